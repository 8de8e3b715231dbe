import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { normaliseHtml } from '#import/html/normalise-html.ts';
import { presentRichText } from '#sites/feed/rich-text/present-rich-text.ts';
import { createTestPayload, type TestPayload } from '#tests/helpers/databases.ts';
import { sortedCharacters, visibleText, withoutBlanks } from '#tests/visible-text.ts';

import { corpusFile, createPlaces, hasCorpus, importRecords } from './import-fixture.ts';

interface CorpusDocument {
  title: string;
  html: string;
  sourceUrl: string;
  documentNumber: string;
}

const documents: CorpusDocument[] = hasCorpus
  ? readFileSync(corpusFile, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as CorpusDocument)
  : [];

describe.skipIf(!hasCorpus)(
  `the real documents${hasCorpus ? '' : ` (not on this machine: ${corpusFile})`}`,
  () => {
    const clean = ({ html, title, sourceUrl }: CorpusDocument) =>
      normaliseHtml(html, { title, baseUrl: sourceUrl });

    it.each(documents)(
      '$title: no text is lost but what is quoted, in the order of the source',
      (document) => {
        const { text, cleaning } = clean(document);
        const source = withoutBlanks(visibleText(document.html));

        const removed = cleaning.removed.map((part) => part.text).join('');
        expect(sortedCharacters(withoutBlanks(text + removed))).toBe(sortedCharacters(source));
        expect(source.endsWith(withoutBlanks(text))).toBe(true);
      },
    );

    it.each(documents)(
      '$title: the page has no style, no empty paragraph and no second title',
      (document) => {
        const { state } = clean(document);
        const { html, plainText } = presentRichText(state);

        expect(html).not.toMatch(/ style=|<p><\/p>|&nbsp;|<font|mso/);
        expect(withoutBlanks(plainText).startsWith(withoutBlanks(document.title))).toBe(
          document.title === '中华人民共和国国务院令',
        );
        expect(html.length).toBeLessThan(40_000);
      },
    );

    it.each(documents.filter(({ html }) => /<table/.test(html)))(
      '$title: tables keep their rows and spans',
      (document) => {
        const count = (html: string, pattern: RegExp) => html.match(pattern)?.length ?? 0;
        const { html } = presentRichText(clean(document).state);
        const inTables = document.html.slice(
          document.html.indexOf('<table'),
          document.html.lastIndexOf('</table>'),
        );

        expect(count(html, /<table>/g)).toBe(count(inTables, /<table/g));
        expect(count(html, /<tr>/g)).toBe(count(inTables, /<tr/g));
        expect(count(html, / (?:row|col)span=/g)).toBe(count(inTables, / (?:row|col)span="?(?!1\b)\d/g));
      },
    );

    describe('in the CMS', () => {
      let test: TestPayload;
      beforeAll(async () => {
        test = await createTestPayload();
        await createPlaces(test.payload);
      }, 60_000);
      afterAll(() => test.close());

      it('are all published, and a second import changes nothing', async () => {
        const first = await importRecords(test.payload, documents);
        const second = await importRecords(test.payload, documents);

        expect(first.map(({ status, reason }) => `${status}${reason}`)).toEqual(
          documents.map(() => 'created'),
        );
        expect(first.every(({ cleaned }) => cleaned.some((line) => /^内联样式 \d+ 处$/.test(line)))).toBe(
          true,
        );
        expect(new Set(first.map(({ url }) => url)).size).toBe(documents.length);
        expect(second.map(({ status, url }) => `${status} ${url}`)).toEqual(
          first.map(({ url }) => `unchanged ${url}`),
        );
      });
    });
  },
);
