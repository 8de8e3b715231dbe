/** `npm run search`: the state of the search index, building it anew, and searching from the command line. */
import { existsSync } from 'node:fs';
import { SingleBar } from 'cli-progress';
import { followWords } from '#search/dictionary/live-vocabulary.ts';
import { openSearchEngine } from '#search/open-engine.ts';
import { openTextCache } from '#sites/attachments/text-cache.ts';
import { groupWords } from '#sites/search-feed/group-words.ts';
import { rebuildSearch } from '#sites/search-feed/rebuild-search.ts';
import { readSearchState } from '#sites/search-feed/search-state.ts';
import { openStore } from '#sites/store/open-store.ts';
import { chineseCommand, speakChinese } from './chinese-command.ts';
import { readGroupSettings, runCommand } from './run-command.ts';
import { presentSearchStatus } from './search/present-status.ts';
import { presentSearchAnswer } from './search/present-answer.ts';

const program = chineseCommand('npm run search --', '查看、重建搜索索引，或试着搜索');
let task: (() => Promise<number>) | undefined;
const engineFor = () => {
  const settings = readGroupSettings();
  const words = groupWords(settings.paths.store);
  return { settings, engine: openSearchEngine(settings, followWords(words)) };
};
const print = (value: unknown, text: string, json: true | undefined): void => {
  process.stdout.write(json === true ? `${JSON.stringify(value)}\n` : `${text}\n`);
};

speakChinese(program.command('status'))
  .description('索引的状态、条数和大小，等待的内容，读不了的附件')
  .option('--deep', '通读整个索引，检查是否完好')
  .option('--json', '输出 JSON')
  .action((options: { deep?: true; json?: true }) => {
    task = async () => {
      const { settings, engine } = engineFor();
      const status = await engine.status({ deep: options.deep === true });
      const { waiting, attachments, fault } = readSearchState(settings.paths.store);
      const fed = { waiting, attachments, fault };
      print({ ...status, ...fed }, presentSearchStatus(status, fed), options.json);
      await engine.close();
      return status.state === 'ready' || status.state === 'empty' ? 0 : 1;
    };
  });

speakChinese(program.command('rebuild'))
  .description('用已发布的内容重建索引；发布程序可以照常运行，重建期间搜索不中断')
  .option('--json', '输出 JSON')
  .action((options: { json?: true }) => {
    task = async () => {
      const { settings, engine } = engineFor();
      if (!existsSync(settings.paths.store)) {
        process.stderr.write('还没有发布过内容，没有可以重建的。请先运行 npm start 或 npm run publish。\n');
        return 1;
      }
      const bar =
        options.json === true || !process.stderr.isTTY
          ? null
          : new SingleBar({ format: '重建搜索索引 {bar} {value}/{total} 篇', stream: process.stderr });
      bar?.start(0, 0);
      const store = openStore(settings.paths.store);
      const texts = openTextCache(settings.paths.search);
      const { documents } = await rebuildSearch({
        store,
        storeFile: settings.paths.store,
        engine,
        book: { publicUrl: settings.publicUrl },
        texts,
        onProgress: ({ records, total }) => {
          bar?.setTotal(total);
          bar?.update(records);
        },
      });
      texts.close();
      store.close();
      bar?.stop();
      print({ documents }, `重建完成，共 ${documents} 条。`, options.json);
      await engine.close();
      return 0;
    };
  });

speakChinese(program.command('query'))
  .description('搜索，与网页上的结果相同')
  .argument('<词>', '要搜索的词、文号或索引号')
  .option('--json', '输出 JSON')
  .action((text: string, options: { json?: true }) => {
    task = async () => {
      const { engine } = engineFor();
      const answer = await engine.search({
        text,
        filters: {},
        scope: null,
        titleOnly: false,
        sort: 'relevance',
        page: 1,
        pageSize: 10,
      });
      print(answer, presentSearchAnswer(answer), options.json);
      await engine.close();
      return 0;
    };
  });

program.parse();
await runCommand(() => task?.() ?? Promise.resolve(0));
