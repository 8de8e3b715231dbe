import { describe, expect, test } from 'vitest';
import { isPhone } from './phone.ts';
import { planEdition, type EditionQuestion } from './plan-edition.ts';

const desktopPage: EditionQuestion = {
  page: { edition: 'desktop', local: '/a.html' },
  from: null,
  wapHost: false,
  isPhoneNavigation: false,
  asked: null,
  remembered: '',
};
const wapPage: EditionQuestion = { ...desktopPage, page: { edition: 'wap', local: '/a.html' } };

describe('planEdition', () => {
  test('sends a phone to WAP', () => {
    expect(planEdition({ ...desktopPage, isPhoneNavigation: true })).toEqual({ kind: 'to-wap' });
  });

  test.each(['sent', 'desktop'])('sends a phone only once: not with the cookie %s', (remembered) => {
    expect(planEdition({ ...desktopPage, isPhoneNavigation: true, remembered })).toEqual({ kind: 'serve' });
  });

  test('takes the plain link from the same page in WAP as a choice, without any cookie', () => {
    const question = { ...desktopPage, isPhoneNavigation: true, from: wapPage.page };

    expect(planEdition(question)).toEqual({ kind: 'serve', remember: 'desktop' });
  });

  test('takes the plain link back as a choice', () => {
    expect(planEdition({ ...wapPage, remembered: 'desktop', from: desktopPage.page })).toEqual({
      kind: 'serve',
      remember: 'nothing',
    });
    expect(planEdition({ ...wapPage, from: desktopPage.page })).toEqual({ kind: 'serve' });
  });

  test('takes a link from another page for what it is', () => {
    const from = { edition: 'wap' as const, local: '/b.html' };

    expect(planEdition({ ...desktopPage, from })).toEqual({ kind: 'serve' });
  });

  test('does what the query says', () => {
    expect(planEdition({ ...desktopPage, isPhoneNavigation: true, asked: 'desktop' })).toEqual({
      kind: 'clean-address',
      remember: 'desktop',
    });
  });

  test('leads from a WAP host to the desktop host, from either address of the page', () => {
    const question = { ...desktopPage, wapHost: true };

    expect(planEdition(question)).toEqual({ kind: 'serve' });
    expect(planEdition({ ...question, from: wapPage.page })).toEqual({ kind: 'to-desktop-host' });
    expect(planEdition({ ...question, from: desktopPage.page })).toEqual({ kind: 'to-desktop-host' });
    expect(planEdition({ ...question, page: wapPage.page, from: wapPage.page })).toEqual({ kind: 'serve' });
  });
});

const iphone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1';
const android =
  'Mozilla/5.0 (Linux; Android 14; HBN-AL00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.5735.196 Mobile Safari/537.36';

describe('isPhone', () => {
  test.each([
    iphone,
    android,
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile',
    'Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0',
    `${android} MicroMessenger/8.0.50`,
  ])('knows %s', (userAgent) => {
    expect(isPhone(userAgent)).toBe(true);
  });

  test.each([
    undefined,
    '',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
    'Mozilla/5.0 (iPad; CPU OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Safari/604.1',
    'Mozilla/5.0 (Linux; Android 13; SM-X710) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36',
    `${android} (compatible; Baiduspider-render/2.0; +http://www.baidu.com/search/spider.html)`,
    `${iphone} (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
    `${android} (compatible; Bytespider; spider-feedback@bytedance.com)`,
  ])('lets %s have the desktop edition', (userAgent) => {
    expect(isPhone(userAgent)).toBe(false);
  });
});
