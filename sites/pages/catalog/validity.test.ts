import { expect, test } from 'vitest';
import { validityMark, validityTag } from './validity.ts';

const about = { since: '2026-11-06', note: '', what: '本文件' };

test('a document that holds has no mark', () => {
  expect(validityMark('有效', about)).toBeNull();
  expect(validityTag('有效')).toEqual({ text: '有效', tone: 'ok' });
});

test('an abolished one says since when, in Chinese', () => {
  expect(validityMark('废止', about)).toEqual({
    word: '废止',
    tone: 'bad',
    since: '2026-11-06',
    text: '本文件自2026年11月6日起废止，不再作为办事依据。',
  });
});

test('one of which the day is unknown says no day', () => {
  expect(validityMark('失效', { ...about, since: null })).toEqual({
    word: '失效',
    tone: 'bad',
    text: '本文件已经失效，不再作为办事依据。',
  });
});

test.each(['修改', '部分失效'] as const)('%s is a warning, and adds what its editors noted', (validity) => {
  const mark = validityMark(validity, { ...about, note: '第六条除外。' });

  expect(mark).toMatchObject({ word: validity, tone: 'warn' });
  expect(mark?.text).toMatch(/2026年11月6日.*第六条除外。$/u);
});
