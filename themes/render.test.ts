import { readFileSync } from 'node:fs';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildThemes } from './build.ts';
import { HTML_START, OTHER_EDITION_MARK, type Edition, type Page } from './contract.ts';
import { completePage } from './examples/complete-page.ts';
import { examplePages } from './examples/index.ts';
import { loadRenderer, RenderError, type Renderer } from './render.ts';

const editions: Edition[] = ['desktop', 'wap'];
const names = Object.keys(examplePages('desktop'));

/** Valid HTML, accessible names, ids, nesting; not house style, which the minifier decides. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
    'tel-non-breaking': 'off',
    'void-style': 'off',
    'script-type': 'off',
    'prefer-native-element': 'off',
    'no-implicit-button-type': 'error',
  },
});

let renderer: Renderer;
const example = (edition: Edition, name: string): Page => {
  const page = examplePages(edition)[name];
  if (!page) throw new Error(`There is no example ${name}.`);
  return page;
};
const print = (page: Page): string => renderer.render(completePage(renderer, page)).toString();

beforeAll(async () => {
  await buildThemes();
  renderer = await loadRenderer();
}, 120_000);

describe.each(editions)('every page of the %s edition', (edition) => {
  it.each(names)('is valid HTML: %s', async (name) => {
    const html = print(example(edition, name));

    const { results } = await validator.validateString(html);

    expect(results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId}: ${m.message}`))).toEqual([]);
  });

  it.each(names)('begins and ends as the server and the publisher expect: %s', (name) => {
    const html = print(example(edition, name));

    expect(html.startsWith(HTML_START)).toBe(true);
    expect(html.endsWith('</html>')).toBe(true);
    expect(html).not.toContain(OTHER_EDITION_MARK);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  });

  it.each(names)('is the same bytes twice: %s', (name) => {
    const page = example(edition, name);

    expect(print(structuredClone(page))).toBe(print(page));
  });

  it.each(names)('holds no inline style or script: %s', (name) => {
    const html = print(example(edition, name));

    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
    expect(html.match(/<script[^>]*>[^<]/g)).toBeNull();
  });

  it.each(names)('prints every meta tag, the national ones first: %s', (name) => {
    const page = example(edition, name);

    const html = print(page);

    const printed = [...html.matchAll(/<meta name="([^"]*)" content="([^"]*)">/g)].map(([, tag]) => tag);
    expect(printed.slice(0, page.meta.length)).toEqual(page.meta.map((tag) => tag.name));
  });

  it.each(names)('has one h1 and leads to the other edition: %s', (name) => {
    const page = example(edition, name);

    const html = print(page);

    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
    expect(html).toContain(`href="${page.otherEditionHref}"`);
  });

  it('links its own style sheet and script', () => {
    const html = print(example(edition, 'article-long'));

    const { styles, scripts } = renderer.assets[edition];
    for (const path of [...styles, ...scripts]) expect(html).toContain(`"${path}"`);
  });
});

describe('text from the model', () => {
  it('is escaped, and rare characters stay whole', () => {
    const html = print(example('desktop', 'article-rare'));

    expect(html).toContain('“𠮷田”与𬭚、𫟅等元素：&lt;科普&gt; &amp; 问答 👨‍👩‍👧');
    expect(html).not.toMatch(/>[^<]*<科普>/);
  });

  it('is escaped in the address of the other edition too', () => {
    const page = { ...example('desktop', 'article-short'), otherEditionHref: '/wap/a.html?x="><b>&y=$&' };

    const html = print(page);

    expect(html).toContain('href="/wap/a.html?x=&quot;&gt;&lt;b&gt;&amp;y=$&amp;"');
  });
});

describe('the bytes of a page', () => {
  it('hold U+FFFD for half a character', () => {
    const page = { ...example('desktop', 'article-short'), title: '半个\ud842字' };

    expect(print(page)).toContain('<title>半个\ufffd字</title>');
  });
});

describe('a page that does not come out whole', () => {
  const failureOf = (page: Page): unknown => {
    try {
      return renderer.render(page);
    } catch (error) {
      return error;
    }
  };

  it('is refused with its address and the cause', () => {
    const page = { ...example('desktop', 'home-new'), sections: null } as unknown as Page;

    const failure = failureOf(page);
    expect(failure).toBeInstanceOf(RenderError);
    expect(failure).toHaveProperty('url', page.url);
    expect(failure).toHaveProperty('cause.name', 'TypeError');
  });

  it('is refused when its kind has no route', () => {
    const page = { ...example('desktop', 'home-new'), kind: 'letter' } as unknown as Page;

    expect(() => renderer.render(page)).toThrow('no route desktop/letter');
  });
});

it('weighs at most 60 kB on the way to a desktop reader of the portal, without pictures', async () => {
  const { brotliCompressSync, constants } = await import('node:zlib');
  const weigh = (bytes: Uint8Array | string): number =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;
  const { assetsDir } = await buildThemes();
  const { styles, scripts } = renderer.assets.desktop;

  const page = weigh(print(example('desktop', 'home-portal')));
  const files = [...styles, ...scripts].map((path) =>
    weigh(readFileSync(assetsDir + path.replace('/assets/', ''))),
  );

  expect(files.reduce((sum, bytes) => sum + bytes, page)).toBeLessThan(60_000);
});
