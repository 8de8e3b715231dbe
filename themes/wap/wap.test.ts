import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildThemes } from '../build.ts';
import type { Page } from '../contract.ts';
import { completePage } from '../examples/complete-page.ts';
import { examplePages } from '../examples/index.ts';
import { accentCss } from '../parts/accent-css.ts';
import { loadRenderer, type Renderer } from '../render.ts';

const examples = examplePages('wap');
const names = Object.keys(examples);

/** What a reader may have to wait for, as sent, without pictures. */
const maxPageBytes = 30_000;
const maxStyleBytes = 7_000;

let renderer: Renderer;
let styles: string;
let scripts: string;

const exampleOf = (name: string): Page => {
  const page = examples[name];
  if (!page) throw new Error(`There is no example ${name}.`);
  return page;
};
const print = (page: Page): string => renderer.render(completePage(renderer, page)).toString();
const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';

/** Size on the way with the quick compression of a server that compresses while it serves. */
const weigh = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).byteLength;

beforeAll(async () => {
  const { assetsDir } = await buildThemes();
  renderer = await loadRenderer();
  const read = (path: string): string => readFileSync(assetsDir + path.replace('/assets/', ''), 'utf8');
  styles = renderer.assets.wap.styles.map(read).join('');
  scripts = renderer.assets.wap.scripts.map(read).join('');
}, 120_000);

describe('every example page', () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Written by the minifier, by the text of an article, and into telephone numbers as people write them.
      'long-title': 'off',
      'void-style': 'off',
      'prefer-native-element': 'off',
      'tel-non-breaking': 'off',
    },
  });

  it.each(names)('is valid: %s', async (name) => {
    const { results } = await validator.validateString(print(exampleOf(name)));

    expect(results.flatMap(({ messages }) => messages.map((m) => `${m.ruleId}: ${m.message}`))).toEqual([]);
  });

  it.each(names)('holds no inline style, script or handler: %s', (name) => {
    const html = print(exampleOf(name));

    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
    expect(html.match(/<script[^>]*>[^<]/g)).toBeNull();
  });

  it.each(names)('loads nothing from another host: %s', (name) => {
    const html = print(exampleOf(name));

    const loaded = [...html.matchAll(/<(?:img|script|source|video|link rel="stylesheet")\b[^>]*/g)];
    expect(loaded.filter(([tag]) => /(?:src|srcset|href|poster)="(?:https?:)?\/\//.test(tag))).toEqual([]);
  });

  it.each(names)('weighs little with all it needs: %s', (name) => {
    const page = exampleOf(name);

    const files = [styles, scripts, accentCss(page.chrome.accent, page.chrome.site.code)].map(weigh);

    expect(files.reduce((sum, bytes) => sum + bytes, weigh(print(page)))).toBeLessThan(maxPageBytes);
  });
});

describe('the style sheet', () => {
  it('stays light', () => {
    expect(weigh(styles)).toBeLessThan(maxStyleBytes);
  });

  it('asks for no font, picture or other file', () => {
    expect(styles).not.toMatch(/url\(|@import|@font-face/);
  });
});

describe('the frame', () => {
  it('leads to the desktop edition, the site map and the large-print mode', () => {
    const page = exampleOf('column-list');

    const html = print(page);

    expect(html).toContain(`<a href="${page.otherEditionHref}">电脑版</a>`);
    expect(html).toContain(`href="${page.chrome.site.siteMapHref}"`);
    expect(html).toContain(`href="${page.chrome.tools.largePrintHref}"`);
  });

  it('marks the current place in the chips and in the bottom bar', () => {
    const html = print(exampleOf('home-portal'));

    expect(html.match(/<nav class="chips"[\s\S]*?<\/nav>/)?.[0]).toMatch(/aria-current="page">\s*首页/);
    expect(html.match(/<nav class="bottom"[\s\S]*?<\/nav>/)?.[0].match(/aria-current/g)).toHaveLength(1);
  });

  it('of a closed site leads to no page of that site', () => {
    const html = print(exampleOf('site-closed'));

    expect(html).not.toContain('class="bottom"');
    expect(html).not.toContain('菜单');
  });
});

describe('an article', () => {
  it('says before a wide table that it scrolls', () => {
    expect(print(exampleOf('article-wide'))).toMatch(/可以左右滑动<\/p><div class="table-wrap"/);
  });

  it('leaves out what it does not have', () => {
    const main = mainOf(print(exampleOf('article-short')));

    expect(main).not.toMatch(/附件|相关文章|上一篇|下一篇|作者|责任编辑|<ul class="rows"/);
  });

  it('shows every picture of a set with its number', () => {
    const main = mainOf(print(exampleOf('article-pictures')));

    expect([...main.matchAll(/<b>(\d) \/ 3<\/b>/g)].map(([, number]) => number)).toEqual(['1', '2', '3']);
  });
});

describe('a column', () => {
  it('has two wide buttons in the middle of a long list', () => {
    const main = mainOf(print(exampleOf('column-list-old')));

    expect(main).toMatch(/href="[^"]*index_415\.html"[^>]*>\s*更早的文章/);
    expect(main).toMatch(/href="[^"]*index_417\.html"[^>]*>\s*‹ 较新的文章/);
  });

  it('says when it is empty, since when, and where to go', () => {
    const main = mainOf(print(exampleOf('column-empty')));

    expect(main).toContain('这里还没有内容');
    expect(main).toContain('2026-08-11');
    expect(main).toContain('新闻发布会');
  });

  it('prints no block of a sub-column without documents', () => {
    const main = mainOf(print(exampleOf('column-cover')));

    expect(main).toMatch(/<h2>\s*乡镇动态/);
    expect(main).not.toMatch(/<h2>\s*通知公告/);
  });
});
