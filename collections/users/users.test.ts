import { describe, expect, it } from 'vitest';
import { hashToken, linkLifeMs, linkPath, makeLink } from './one-time-link.ts';
import { passwordFault } from './password-fault.ts';

describe('passwordFault', () => {
  it.each(['Kx9#mountain-river', '青石脐橙Kaiyuan2026-ok', 'wu4lantern ORCHARD'])('takes %s', (password) => {
    expect(passwordFault(password, ['gu.nanzhi@example.com'])).toBeNull();
  });

  it('names all that is missing at once', () => {
    expect(passwordFault('abc', [])).toBe(
      '密码不合要求：至少 10 位；大写字母、小写字母、数字、符号四类至少要有三类。',
    );
  });

  it.each(['Password123!', 'Zhengfu@2026', 'Aa1!Aa1!Aa1!', 'Qwertyuiop1!'])(
    'refuses %s as easy to guess',
    (password) => {
      expect(passwordFault(password, [])).toContain('太容易被猜到');
    },
  );

  it('refuses what is made of the own name', () => {
    expect(passwordFault('Gunanzhi-2026', ['gunanzhi@example.com'])).toContain('太容易被猜到');
    expect(passwordFault('Gunanzhi-2026', [])).toBeNull();
  });

  it('answers at once to a very long text', () => {
    expect(passwordFault('Aa1!'.repeat(100_000), [])).toContain('最多 200 位');
  });
});

describe('a one-time link', () => {
  const now = new Date('2026-11-23T00:00:00.000Z');

  it('keeps only a digest of its token', () => {
    const link = makeLink(now);

    expect(link.linkHash).toBe(hashToken(link.token));
    expect(link.linkHash).not.toContain(link.token);
  });

  it('holds for a day', () => {
    expect(Date.parse(makeLink(now).linkExpiresAt) - now.getTime()).toBe(linkLifeMs);
  });

  it('is another one every time', () => {
    expect(makeLink(now).token).not.toBe(makeLink(now).token);
  });

  it('leads to the page that takes it', () => {
    expect(linkPath('a+b')).toBe('/admin/set-password?token=a%2Bb');
  });
});
