import { expect, it } from 'vitest';
import { presentAccentFile } from './accent-css.ts';

it('names the file after the site and its colours, so that it may be cached for ever', () => {
  const blue = presentAccentFile({ code: 'qingshi', accent: '#1f4e8c' });
  const green = presentAccentFile({ code: 'qingshi', accent: '#1c6547' });

  expect(blue.path).toMatch(/^\/assets\/site-qingshi-[\w-]{8}\.css$/);
  expect(blue.path).not.toBe(green.path);
  expect(presentAccentFile({ code: 'qingshi', accent: '#1F4E8C' })).toEqual(blue);
});

it('sets the custom properties in the layer below the reading modes', () => {
  const { css } = presentAccentFile({ code: 'qingshi', accent: '#1c6547' });

  expect(css).toContain('@layer accent{:root{--accent:#1c6547;');
  expect(css.indexOf('accent,')).toBeLessThan(css.indexOf('modes,'));
});
