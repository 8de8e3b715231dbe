/** `npm run site`: makes sites from blueprints and lists them. */
import { InvalidArgumentError, Option } from 'commander';
import { ValidationError, type Payload } from 'payload';
import { blueprints, isBlueprintName } from '#sites/blueprints/blueprints.ts';
import { createSiteFromBlueprint } from '#sites/blueprints/create-site.ts';
import { listSites, type ListedSite } from '#sites/blueprints/list-sites.ts';
import { parseSiteChoice } from '#sites/blueprints/parse-site-choice.ts';
import { SiteError } from '#sites/blueprints/site-error.ts';
import type { BlueprintName } from '#sites/blueprints/types.ts';
import { chineseCommand, speakChinese } from './chinese-command.ts';
import { runCommand, withCms, withNewCms } from './run-command.ts';

interface CreateOptions {
  blueprint: BlueprintName;
  name: string;
  path?: string;
  accent?: string;
  json?: true;
}

const kinds = Object.values(blueprints)
  .map(({ name, title }) => `${name} ${title}`)
  .join('，');

const states: Record<ListedSite['state'], string> = { open: '开通', paused: '暂停', closed: '关停' };

const program = chineseCommand('npm run site --', '管理站点。');

speakChinese(program.command('create'))
  .description('按蓝图新建一个完整的站点：栏目、更新要求、首页布局和主色。')
  .addOption(new Option('--blueprint <蓝图>', kinds).argParser(parseBlueprint).makeOptionMandatory())
  .requiredOption('--name <名称>', '站点的名称，例如 青石镇人民政府')
  .option('--path <路径>', '小写字母、数字和短横，例如 qingshi；门户不写')
  .option('--accent <主色>', '六位颜色值，例如 #1c6547，或者一个色名，例如 松绿')
  .option('--json', '输出 JSON')
  .action((options: CreateOptions) => run(() => create(options)));

speakChinese(program.command('list'))
  .description('列出全部站点和它们的网址。')
  .option('--json', '输出 JSON')
  .action(({ json }: { json?: true }) => run(() => list(json)));

await program.parseAsync();

async function create({ blueprint, json, ...asked }: CreateOptions): Promise<number> {
  // Faults in what was asked are told before the CMS is started.
  const choice = parseSiteChoice(blueprint, { ...asked, path: asked.path ?? '' });
  // The portal may be the first site of a group that does without the demonstration.
  const withDatabase = blueprint === 'portal' ? withNewCms : withCms;
  return withDatabase(async ({ payload, settings }) => {
    await createSiteFromBlueprint(payload, { blueprint, choice });
    const [site] = await readSites(payload, settings.publicUrl, choice.path);
    if (site === undefined) return 1;
    process.stdout.write(json ? `${JSON.stringify(site)}\n` : `已新建“${site.name}”。\n${describe(site)}`);
    return 0;
  });
}

async function list(json: true | undefined): Promise<number> {
  return withCms(async ({ payload, settings }) => {
    const sites = await readSites(payload, settings.publicUrl);
    if (json) process.stdout.write(`${JSON.stringify(sites)}\n`);
    else if (sites.length === 0) process.stdout.write('还没有站点。用 npm run site -- create 新建。\n');
    else process.stdout.write(sites.map(describe).join(''));
    return 0;
  });
}

function describe({ name, kind, state, url, wapUrl }: ListedSite): string {
  return `${name}　${blueprints[kind].title}　${states[state]}\n  桌面版 ${url}\n  手机版 ${wapUrl}\n`;
}

async function readSites(payload: Payload, publicUrl: string, path?: string): Promise<ListedSite[]> {
  const sites = await listSites(payload, { publicUrl });
  return path === undefined ? sites : sites.filter((site) => site.path === path);
}

function parseBlueprint(value: string): BlueprintName {
  if (isBlueprintName(value)) return value;
  throw new InvalidArgumentError(`可以是：${Object.keys(blueprints).join('、')}。`);
}

/** Runs one command; what the fields of the CMS refuse is told like any other expected failure. */
function run(body: () => Promise<number>): Promise<never> {
  return runCommand(async () => {
    try {
      return await body();
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      throw new SiteError('site.refused', error.message, { status: 400, cause: error });
    }
  });
}
