import { expect, test } from 'vitest';

import { batch } from './batch.ts';

test('what one turn asks for is read together, each key once', async () => {
  const reads: number[][] = [];
  const name = batch((keys: number[]) => {
    reads.push(keys);
    return Promise.resolve(new Map(keys.map((key) => [String(key), `no. ${key}`])));
  });

  const first = await Promise.all([name(1), name(2), name(1)]);
  const later = await name(3);

  expect([...first, later]).toEqual(['no. 1', 'no. 2', 'no. 1', 'no. 3']);
  expect(reads).toEqual([[1, 2], [3]]);
});

test('a read that fails fails for all who asked, and only for them', async () => {
  let works = false;
  const name = batch((keys: string[]) =>
    works ? Promise.resolve(new Map(keys.map((key) => [key, key]))) : Promise.reject(new Error('gone')),
  );

  await expect(name('a')).rejects.toThrow('gone');
  works = true;

  expect(await name('a')).toBe('a');
});
