import { expect, test } from 'vitest';
import { parseSiteChoice } from './parse-site-choice.ts';

test('brings name, path and colour into their final form', () => {
  expect(
    parseSiteChoice('township', { name: ' 青石镇人民政府 ', path: ' qingshi ', accent: '松绿' }),
  ).toEqual({
    name: '青石镇人民政府',
    path: 'qingshi',
    accent: '#1c6547',
  });
});

test('leaves the accent to the blueprint when none is given', () => {
  expect(parseSiteChoice('township', { name: '甲', path: 'a', accent: '' })).toEqual({
    name: '甲',
    path: 'a',
  });
});

test.each(['', 'Qingshi', '-a', 'a-', '1a', 'a/b', '../a', '青石', 'wap', 'a'.repeat(41)])(
  'refuses the path "%s" for a sub-site',
  (path) => {
    expect(() => parseSiteChoice('township', { name: '甲', path })).toThrowError(
      expect.objectContaining({ code: 'site.path_invalid' }),
    );
  },
);

test('refuses a path for the portal, which stands at the root', () => {
  expect(() => parseSiteChoice('portal', { name: '甲', path: 'a' })).toThrowError(
    expect.objectContaining({ code: 'site.path_invalid' }),
  );
});

test('refuses an empty name', () => {
  expect(() => parseSiteChoice('township', { name: '　', path: 'a' })).toThrowError(
    expect.objectContaining({ code: 'site.name_empty' }),
  );
});

test('refuses what is not a colour', () => {
  expect(() => parseSiteChoice('township', { name: '甲', path: 'a', accent: 'red' })).toThrowError(
    expect.objectContaining({ code: 'site.accent_invalid' }),
  );
});
