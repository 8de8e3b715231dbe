import { beforeEach, expect, it, vi } from 'vitest';

import { askMade, forgetFormKey, formKey, noteSaved } from './form-key.ts';

const ask = vi.fn<(path: string) => Promise<Response>>();

beforeEach(() => {
  vi.stubGlobal('window', { crypto: globalThis.crypto });
  vi.stubGlobal('fetch', ask);
  ask.mockReset();
  forgetFormKey();
  return () => vi.unstubAllGlobals();
});

it('keeps its key until the form has become a record', () => {
  const key = formKey();
  noteSaved(400);
  noteSaved(0);

  expect(formKey()).toBe(key);
  expect(key).toMatch(/^form:[0-9a-f]{32}$/u);
  noteSaved(201);
  expect(formKey()).not.toBe(key);
});

it.each([400, 403, 409])('asks nothing after the answer %i: nothing was made', async (status) => {
  noteSaved(status);

  expect(await askMade('/api/articles')).toBeNull();
  expect(ask).not.toHaveBeenCalled();
});

it.each([0, 500, 502])('asks what was made after %i', async (status) => {
  ask.mockResolvedValue(Response.json({ id: 7, revision: 1 }));
  const key = formKey();
  noteSaved(status);

  expect(await askMade('/api/articles')).toEqual({ id: 7, revision: 1 });
  expect(ask.mock.calls[0]?.[0]).toBe(`/api/articles/saved?key=${key}`);
});

it('does not know while the network is still away', async () => {
  ask.mockRejectedValue(new TypeError('no network'));
  noteSaved(0);

  expect(await askMade('/api/articles')).toBe('unknown');
});

it('has nothing to do with what an earlier form made', async () => {
  noteSaved(0);
  forgetFormKey();

  expect(await askMade('/api/articles')).toBeNull();
});
