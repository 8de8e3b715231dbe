import { describe, expect, it } from 'vitest';
import { AppError } from '#config/errors.ts';
import { explainFault } from './explain-fault.ts';

const megabyte = 1024 * 1024;

describe('explainFault', () => {
  it('says what an expected failure says, with its hint', () => {
    const error = new AppError('database.unavailable', '没有连上数据库。', { hint: '请检查地址。' });

    expect(explainFault(error, megabyte)).toBe('没有连上数据库。\n请检查地址。');
  });

  it('names the full disk when anything else fails on one', () => {
    expect(explainFault(new Error('FileUploadError'), 3 * megabyte)).toContain('只剩 3 MB');
  });

  it.each([null, 500 * megabyte])('leaves other failures as they are with %s bytes free', (freeBytes) => {
    expect(explainFault(new Error('boom'), freeBytes)).toBe('Error: boom');
  });
});
