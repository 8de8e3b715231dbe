import { kindLabels, type FacetName, type SearchKind, type Validity } from '#search/documents.ts';
import type { FacetValue, MatchKind, SearchAnswer, SearchHit } from '#search/engine.ts';
import type {
  Edition,
  Link,
  SearchChoice,
  SearchFacet,
  SearchPage,
  SearchResult,
  SearchTag,
} from '#themes/contract.ts';
import type { SearchGround } from './search-ground.ts';
import {
  indexedSite,
  longestQuery,
  writeSearchAddress,
  type AddressChange,
  type SearchAddress,
} from './read-search-address.ts';

/** Everything a search page is made from. */
export interface SearchPageParts {
  ground: SearchGround;
  edition: Edition;
  asked: SearchAddress;
  /** Null when no engine answered, or nothing was asked. */
  answer: SearchAnswer | null;
  isAway: boolean;
  /** Makes an address of the group right for the host of the reader. */
  hrefOf: (url: string) => string;
}

/** Facets shown to readers, and how many values stand open. */
const shownFacets: { name: FacetName; title: string; noun: string; open: number }[] = [
  { name: 'site', title: '范围', noun: '个网站', open: 4 },
  { name: 'kind', title: '类型', noun: '类', open: 8 },
  { name: 'year', title: '年份', noun: '年', open: 4 },
  { name: 'validity', title: '有效性', noun: '种', open: 5 },
  { name: 'issuer', title: '发布机构', noun: '个机构', open: 4 },
  { name: 'subject', title: '主题', noun: '类', open: 4 },
  { name: 'columnType', title: '栏目类型', noun: '类', open: 4 },
];

const validityNames: Record<Validity, string> = {
  '': '',
  有效: '有效',
  修改: '已修改',
  部分失效: '部分失效',
  失效: '已失效',
  废止: '已废止',
};
const validityTones = {
  有效: 'ok',
  修改: 'warn',
  部分失效: 'warn',
  失效: 'bad',
  废止: 'bad',
} as const satisfies Record<Exclude<Validity, ''>, SearchTag['tone']>;

const remarks: Partial<Record<MatchKind, string>> = {
  words: '前面是与原词完全相同的，后面是包含各个词的。',
  sound: '没有与原词完全相同的内容，以下按读音查找。',
  typo: '没有与原词完全相同的内容，以下相差一个字。',
  'some-words': '没有包含全部词语的内容，以下包含其中一部分。',
};

const pathOf: Record<Edition, string> = { desktop: '/search', wap: '/wap/search' };

/** The model of a search page, whatever was asked and whether or not it was answered. */
export function presentSearchPage(parts: SearchPageParts): SearchPage {
  const { ground, edition, asked, answer, isAway, hrefOf } = parts;
  const other: Edition = edition === 'desktop' ? 'wap' : 'desktop';
  const to = (change: AddressChange): string => writeSearchAddress(pathOf[edition], asked, change);
  const { base } = ground;
  const origin = new URL(base.desktopUrl).origin;
  const isEmpty = answer !== null && answer.total === 0;
  const facets = answer === null ? [] : presentFacets(answer, parts, to);
  const related = answer === null ? base.chrome.search.hotWords : wordLinks(answer.related, parts);
  return {
    ...base,
    title: `${asked.text === '' ? '搜索' : `${asked.text} - 搜索`} - ${base.chrome.site.name}`,
    url: origin + writeSearchAddress(pathOf[edition], asked, { page: asked.page }),
    otherEditionHref: writeSearchAddress(pathOf[other], asked, { page: asked.page }),
    desktopUrl: origin + writeSearchAddress(pathOf.desktop, asked, { page: asked.page }),
    wapUrl: origin + writeSearchAddress(pathOf.wap, asked, { page: asked.page }),
    meta: [...base.meta, { name: 'robots', content: 'noindex' }],
    kind: 'search',
    form: {
      query: asked.text,
      scopes: scopesOf(parts),
      kept: asked.titleOnly ? [{ name: 'title', value: '1' }] : [],
    },
    ...noteOf(parts),
    meant: answer === null || answer.suggestion === null ? [] : wordLinks([answer.suggestion], parts),
    ...(answer === null || isEmpty ? {} : { answer: presentAnswer(answer, asked, { to, hrefOf, edition }) }),
    facets: isEmpty
      ? facets.filter(({ choices }) => choices.some(({ current, count }) => current && count !== null))
      : facets,
    related,
    ...(isEmpty ? { empty: presentEmpty(asked, to) } : {}),
    help: ground.help,
    ways: answer === null || isEmpty ? ground.ways : [],
    ...(isAway ? { related: [] } : {}),
  };
}

