import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { DocumentRecord } from '../store/records.ts';
import { readPreview, sweepPreviews, writePreview } from './preview-files.ts';
import { previewMs } from './preview-link.ts';

const now = Date.parse('2026-11-28T01:00:00Z');
const documentOf = (title: string) => ({ kind: 'article', id: '1', title }) as DocumentRecord;

function openFolder(): string {
  const root = mkdtempSync(join(tmpdir(), 'previews-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return join(root, 'previews');
}

it('gives back what was kept, to nobody else on the machine', () => {
  const dir = openFolder();

  const ref = writePreview(dir, documentOf('没有公开的一篇'), now);

  expect(readPreview(dir, ref)).toEqual(documentOf('没有公开的一篇'));
  expect(ref.expiresAt).toBe(now + previewMs);
  const [file = ''] = readdirSync(dir);
  expect(statSync(join(dir, file)).mode & 0o077).toBe(0);
});

it('has nothing for a link that it does not know', () => {
  const dir = openFolder();

  expect(readPreview(dir, { id: 'f'.repeat(32), expiresAt: now })).toBeNull();
});

it('lets go of what is a day old', () => {
  const dir = openFolder();
  const old = writePreview(dir, documentOf('昨天的'), now);
  const young = writePreview(dir, documentOf('今天的'), now + 1000);

  sweepPreviews(dir, old.expiresAt);

  expect(readPreview(dir, old)).toBeNull();
  expect(readPreview(dir, young)).not.toBeNull();
});

it('keeps five hundred, the newest', () => {
  const dir = openFolder();
  const refs = Array.from({ length: 502 }, (_, index) => writePreview(dir, documentOf('一篇'), now + index));

  expect(readdirSync(dir)).toHaveLength(500);
  expect(refs.slice(0, 3).map((ref) => readPreview(dir, ref) === null)).toEqual([true, true, false]);
});
