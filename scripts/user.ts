import { text } from 'node:stream/consumers';
import { InvalidArgumentError, Option } from 'commander';
import type { Payload } from 'payload';

import { createUserWithLink, renewLink, type CreatedUser } from '#collections/users/create-user.ts';
import { linkPath } from '#collections/users/one-time-link.ts';
import type { Settings } from '#config/env.ts';
import { SettingsError } from '#config/settings-error.ts';
import { groupRoles, roleNames, siteRoles, type Role } from '#policy/roles.ts';

import { chineseCommand, speakChinese } from './chinese-command.ts';
import { withCms } from './run-command.ts';

interface CreateOptions {
  email: string;
  role: Role;
  site?: string;
  name?: string;
  passwordStdin?: true;
  json?: true;
}

const roles: Role[] = [...groupRoles, ...siteRoles];
const roleList = roles.map((role) => `${role} ${roleNames[role]}`).join('，');

const program = chineseCommand('npm run user --', '管理用户。');

speakChinese(program.command('create'))
  .description('新建一个用户，给出设置密码的一次性链接（24 小时内有效，只能用一次）。')
  .requiredOption('--email <邮箱>', '登录用的邮箱')
  .addOption(new Option('--role <角色>', roleList).argParser(parseRole).makeOptionMandatory())
  .option('--site <路径>', '站点的路径，例如 qingshi；门户写 /。站点里的角色必须指定', parseSite)
  .option('--name <姓名>', '姓名；不写时用邮箱 @ 前面的部分')
  .option('--password-stdin', '从标准输入读密码，不再给链接')
  .option('--json', '输出 JSON')
  .action((options: CreateOptions) => run(options.json, (payload) => create(payload, options)));

speakChinese(program.command('link'))
  .description('给一个用户换新的一次性链接，原来的链接作废。')
  .requiredOption('--email <邮箱>', '登录用的邮箱')
  .option('--json', '输出 JSON')
  .action((options: { email: string; json?: true }) =>
    run(options.json, async (payload) => {
      const user = await renewLink(payload, options.email);
      if (user === null) throw new Error(`没有邮箱是 ${options.email} 的用户。`);
      return { user, withLink: true };
    }),
  );

await program.parseAsync();

async function create(payload: Payload, options: CreateOptions): Promise<Outcome> {
  const { email, role, site, name, passwordStdin } = options;
  const password = passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined;
  if (password === '') throw new Error('标准输入里没有密码。');
  const user = await createUserWithLink(payload, { email, role, site, name, password });
  return { user, withLink: password === undefined };
}

interface Outcome {
  user: CreatedUser;
  withLink: boolean;
}

/** Starts the CMS, does the work, says what came of it, and ends the process with 0 only when all went well. */
async function run(json: true | undefined, work: (payload: Payload) => Promise<Outcome>): Promise<never> {
  try {
    await withCms(async ({ payload, settings }) => {
      const { user, withLink } = await work(payload);
      const url = withLink ? `${adminOrigin(settings)}${linkPath(user.token)}` : null;
      say({ user, url, json });
    });
    process.exit(0);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    console.error(json ? JSON.stringify({ error: message }) : message);
    process.exit(error instanceof SettingsError ? error.exitCode : 1);
  }
}

function say({ user, url, json }: { user: CreatedUser; url: string | null; json: true | undefined }): void {
  if (json) {
    const link = url === null ? {} : { url, expiresAt: user.linkExpiresAt };
    console.log(JSON.stringify({ id: user.id, email: user.email, ...link }));
    return;
  }
  console.log(`用户：${user.email}`);
  if (url === null) console.log('密码已设好，可以登录。');
  else console.log(`请在 24 小时内打开下面的链接设置密码，只能用一次：\n${url}`);
}

/** Where the admin answers: its own host when it has one. */
function adminOrigin({ publicUrl, adminHost }: Settings): string {
  return adminHost === undefined ? publicUrl : `${new URL(publicUrl).protocol}//${adminHost}`;
}

function parseRole(value: string): Role {
  const role = roles.find((one) => one === value);
  if (role === undefined) throw new InvalidArgumentError(`可以是：${roles.join('、')}。`);
  return role;
}

function parseSite(value: string): string {
  return value.replace(/^\/+|\/+$/g, '');
}