function noteOf({ answer, isAway, asked }: SearchPageParts): { note?: string } {
  if (isAway) return { note: '搜索暂时不能用，正在恢复。可以先从栏目里查找，或过几分钟再试。' };
  if (answer?.fallback !== undefined)
    return { note: '搜索服务正在恢复，以下是备用索引的结果，可能不是最新的。' };
  return asked.isCut ? { note: `搜索词太长，只用了前 ${longestQuery} 个字。` } : {};
}

function scopesOf({ ground, asked }: SearchPageParts): SearchPage['form']['scopes'] {
  const own = indexedSite(ground.site.path);
  const scopes = [
    { value: '', text: '全站', current: asked.scope === null },
    { value: own, text: ground.site.path === '' ? '门户' : '本站', current: asked.scope === own },
  ];
  if (asked.scope !== null && asked.scope !== own)
    scopes.push({
      value: asked.scope,
      text: ground.siteNames.get(asked.scope) ?? asked.scope,
      current: true,
    });
  return scopes;
}

const wordLinks = (words: readonly string[], { edition, asked }: SearchPageParts): Link[] =>
  words.map((text) => ({
    text,
    href: writeSearchAddress(
      pathOf[edition],
      { ...asked, filters: {}, titleOnly: false, sort: 'relevance' },
      { text },
    ),
  }));

function presentAnswer(
  answer: SearchAnswer,
  asked: SearchAddress,
  {
    to,
    hrefOf,
    edition,
  }: { to: (change: AddressChange) => string; hrefOf: (url: string) => string; edition: Edition },
): NonNullable<SearchPage['answer']> {
  const { page, pages, total, totalIsCapped } = answer;
  const remark = remarks[answer.match];
  const nothingHere = answer.hits.length === 0 ? '这一页没有结果，请回到前面的页。' : remark;
  const hasFilters = Object.keys(asked.filters).length > 0 || asked.titleOnly;
  const numbers = numbersAround(Math.min(page, pages), pages);
  const first = numbers[0] ?? 1;
  const last = numbers.at(-1) ?? 1;
  const cleared = Object.fromEntries(Object.keys(asked.filters).map((name) => [name, null]));
  return {
    total,
    ...(nothingHere === undefined ? {} : { remark: nothingHere }),
    orders: [
      { text: '相关', href: to({ sort: 'relevance' }), current: asked.sort === 'relevance' },
      { text: '最新', href: to({ sort: 'date' }), current: asked.sort === 'date' },
    ],
    titleOnly: {
      text: '只搜标题',
      href: to({ titleOnly: !asked.titleOnly }),
      current: asked.titleOnly,
    },
    ...(hasFilters ? { clear: { text: '清除', href: to({ filters: cleared, titleOnly: false }) } } : {}),
    results: answer.hits.map((hit) => presentResult(hit, hrefOf(edition === 'wap' ? hit.wapUrl : hit.url))),
    pages: numbers.map((number) => ({ number, href: to({ page: number }), current: number === page })),
    ...(first > 1 ? { first: { number: 1, href: to({ page: 1 }) } } : {}),
    ...(last < pages ? { last: { number: pages, href: to({ page: pages }) } } : {}),
    ...(page > 1 && pages > 0 ? { previousHref: to({ page: Math.min(page - 1, pages) }) } : {}),
    ...(page < pages ? { nextHref: to({ page: page + 1 }) } : {}),
    ...(totalIsCapped
      ? { capped: `结果超过 ${total} 条，只能翻到第 ${total} 条。加上网站、年份等条件可以看到其余的。` }
      : {}),
  };
}

