/** A thread that makes every so many-th channel of the bare site: reads, prints, hashes, writes aside and renames. */
import { hash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import { encode } from '#themes/render.ts';
import {
  boxItems,
  channelHref,
  channelName,
  channels,
  listItems,
  siteName,
  type BareFrame,
  type BareItem,
  type PrintBare,
} from './bare-pages.ts';

export interface BareTask {
  directory: string;
  bundle: string;
  outDir: string;
  first: number;
  step: number;
}

const { directory, bundle, outDir, first, step } = workerData as BareTask;
const { printBare } = (await import(pathToFileURL(bundle).href)) as { printBare: PrintBare };
const db = new DatabaseSync(join(directory, 'site.sqlite'), { readOnly: true });
const batch = 200;

interface Row {
  id: number;
  channel: number;
  title: string;
  date: string;
  body: string;
}

const itemOf = ({ id, channel, title, date }: Row): BareItem => ({
  href: `/c${channel}/${id}.html`,
  title,
  date: date.slice(0, 10),
});
const rows = (where: string, ...values: number[]): Row[] =>
  db.prepare(`SELECT * FROM articles WHERE ${where}`).all(...values) as unknown as Row[];

const newest = rows('true ORDER BY id DESC LIMIT ?', boxItems).map(itemOf);
let pages = 0;

function write(path: string, html: string): void {
  const bytes = encode(`<!DOCTYPE html>${html}`);
  hash('sha256', bytes, 'base64url');
  const aside = join(outDir, `writing-${first}`);
  writeFileSync(aside, bytes);
  renameSync(aside, join(outDir, path));
  pages += 1;
}

function makeChannel(channel: number): void {
  mkdirSync(join(outDir, `c${channel}`), { recursive: true });
  const own = rows('channel = ? ORDER BY id DESC LIMIT ?', channel, boxItems).map(itemOf);
  const frame: BareFrame = {
    site: siteName,
    headerHtml: printBare.header({
      site: siteName,
      channels: Array.from({ length: channels }, (_, at) => ({
        href: channelHref(at),
        title: channelName(at),
      })),
      current: channelHref(channel),
    }),
    sidebarHtml: printBare.sidebar({
      boxes: [
        { title: '本栏最新', items: own },
        { title: '全站最新', items: newest },
      ],
    }),
  };
  const listPath = (number: number): string => `c${channel}/list-${number}.html`;
  let older: BareItem | undefined;
  let listed: BareItem[] = [];
  let lists = 0;
  const writeList = (): void => {
    write(
      listPath(lists),
      printBare.list({
        frame,
        title: channelName(channel),
        items: listed.reverse(),
        olderHref: lists === 0 ? undefined : `/${listPath(lists - 1)}`,
      }),
    );
    lists += 1;
    listed = [];
  };
  for (let after = 0; ;) {
    // One more than is written: the last one of a batch names the next.
    const found = rows('channel = ? AND id > ? ORDER BY id LIMIT ?', channel, after, batch + 1);
    for (const [at, row] of found.slice(0, batch).entries()) {
      const article = itemOf(row);
      const next = found[at + 1];
      const newer = next === undefined ? undefined : itemOf(next);
      write(article.href.slice(1), printBare.article({ frame, article, bodyHtml: row.body, older, newer }));
      older = article;
      listed.push(article);
      if (listed.length === listItems) writeList();
      after = row.id;
    }
    if (found.length <= batch) break;
  }
  if (listed.length > 0) writeList();
}

for (let channel = first; channel < channels; channel += step) makeChannel(channel);
parentPort?.postMessage(pages);
