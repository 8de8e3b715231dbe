import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publisherAdapter } from '#themes/adapter/publisher-adapter.ts';
import { bundleRoutes } from '#themes/build.ts';
import { printerPlugin } from '#themes/printer/printer-plugin.ts';
import { themesDir } from '#themes/theme-build.ts';
import { percentile } from '../measure-edits.ts';
import { writeBareSite } from './write-bare-site.ts';

/** Pages per second of the whole process, start and reading included; medians, and the median of the ratios by pairs. */
export interface HugoFigures {
  pages: number;
  hugoVersion: string;
  hugoPagesPerSecond: number;
  pagesPerSecond: number;
  ratio: number;
}

const pairs = 5;
const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What `hugo version` says; null when there is no Hugo. */
export function readHugoVersion(): string | null {
  const { status, stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : null;
}

function timed(command: string, args: string[]): { seconds: number; output: string } {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`);
  return { seconds, output: stdout };
}

const countPages = (directory: string): number =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
    .length;

const median = (values: readonly number[]): number => percentile(values, 0.5);

/** Makes the same bare site with Hugo and with our printing, turn and turn about, each time into a new folder. */
export async function benchHugo(
  documents: number,
  hugoVersion: string,
  say: (line: string) => void,
): Promise<HugoFigures> {
  const directory = mkdtempSync(join(tmpdir(), 'zhanqun-hugo-'));
  try {
    say('写出两边的稿件和模板');
    writeBareSite(directory, documents);
    // Below the project, where the bundle finds what it imports.
    const outDir = `${themesDir}dist/bare/`;
    await bundleRoutes({
      root: here('./theme/'),
      configFile: relative(here('./theme/'), `${themesDir}astro.config.ts`),
      cacheDir: join(directory, 'cache'),
      outDir,
      adapter: publisherAdapter(new URL('./theme/entry.ts', import.meta.url).href),
      vite: { plugins: [printerPlugin()] },
    });
    const rounds: { hugo: number; ours: number; pages: number }[] = [];
    for (let round = 1; round <= pairs; round += 1) {
      say(`第 ${round} 轮，共 ${pairs} 轮`);
      const [hugoDir, ourDir] = [join(directory, `hugo-${round}`), join(directory, `ours-${round}`)];
      mkdirSync(ourDir);
      const hugo = timed('hugo', ['--quiet', '-s', join(directory, 'hugo'), '-d', hugoDir]);
      const ours = timed(process.execPath, [
        here('./make-bare-site.ts'),
        directory,
        `${outDir}server/routes.mjs`,
        ourDir,
      ]);
      const pages = Number(ours.output);
      rounds.push({
        hugo: countPages(hugoDir) / hugo.seconds,
        ours: pages / ours.seconds,
        pages,
      });
    }
    return {
      pages: rounds[0]?.pages ?? 0,
      hugoVersion,
      hugoPagesPerSecond: median(rounds.map(({ hugo }) => hugo)),
      pagesPerSecond: median(rounds.map(({ ours }) => ours)),
      ratio: median(rounds.map(({ hugo, ours }) => ours / hugo)),
    };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