/** Up to five numbers round the page; the first and the last page are added when they are not among them. */
function numbersAround(page: number, pages: number): number[] {
  const from = Math.max(1, Math.min(page - 2, pages - 4));
  return Array.from({ length: Math.min(5, pages) }, (_, index) => from + index);
}

function presentResult(hit: SearchHit, href: string): SearchResult {
  const { validity } = hit;
  const tags: SearchTag[] = [{ text: kindLabels[hit.kind], tone: 'plain' }];
  if (validity !== '') tags.push({ text: validityNames[validity], tone: validityTones[validity] });
  return {
    title: hit.titleSegments,
    href,
    snippet: hit.snippetSegments,
    tags,
    facts: [hit.issuer, hit.number, hit.number === '' ? hit.indexNumber : ''].filter((fact) => fact !== ''),
    ...(hit.date === null ? {} : { date: hit.date }),
    ...(hit.kind === 'attachment' && hit.owner !== null ? { owner: `附于《${hit.owner.title}》` } : {}),
  };
}

function presentFacets(
  answer: SearchAnswer,
  { ground, asked }: SearchPageParts,
  to: (change: AddressChange) => string,
): SearchFacet[] {
  return shownFacets.flatMap(({ name, title, noun, open }): SearchFacet[] => {
    const values = answer.facets[name];
    const isNarrowed = values.some(({ selected }) => selected);
    if (values.length < 2 && !isNarrowed) return [];
    if (name === 'site' && asked.scope !== null) return [];
    const choices = values.map((value) => choiceOf(value, { name, ground, to }));
    const total = isNarrowed ? null : answer.total;
    const all: SearchChoice = {
      text: name === 'site' ? '全部网站' : '全部',
      href: to({ filters: { [name]: null } }),
      count: total,
      current: !isNarrowed,
    };
    const opened = choices.filter((choice, place) => place < open || choice.current);
    const folded = choices.filter((choice) => !opened.includes(choice));
    return [
      {
        key: name,
        title,
        choices: [all, ...opened],
        ...(folded.length === 0
          ? {}
          : {
              rest: {
                text: `其余 ${folded.length} ${noun}`,
                count: folded.reduce((sum, { count }) => sum + (count ?? 0), 0),
                choices: folded,
              },
            }),
      },
    ];
  });
}

function choiceOf(
  { value, count, selected }: FacetValue,
  { name, ground, to }: { name: FacetName; ground: SearchGround; to: (change: AddressChange) => string },
): SearchChoice {
  return {
    text: labelOf(name, value, ground),
    href: to({ filters: { [name]: selected ? null : [value] } }),
    count,
    current: selected,
  };
}

function labelOf(name: FacetName, value: string, { siteNames }: SearchGround): string {
  if (name === 'site') return siteNames.get(value) ?? value;
  if (name === 'kind' && Object.hasOwn(kindLabels, value)) return kindLabels[value as SearchKind];
  if (name === 'validity' && Object.hasOwn(validityNames, value)) return validityNames[value as Validity];
  return value;
}

function presentEmpty(
  asked: SearchAddress,
  to: (change: AddressChange) => string,
): NonNullable<SearchPage['empty']> {
  const names = Object.keys(asked.filters);
  const links: Link[] = [];
  if (names.length > 0)
    links.push({
      text: '去掉筛选条件',
      href: to({ filters: Object.fromEntries(names.map((name) => [name, null])) }),
    });
  if (asked.titleOnly) links.push({ text: '在全文里找', href: to({ titleOnly: false }) });
  if (asked.scope !== null) links.push({ text: '搜索全部网站', href: to({ scope: null }) });
  const isUnreadable = !/[\p{L}\p{N}]/u.test(asked.text);
  return {
    heading: isUnreadable ? '请输入文字或数字' : '没有找到相关内容',
    advice: isUnreadable
      ? ['搜索词里只有符号，没有可以查找的文字。']
      : ['检查有没有错字，或换一个说法。', '减少几个字，用两到六个字的词。', '文号、索引号要写完整。'],
    links,
  };
}
