import { expect, it } from 'vitest';
import { OTHER_EDITION_MARK, type Page } from './contract.ts';
import { exampleGone } from './examples/others.ts';
import { FragmentSplicer, takeOutFragments } from './splice-fragments.ts';

const withFragments = (headerHtml: string, footerHtml: string): Page => ({
  ...exampleGone('desktop'),
  otherEditionHref: '/wap/?a=1&b="2"',
  fragments: { headerHtml, footerHtml },
});

const printed = (page: Page, main: string): Buffer => {
  const { headerHtml, footerHtml } = takeOutFragments(page).fragments;
  return Buffer.from(`<body>${headerHtml}${main}${footerHtml}</body>`);
};

it('puts the fragments where the page printed their places, with the address of the other edition', () => {
  const page = withFragments(
    `<header>${OTHER_EDITION_MARK}, ${OTHER_EDITION_MARK}</header>`,
    '<footer>𠮷</footer>',
  );

  const html = new FragmentSplicer().splice(printed(page, '<main></main>'), page).toString();

  const href = '/wap/?a=1&amp;b=&quot;2&quot;';
  expect(html).toBe(`<body><header>${href}, ${href}</header><main></main><footer>𠮷</footer></body>`);
});

it('keeps the bytes of a page without fragments, and of one that printed only one of them', () => {
  const none = withFragments('', '');
  const both = withFragments('<header></header>', '<footer></footer>');
  const onlyFooter = Buffer.from(`<main></main>${takeOutFragments(both).fragments.footerHtml}`);

  expect(new FragmentSplicer().splice(printed(none, '正文'), none).toString()).toBe('<body>正文</body>');
  expect(new FragmentSplicer().splice(onlyFooter, both).toString()).toBe('<main></main><footer></footer>');
});

it('gives the same bytes again after hundreds of other fragments', () => {
  const splicer = new FragmentSplicer();
  const pages = Array.from({ length: 600 }, (_, index) => withFragments(`<header>${index}</header>`, ''));
  const print = (page: Page) => splicer.splice(printed(page, ''), page).toString();

  const first = pages.map(print);

  expect(pages.map(print)).toEqual(first);
});
