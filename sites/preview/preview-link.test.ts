import { describe, expect, it } from 'vitest';
import { readPreviewToken, signPreview } from './preview-link.ts';

const secret = 'a secret of more than thirty-two characters';
const now = Date.parse('2026-11-28T01:00:00Z');
const ref = { id: '0123456789abcdef0123456789abcdef', expiresAt: now + 1000 };
const token = signPreview(ref, secret);

describe('a link to a preview', () => {
  it('names the preview while its time lasts', () => {
    expect(readPreviewToken(token, secret, now)).toEqual(ref);
    expect(readPreviewToken(token, secret, ref.expiresAt)).toBe('expired');
  });

  it('is worth nothing with any one character changed', () => {
    const others = [...token].map(
      (one, at) => token.slice(0, at) + (one === '0' ? '1' : '0') + token.slice(at + 1),
    );

    expect(others.map((other) => readPreviewToken(other, secret, now))).toEqual(others.map(() => null));
  });

  it('cannot be prolonged, nor made with another secret', () => {
    const prolonged = token.replace(ref.expiresAt.toString(36), (ref.expiresAt + 1).toString(36));

    expect(readPreviewToken(prolonged, secret, now)).toBeNull();
    expect(readPreviewToken(signPreview(ref, `${secret}!`), secret, now)).toBeNull();
  });

  it.each(['', 'x', '../secret', `${token}x`, token.slice(1), '%00'])('is not %j', (text) => {
    expect(readPreviewToken(text, secret, now)).toBeNull();
  });
});
