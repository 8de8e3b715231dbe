/** `npm run bench -- search`: how fast and how well the search finds, measured on real regulations. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseSettings } from '#config/env.ts';
import { chineseCommand } from '../chinese-command.ts';
import { runCommand } from '../run-command.ts';
import { benchSearch } from './search/bench-search.ts';
import { presentSearchFigures } from './search/present-figures.ts';

const program = chineseCommand(
  'npm run bench -- search',
  '测算搜索的索引、快慢和准确；数字来自这台机器的这一次运行',
)
  .option('--corpus <文件>', '法规文件', '../shared/corpus/regulations.jsonl.gz')
  .option('--engine <引擎>', 'embedded 或 meilisearch（需要设置 MEILI_URL）', 'embedded')
  .option('--fragments <个数>', '查漏用多少个文字片段', '2000')
  .option('--json', '输出 JSON')
  .action((options: { corpus: string; engine: string; fragments: string; json?: true }) =>
    runCommand(async () => {
      const corpus = path.resolve(options.corpus);
      if (!existsSync(corpus)) {
        process.stderr.write(`找不到法规文件 ${corpus}，请用 --corpus 指定。\n`);
        return 1;
      }
      const { meili } = parseSettings();
      if (options.engine === 'meilisearch' && meili === undefined) {
        process.stderr.write('测算 Meilisearch 需要设置 MEILI_URL。\n');
        return 1;
      }
      const figures = await benchSearch({
        corpus,
        meilisearch: options.engine === 'meilisearch' ? (meili ?? null) : null,
        fragments: Number(options.fragments) || 2000,
        onStep: (text) => process.stderr.write(`${text}…\n`),
      });
      process.stdout.write(
        options.json === true ? `${JSON.stringify(figures)}\n` : presentSearchFigures(figures),
      );
      return figures.fragments.missed.length === 0 ? 0 : 1;
    }),
  );

await program.parseAsync(process.argv.filter((argument, place) => place < 2 || argument !== 'search'));
