import { expect, onTestFinished, test } from 'vitest';
import { aColumn, anArticle, aSite, simulateGroup } from '#tests/helpers/simulated-group.ts';

// The clock of a simulated group begins at midnight of 23 November.

test('a clock that was set back makes what is not due yet wait again', async () => {
  const group = simulateGroup();
  onTestFinished(() => group.close());
  const dates = {
    '7': { publishedAt: '2026-11-22T00:00:00.000Z' },
    '8': { publishedAt: '2026-11-23T01:00:00.000Z' },
    '9': { publishedAt: '2026-11-22T00:00:00.000Z', withdrawAt: '2026-11-23T01:00:00.000Z' },
  };
  group.put(aSite('1'));
  group.put(aColumn('1', '1'));
  for (const [id, data] of Object.entries(dates)) group.put(anArticle(id, '1', '1', data));
  await group.publisher.publishOnce();
  const before = filesOf(group);
  group.letPass(2);
  await group.publisher.publishOnce();
  expect(filesOf(group)).not.toEqual(before);

  group.letPass(-2);
  await group.publisher.publishOnce();

  expect(filesOf(group)).toEqual(before);
  expect(filesOf(group)).toEqual(await group.rebuild());
});

test('a clock that steps back by a moment changes nothing; several such steps are one that was set back', async () => {
  const group = simulateGroup();
  onTestFinished(() => group.close());
  const second = 1 / 3600;
  group.put(aSite('1'));
  group.put(aColumn('1', '1'));
  group.put(anArticle('8', '1', '1', { publishedAt: '2026-11-23T01:00:00.000Z' }));
  group.letPass(1 + second);
  await group.publisher.publishOnce();
  const before = filesOf(group);

  group.letPass(-4 * second);
  await group.publisher.publishOnce();
  expect(filesOf(group)).toEqual(before);

  group.letPass(-4 * second);
  await group.publisher.publishOnce();
  expect(filesOf(group)).toEqual(await group.rebuild());
  expect(filesOf(group)).not.toEqual(before);
});

const filesOf = ({ disk }: ReturnType<typeof simulateGroup>): Map<string, string> =>
  new Map([...disk.files].map(([path, { text }]) => [path, text]));
