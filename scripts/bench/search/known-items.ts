import { Converter } from 'opencc-js/cn2t';
import { seededRandom } from '#search/contract/fragments.ts';
import { queryOf } from '#search/contract/query-of.ts';
import type { SearchDocument } from '#search/documents.ts';
import type { Searcher } from '#search/engine.ts';
import { charactersOf, foldText } from '#search/text/fold.ts';
import { syllablesOf } from '#search/text/pinyin.ts';

/** How often the document that was meant came first, and among the first ten. */
export interface KnownItems {
  name: string;
  of: number;
  first: number;
  firstTen: number;
}

interface Item {
  typed: string;
  id: string;
}

const sample = 100;
const brackets = ['〔〕', '[]', '()', '（）', '【】', '  '];
const toTraditional = Converter({ from: 'cn', to: 't' });

/**
 * Searches documents by what people know of them.
 *
 * @param whole  documents with a title, number and index number of their own; those whose title occurs once are asked
 *   for by title.
 * @param articles  documents of which a phrase is remembered.
 */
export async function measureKnownItems(
  searcher: Searcher,
  { whole, articles }: { whole: readonly SearchDocument[]; articles: readonly SearchDocument[] },
): Promise<KnownItems[]> {
  const random = seededRandom(7);
  const pick = (documents: readonly SearchDocument[]): SearchDocument[] => pickSome(documents, random);
  const titled = uniqueTitles(whole);
  const numbered = whole.filter((document) => document.number !== '');
  const item = (document: SearchDocument, typed: string): Item => ({ typed, id: document.id });
  const lists: [string, Item[]][] = [
    ['标题', pick(titled).map((document) => item(document, document.title))],
    ['文号', pick(numbered).map((document, place) => item(document, inBrackets(document.number, place)))],
    ['索引号', pick(numbered).map((document) => item(document, document.indexNumber))],
    ['文中独有的一句', phrases(articles, random)],
    [
      '标题错一字',
      pick(longTitles(titled)).map((document, place) => item(document, mistyped(document.title, place))),
    ],
    [
      '标题漏一字',
      pick(longTitles(titled)).map((document, place) => item(document, shortened(document.title, place))),
    ],
    [
      '标题的拼音',
      pick(titled.filter(isHanOnly)).map((document) =>
        item(document, syllablesOf(foldText(document.title)).join('')),
      ),
    ],
    ['标题写成繁体', pick(titled).map((document) => item(document, toTraditional(document.title)))],
  ];
  const measured: KnownItems[] = [];
  for (const [name, items] of lists) measured.push(await measure(searcher, name, items));
  return measured;
}

async function measure(searcher: Searcher, name: string, items: readonly Item[]): Promise<KnownItems> {
  const found = { name, of: items.length, first: 0, firstTen: 0 };
  for (const { typed, id } of items) {
    const { hits } = await searcher.search(queryOf(typed, { pageSize: 10 }));
    const place = hits.findIndex((hit) => hit.id === id);
    if (place === 0) found.first++;
    if (place >= 0) found.firstTen++;
  }
  return found;
}

function pickSome(documents: readonly SearchDocument[], random: () => number): SearchDocument[] {
  const left = [...documents];
  return Array.from({ length: Math.min(sample, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

function uniqueTitles(documents: readonly SearchDocument[]): SearchDocument[] {
  const counts = new Map<string, number>();
  for (const document of documents) {
    const title = foldText(document.title);
    counts.set(title, (counts.get(title) ?? 0) + 1);
  }
  return documents.filter((document) => counts.get(foldText(document.title)) === 1);
}

function longTitles(documents: readonly SearchDocument[]): SearchDocument[] {
  return documents.filter((document) => charactersOf(document.title).length >= 8);
}

function isHanOnly({ title }: SearchDocument): boolean {
  const folded = foldText(title);
  return folded.length <= 16 && /^\p{Script=Han}+$/u.test(folded);
}

function inBrackets(number: string, place: number): string {
  const [open = '', close = ''] = brackets[place % brackets.length] ?? '';
  return number.replace('〔', open).replace('〕', close);
}

/** Puts another common character in the place of one. */
function mistyped(title: string, place: number): string {
  const characters = charactersOf(title);
  const at = 2 + (place % (characters.length - 4));
  return characters.with(at, characters[at] === '氺' ? '曰' : '氺').join('');
}

function shortened(title: string, place: number): string {
  const characters = charactersOf(title);
  const at = 2 + (place % (characters.length - 4));
  return characters.filter((_, index) => index !== at).join('');
}

/** Pieces of fourteen characters that stand in one article only. */
function phrases(articles: readonly SearchDocument[], random: () => number): Item[] {
  const texts = articles.map((article) => foldText(article.text));
  const items: Item[] = [];
  for (let tries = 0; items.length < sample && tries < sample * 20; tries++) {
    const place = Math.floor(random() * articles.length);
    const text = texts[place] ?? '';
    const start = Math.floor(random() * Math.max(1, text.length - 14));
    const typed = text.slice(start, start + 14);
    const document = articles[place];
    if (document === undefined || typed.length < 14) continue;
    if (texts.filter((other) => other.includes(typed)).length === 1) items.push({ typed, id: document.id });
  }
  return items;
}
