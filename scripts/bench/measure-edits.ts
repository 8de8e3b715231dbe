import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStoreForReading, readMeta } from '#sites/store/open-store.ts';
import type { BenchColumn } from './generate-group.ts';

export interface EditFigures {
  p50Ms: number;
  p95Ms: number;
  /** Most files one new article rewrote, over both editions. */
  files: number;
}

/** A value below which `share` of the sorted values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

interface Target {
  origin: string;
  publicDir: string;
  storeFile: string;
  account: { email: string; password: string };
  column: Pick<BenchColumn, 'site' | 'column'>;
}

async function logIn({ origin, account }: Target): Promise<string> {
  const answer = await fetch(`${origin}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(account),
  });
  const { token } = (await answer.json()) as { token?: string };
  if (token === undefined) throw new Error(`Logging in answered ${answer.status}.`);
  return token;
}

/** Publishes new articles through the admin's own interface, one after another, and waits for their pages and lists. */
export async function measureEdits(target: Target, edits: number): Promise<EditFigures> {
  const token = await logIn(target);
  const store = openStoreForReading(target.storeFile);
  const times: number[] = [];
  let files = 0;
  const isIdle = (): boolean => Number(store.sql('SELECT count(*) AS n FROM queue').get()?.['n']) === 0;
  // The first start may have brought code lists in, and with them many pages that are stale: only a look tells.
  const begun = new Date().toISOString();
  await until(() => (readMeta(store, 'seenAt') ?? '') > begun && isIdle(), 15 * 60_000);
  for (let n = 0; n < edits; n += 1) {
    const before = new Date().toISOString();
    const started = performance.now();
    // Without a space: headlines may break there, with a tag in between.
    const title = `测算新稿${n}号${started.toFixed(0)}`;
    const answer = await fetch(`${target.origin}/api/articles?depth=0`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `JWT ${token}`, origin: target.origin },
      body: JSON.stringify({
        ...target.column,
        form: 'text',
        title,
        source: '测算县',
        editor: '编辑',
        body: shortBody,
        _status: 'published',
      }),
    });
    const { doc } = (await answer.json()) as { doc?: { address: string } };
    if (doc === undefined) throw new Error(`Saving answered ${answer.status}.`);
    const pages = ['', 'wap/'].map((edition) => join(target.publicDir, edition, `${doc.address}.html`));
    const homes = ['', 'wap/'].map((edition) => join(target.publicDir, edition, 'index.html'));
    await until(
      () =>
        pages.every((page) => existsSync(page)) &&
        homes.every((home) => readFileSync(home, 'utf8').includes(title)),
    );
    times.push(performance.now() - started);
    await until(isIdle);
    files = Math.max(
      files,
      Number(store.sql('SELECT count(*) AS n FROM pages WHERE written_at >= ?').get(before)?.['n']),
    );
  }
  store.close();
  return { p50Ms: percentile(times, 0.5), p95Ms: percentile(times, 0.95), files };
}

async function until(done: () => boolean, limitMs = 120_000): Promise<void> {
  const giveUpAt = performance.now() + limitMs;
  while (!done()) {
    if (performance.now() > giveUpAt) throw new Error(`The pages did not appear within ${limitMs / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

const shortBody = {
  root: {
    type: 'root',
    version: 1,
    direction: 'ltr',
    format: '',
    indent: 0,
    children: [
      {
        type: 'paragraph',
        version: 1,
        direction: 'ltr',
        format: '',
        indent: 0,
        textFormat: 0,
        children: [
          {
            type: 'text',
            version: 1,
            text: '这是一篇用来测算发布快慢的稿件。',
            format: 0,
            mode: 'normal',
            style: '',
            detail: 0,
          },
        ],
      },
    ],
  },
};
