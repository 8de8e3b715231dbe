import type { CatalogFilter, Link } from '#themes/contract.ts';
import { catalogLocal } from '../../addresses.ts';
import { catalogList, catalogPageSize, type YearSlice } from '../../store/lists.ts';
import type { DisclosureCard } from '../../store/cards.ts';
import type { TermRecord } from '../../store/records.ts';
import { here, type PageContext, type PlacedColumn } from '../page-context.ts';
import { catalogScope } from './scope.ts';

/** ColumnType of everything in the catalog; search finds records by it. */
export const catalogType = '信息公开目录';

const shownChoices = 7;
const shownYears = 8;

type Choice = Link & { current: boolean };

/** All of them on one line as far as they fit, the others folded; the current one is always shown. */
function present(title: string, all: Choice, values: Choice[]): CatalogFilter[] {
  if (values.length === 0) return [];
  const current = values.find((value) => value.current);
  const first = values.slice(0, shownChoices);
  const choices = current === undefined || first.includes(current) ? first : [...first.slice(1), current];
  return [
    {
      title,
      choices: [all, ...choices],
      rest: values.filter((value) => !choices.includes(value)).map(({ text, href }) => ({ text, href })),
    },
  ];
}

/** Hidden fields and parameters of a search in this catalog. */
export const searchedFields = ({ site }: PageContext): { name: string; value: string }[] => [
  ...(site.path === '' ? [] : [{ name: 'scope', value: site.path }]),
  { name: 'columnType', value: catalogType },
];

export const searchAction = ({ edition }: PageContext): string =>
  edition === 'wap' ? '/wap/search' : '/search';

function searchHref(context: PageContext, name: string, value: string): string {
  const query = new URLSearchParams(searchedFields(context).map((field) => [field.name, field.value]));
  query.append(name, value);
  return `${searchAction(context)}?${query.toString()}`;
}

const termLists = { zhuti: 'subject', ticai: 'genre' } as const;
const searchNames = { zhuti: 'subject', ticai: 'genre' } as const;

/** Classes of a code list that have records, in the order of the list. */
function termsWithRecords(context: PageContext, facet: 'zhuti' | 'ticai', scope: string): TermRecord[] {
  const codes = new Set(context.reader.facetCodes(scope, facet));
  return context.reader
    .terms(termLists[facet])
    .filter(({ code, parentCode }) => parentCode === '' && codes.has(code));
}

/** Subjects or genres: pages of their own on the portal, searches on sub-sites. */
export function termFilter(
  context: PageContext,
  platform: PlacedColumn,
  { title, facet, current }: { title: string; facet: 'zhuti' | 'ticai'; current: string | null },
): CatalogFilter[] {
  const paged = catalogScope(context.site, facet);
  const values = termsWithRecords(context, facet, paged ?? context.site.id).map(({ code, name }) => ({
    text: name,
    href:
      paged === null
        ? searchHref(context, searchNames[facet], name)
        : here(context, catalogLocal(platform.local, { facet, code })),
    current: code === current,
  }));
  return present(title, allOf(context, platform, current === null), values);
}

/** Issuers of the portal's own records. */
export function issuerFilter(context: PageContext, platform: PlacedColumn): CatalogFilter[] {
  const { reader, site } = context;
  const scope = catalogScope(site, 'jigou');
  if (scope === null) return [];
  const values = reader.facetCodes(scope, 'jigou').flatMap((code): Choice[] => {
    const [newest] = reader.newest<DisclosureCard>(catalogList(scope, { facet: 'jigou', code }), 1);
    if (newest === undefined) return [];
    const href = here(context, catalogLocal(platform.local, { facet: 'jigou', code }));
    return [{ text: newest.issuer, href, current: false }];
  });
  return present('发布机构', allOf(context, platform, true), values);
}

/** Years of a list lead to the page on which the newest record of the year stands; what is shown are all years. */
export function yearFilter(
  context: PageContext,
  { list, hrefOf }: { list: string; hrefOf: (slice: number | 'newest') => string },
): CatalogFilter[] {
  const years = context.reader.years(list, catalogPageSize);
  if (years.length < 2) return [];
  const linkTo = ({ year, slice }: YearSlice): Link => ({
    text: String(year),
    href: slice === 'newest' ? `${hrefOf(slice)}#mulu` : hrefOf(slice),
  });
  return [
    {
      title: '年份',
      choices: [
        { text: '全部', href: hrefOf('newest'), current: true },
        ...years.slice(0, shownYears).map((year) => ({ ...linkTo(year), current: false })),
      ],
      rest: years.slice(shownYears).map(linkTo),
    },
  ];
}

/** Validity changes with the days: it is asked for when it is searched. */
export const validityFilter = (context: PageContext, platform: PlacedColumn): CatalogFilter[] =>
  present(
    '有效性',
    allOf(context, platform, true),
    ['有效', '修改', '部分失效', '失效', '废止'].map((value) => ({
      text: value,
      href: searchHref(context, 'validity', value),
      current: false,
    })),
  );

const allOf = (context: PageContext, platform: PlacedColumn, current: boolean): Choice => ({
  text: '全部',
  href: here(context, platform.local),
  current,
});
