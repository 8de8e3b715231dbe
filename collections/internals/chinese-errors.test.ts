import type { AfterErrorHookArgs } from 'payload';
import { expect, it } from 'vitest';
import { failureSentence, speakChineseErrors } from './chinese-errors.ts';

async function answer(message: string, status?: number): Promise<unknown> {
  const error = Object.assign(new Error(message), status === undefined ? {} : { status });
  const args = { error, result: { errors: [{ message }] } } as unknown as AfterErrorHookArgs;
  const answered = await speakChineseErrors(args);
  return answered?.response?.errors?.[0]?.message;
}

it('leaves a Chinese sentence as it is', async () => {
  expect(await answer('标题还没有写。', 400)).toBe('标题还没有写。');
});

it('says what a status means where there are only English words', async () => {
  expect(await answer('Document with ID 1 is currently locked by another user', 423)).toBe(
    '别人正在编辑，现在不能保存。',
  );
});

it('says that something failed where nothing is known', async () => {
  expect(await answer('Something went wrong.')).toBe(failureSentence);
});
