import type { Block, BlockHeader, Link, ListItem, Section } from '#themes/contract.ts';
import type {
  BlockPlan,
  CellPlan,
  ColumnRef,
  EntryPlan,
  HeaderPlan,
  SectionPlan,
} from '../blueprints/layout.ts';
import { fillNames, nameParts, type NameParts } from '../blueprints/name-parts.ts';
import { homeLocal } from '../addresses.ts';
import { catalogList, columnList } from '../store/lists.ts';
import type { Card, DisclosureCard } from '../store/cards.ts';
import { presentRecordItem } from './catalog/rows.ts';
import type { LinkRecord, SiteRecord } from '../store/records.ts';
import { articleHref, byNewest, newestWithPinned, presentItem } from './items.ts';
import { readColumns, there, type PageContext, type PlacedColumn } from './page-context.ts';
import { presentPicture } from './pictures.ts';
import { maxHeadline, maxSummary, shorten } from './shorten.ts';

/** What the blocks of one page are made from. */
interface BlockContext extends PageContext {
  names: NameParts;
  /** The whole site, for its telephones and its identity. */
  wholeSite: SiteRecord;
  /** Articles of the lead: the lists beside it do not tell them a second time. */
  led: ReadonlySet<string>;
}

/** Clauses of a lead are printed as unbroken pieces of the headline. */
const clauses = (title: string): string[] =>
  shorten(title, maxHeadline)
    .split(/[\s\u3000]+|(?<=[，；])/u)
    .filter((part) => part !== '');

/** Turns the plan of a page into its sections; what has no content is left out. */
export function presentSections(
  context: PageContext,
  wholeSite: SiteRecord,
  plans: readonly SectionPlan[],
): Section[] {
  const portal = context.reader.portal();
  const group = portal === null ? '' : nameParts(portal.name);
  const names = nameParts(wholeSite.name, group === '' ? '' : group.place + group.unit);
  const bare: BlockContext = { ...context, names, wholeSite, led: new Set() };
  const blocks: BlockContext = { ...bare, led: new Set(plans.flatMap((plan) => ledBy(bare, plan))) };
  return plans.flatMap((plan) => {
    const cells = plan.cells.flatMap((cell) => presentCell(blocks, cell));
    if (cells.length === 0) return [];
    return [
      {
        ground: plan.ground,
        ...(plan.bleed === true ? { bleed: true } : {}),
        ...(plan.header === undefined ? {} : { header: presentHeader(blocks, plan.header) }),
        cells: fillRow(cells, plan.cells),
      },
    ];
  });
}

type Cell = Section['cells'][number];

/** Ids of the articles that the lead of a section tells. */
function ledBy(context: BlockContext, plan: SectionPlan): string[] {
  return plan.cells.flatMap(({ block }) => {
    if (block.type === 'lead') return readLead(context, block).map(({ id }) => id);
    return block.type === 'scene' && block.lead !== undefined
      ? readLead(context, { from: block.lead, links: 0 }).map(({ id }) => id)
      : [];
  });
}

/** The lead, and on the desktop up to `links` further pinned articles below it. */
function readLead(
  context: BlockContext,
  { from, links }: { from: readonly ColumnRef[]; links: number },
): Card[] {
  const [lead, ...rest] = newestWithPinned(context, listsFrom(context, from), links + 1);
  const below = context.edition === 'wap' ? [] : rest.filter(({ pinned }) => pinned);
  return lead === undefined ? [] : [lead, ...below];
}

/** Rows of a list, without what the lead tells unless nothing else is left. */
function presentRows(
  context: BlockContext,
  { from, limit }: { from: readonly ColumnRef[]; limit: number },
  withPictures = false,
): ListItem[] {
  const cards = newestWithPinned(context, listsFrom(context, from), limit + context.led.size);
  const others = cards.filter(({ id }) => !context.led.has(id));
  return (others.length === 0 ? cards : others)
    .slice(0, limit)
    .map((card) => presentItem(context, card, withPictures));
}

function presentCell(context: BlockContext, plan: CellPlan): Cell[] {
  const block = presentBlock(context, plan.block);
  return block === null ? [] : [{ span: plan.span, block }];
}

/** A row of which a neighbour was left out is filled by what remains. */
function fillRow(cells: Cell[], plans: readonly CellPlan[]): Cell[] {
  const [only] = cells;
  return cells.length === 1 && plans.length > 1 && only !== undefined ? [{ ...only, span: 12 }] : cells;
}

function findColumn(context: BlockContext, ref: ColumnRef): { column: PlacedColumn; link: Link } | null {
  const owner = typeof ref === 'string' ? context.site : context.reader.portal();
  if (owner === null) return null;
  const key = typeof ref === 'string' ? ref : ref.portal;
  const byKey = context.reader.shared(
    `keys:${owner.id}`,
    (reader) =>
      new Map([...readColumns(reader, owner.id).values()].map((column) => [column.blueprintKey, column])),
  );
  const column = byKey.get(key);
  return column === undefined
    ? null
    : { column, link: { text: column.name, href: there(context, owner, column.local) } };
}

const listsFrom = (context: BlockContext, refs: readonly ColumnRef[]): string[] =>
  refs.flatMap((ref) => {
    const found = findColumn(context, ref);
    return found === null ? [] : [columnList(found.column.id)];
  });

function presentHeader(context: BlockContext, plan: HeaderPlan): BlockHeader {
  const more = plan.more === undefined ? null : findColumn(context, plan.more.column);
  return {
    title: fillNames(plan.title, context.names),
    links: plan.links.flatMap((ref) => findColumn(context, ref)?.link ?? []),
    ...(more === null || plan.more === undefined
      ? {}
      : { more: { text: plan.more.text, href: more.link.href } }),
  };
}

function entries<T extends EntryPlan>(context: BlockContext, plans: readonly T[]) {
  return plans.flatMap((plan) => {
    const found = findColumn(context, plan.column);
    return found === null
      ? []
      : [{ plan, text: fillNames(plan.text, context.names), href: found.link.href, icon: plan.icon }];
  });
}

const unlessEmpty = <T>(items: readonly T[], block: Block): Block | null =>
  items.length === 0 ? null : block;

function presentBlock(context: BlockContext, plan: BlockPlan): Block | null {
  switch (plan.type) {
    case 'lead':
      return presentLead(context, plan);
    case 'scene':
      return presentScene(context, plan);
    case 'carousel':
      return presentCarousel(context, plan);
    case 'tabs': {
      const tabs = plan.tabs.flatMap((tab, index) => {
        // Only the phone edition shows pictures beside the rows, and only those of the first tab.
        const items = presentRows(context, tab, context.edition === 'wap' && index === 0);
        const more = findColumn(context, tab.more);
        return items.length === 0 || more === null
          ? []
          : [{ title: fillNames(tab.title, context.names), more: more.link.href, items }];
      });
      return unlessEmpty(tabs, { type: 'tabs', tabs });
    }
    case 'list': {
      const items = presentRows(context, plan);
      const header = presentHeader(context, { title: plan.title, links: [], more: plan.more });
      return unlessEmpty(items, { type: 'list', header, items, size: plan.size });
    }
    case 'headlines':
      return presentHeadlines(context, plan);
    case 'quick':
      return presentQuick(context, plan.items);
    case 'documents': {
      const records =
        plan.records === true
          ? context.reader.newest<DisclosureCard>(catalogList(context.site.id), plan.limit)
          : [];
      const items =
        records.length > 0
          ? records.map((card) => presentRecordItem(context, card))
          : newestWithPinned(context, listsFrom(context, plan.from), plan.limit).map((card) =>
              presentItem(context, card),
            );
      return unlessEmpty(items, { type: 'documents', items });
    }
    case 'pictures': {
      const items = pictured(context, plan.from, plan.limit);
      return unlessEmpty(items, { type: 'pictures', items, columns: plan.across, look: plan.look });
    }
    case 'column-cards':
      return presentColumnCards(context, plan);
    case 'entrances': {
      const items = entries(context, plan.items).map(({ plan: { note }, ...entry }) => ({
        ...entry,
        note: fillNames(note, context.names),
      }));
      return unlessEmpty(items, { type: 'entrances', items });
    }
    case 'tiles': {
      const items = entries(context, plan.items).map(({ plan: { notes }, ...entry }) => ({
        ...entry,
        notes,
      }));
      return unlessEmpty(items, { type: 'tiles', items });
    }
    case 'facts':
      return presentFacts(context, plan);
    case 'phones': {
      const rows = context.wholeSite.phones
        .slice(0, plan.limit)
        .map(({ name, phone, note }) => ({ name, phone, ...(note === '' ? {} : { note }) }));
      return unlessEmpty(rows, { type: 'phones', title: plan.title, rows });
    }
    case 'routes': {
      const items = newestWithPinned(context, listsFrom(context, plan.from), plan.limit).map((card) =>
        presentItem(context, card),
      );
      return unlessEmpty(items, { type: 'routes', items });
    }
    case 'map':
      return presentMap(context, plan);
    case 'matrix':
      return presentMatrix(context, plan);
    case 'friend-links':
      return presentFriendLinks(context);
    default:
      return plan satisfies never;
  }
}

function presentLead(context: BlockContext, plan: Extract<BlockPlan, { type: 'lead' }>): Block | null {
  const [lead, ...below] = readLead(context, plan);
  if (lead === undefined) return null;
  return {
    type: 'lead',
    clauses: clauses(lead.title),
    href: articleHref(context, lead),
    summary: shorten(lead.summary, maxSummary),
    links: below.map((card) => ({ text: card.title, href: articleHref(context, card) })),
  };
}

function presentScene(context: BlockContext, plan: Extract<BlockPlan, { type: 'scene' }>): Block | null {
  const [lead] = plan.lead === undefined ? [] : newestWithPinned(context, listsFrom(context, plan.lead), 1);
  const link = context.reader.links(context.site.id, 'carousel').find(({ group }) => group === plan.group);
  const mediaId = link?.mediaId ?? lead?.coverId ?? null;
  const media = mediaId === null ? null : context.reader.media(mediaId);
  const picture = media === null ? null : presentPicture(media);
  if (picture === null)
    return lead === undefined
      ? null
      : presentLead(context, { type: 'lead', from: plan.lead ?? [], links: 0 });
  return {
    type: 'scene',
    picture,
    ...(lead === undefined
      ? {}
      : {
          lead: {
            clauses: clauses(lead.title),
            href: articleHref(context, lead),
            summary: shorten(lead.summary, maxSummary),
          },
        }),
    ...(plan.scroll === undefined
      ? {}
      : {
          scroll: {
            title: fillNames(plan.scroll.title, context.names),
            lines: plan.scroll.lines.map((line) => fillNames(line, context.names)),
          },
        }),
  };
}

/** A banner's own address, or that of its article; null when that is no longer public. */
function linkHref(
  context: PageContext,
  link: LinkRecord,
): { href: string; date: string; external: boolean } | null {
  if (link.targetArticleId === null) {
    return link.url === '' ? null : { href: link.url, date: '', external: /^https?:/u.test(link.url) };
  }
  const card = context.reader.card(link.targetArticleId);
  return card === null ? null : { href: articleHref(context, card), date: card.publishedAt, external: false };
}

function presentCarousel(
  context: BlockContext,
  plan: Extract<BlockPlan, { type: 'carousel' }>,
): Block | null {
  const items = context.reader
    .links(context.site.id, 'carousel')
    .filter(({ group }) => group === plan.group)
    .flatMap((link): ListItem[] => {
      const target = linkHref(context, link);
      const media = link.mediaId === null ? null : context.reader.media(link.mediaId);
      const picture = media === null ? null : presentPicture(media);
      return target === null || picture === null
        ? []
        : [
            {
              title: link.title,
              href: target.href,
              date: target.date,
              picture,
              ...(target.external ? { external: true } : {}),
            },
          ];
    })
    .slice(0, plan.limit);
  return unlessEmpty(items, { type: 'carousel', items });
}

function presentHeadlines(
  context: BlockContext,
  plan: Extract<BlockPlan, { type: 'headlines' }>,
): Block | null {
  const portal = context.reader.portal();
  const links = portal === null ? [] : context.reader.links(portal.id, 'carousel');
  const items = links
    .filter(({ group }) => group === '')
    .flatMap((link): ListItem[] => {
      const target = linkHref(context, link);
      if (target === null) return [];
      const { href, date, external } = target;
      return [{ title: link.title, href, date, ...(external ? { external } : {}) }];
    })
    .slice(0, plan.limit);
  const header = presentHeader(context, { title: plan.title, links: [], more: plan.more });
  return unlessEmpty(items, { type: 'list', header, items, size: 'plain' });
}

function presentMap(context: BlockContext, { title }: Extract<BlockPlan, { type: 'map' }>): Block | null {
  const links = context.reader.links(context.site.id, 'map');
  const mediaId = links.find((link) => link.mediaId !== null)?.mediaId ?? null;
  const media = mediaId === null ? null : context.reader.media(mediaId);
  const picture = media === null ? null : presentPicture(media);
  if (picture === null) return null;
  const places = links.flatMap((link) => {
    const target = linkHref(context, link);
    if (target === null) return [];
    const { href, external } = target;
    return [{ text: link.title, href, left: link.left, top: link.top, ...(external ? { external } : {}) }];
  });
  return unlessEmpty(places, { type: 'map', header: { title, links: [] }, picture, places });
}

const quickIcon = (icon: string): EntryPlan['icon'] => (icon === '' ? 'file' : (icon as EntryPlan['icon']));

function presentQuick(context: BlockContext, plans: readonly EntryPlan[]): Block | null {
  const own = context.reader.links(context.site.id, 'quick').flatMap((link) => {
    const target = linkHref(context, link);
    return target === null
      ? []
      : [
          {
            text: link.title,
            href: target.href,
            icon: quickIcon(link.icon),
            ...(target.external ? { external: true } : {}),
          },
        ];
  });
  const items = own.length > 0 ? own : entries(context, plans).map(({ plan: _plan, ...entry }) => entry);
  return unlessEmpty(items, { type: 'quick', items: items.slice(0, 8) });
}

function pictured(context: BlockContext, refs: readonly ColumnRef[], limit: number): ListItem[] {
  const cards: Card[] = listsFrom(context, refs).flatMap((list) =>
    context.reader.newestPictured(list, limit),
  );
  return byNewest(cards)
    .slice(0, limit)
    .map((card) => presentItem(context, card, true));
}

function presentColumnCards(
  context: BlockContext,
  plan: Extract<BlockPlan, { type: 'column-cards' }>,
): Block | null {
  const columns = readColumns(context.reader, context.site.id);
  const parent = findColumn(context, plan.of)?.column;
  const items = (parent?.children ?? []).slice(0, plan.limit).flatMap((child): ListItem[] => {
    const column = columns.get(child.id);
    if (column === undefined) return [];
    const lists =
      column.children.length === 0
        ? [columnList(column.id)]
        : column.children.map(({ id }) => columnList(id));
    const [newest] = byNewest(lists.flatMap((list) => context.reader.newestPictured(list, 1)));
    const media = newest?.coverId == null ? null : context.reader.media(newest.coverId);
    const picture = media === null ? null : presentPicture(media);
    const whole = context.reader.column(context.site.id, column.id);
    return [
      {
        title: column.name,
        href: there(context, context.site, column.local),
        date: newest?.publishedAt ?? '',
        summary: whole?.description ?? '',
        ...(picture === null ? {} : { picture }),
      },
    ];
  });
  return unlessEmpty(items, { type: 'pictures', items, columns: plan.across, look: plan.look });
}

function presentFacts(context: BlockContext, plan: Extract<BlockPlan, { type: 'facts' }>): Block | null {
  const { address, phone, fax, officeHours, postcode, email } = context.wholeSite.identity;
  const facts = [
    { name: '地址', value: address },
    { name: '电话', value: phone },
    { name: '传真', value: fax },
    { name: '办公时间', value: officeHours },
    { name: '邮编', value: postcode },
    { name: '邮箱', value: email },
  ].filter(({ value }) => value !== '');
  const buttons = plan.buttons.flatMap(({ text, column }) => {
    const found = findColumn(context, column);
    return found === null ? [] : [{ text: fillNames(text, context.names), href: found.link.href }];
  });
  return unlessEmpty(facts, { type: 'facts', header: { title: plan.title, links: [] }, facts, buttons });
}

function presentMatrix(context: BlockContext, plan: Extract<BlockPlan, { type: 'matrix' }>): Block | null {
  const groups = plan.groups
    .map(({ kind, noun }) => {
      const links = context.reader
        .sites()
        .filter((site) => site.siteKind === kind && site.state !== 'closed' && site.id !== context.site.id)
        .map((site) => ({ text: site.shortName, href: there(context, site, homeLocal), title: site.name }));
      return { count: links.length, noun, links };
    })
    .filter(({ count }) => count > 0);
  return unlessEmpty(groups, { type: 'matrix', groups });
}

function presentFriendLinks(context: BlockContext): Block | null {
  const groups = new Map<string, Link[]>();
  for (const link of context.reader.links(context.site.id, 'friend')) {
    const target = linkHref(context, link);
    if (target === null) continue;
    const group = link.group === '' ? '友情链接' : link.group;
    groups.set(group, [
      ...(groups.get(group) ?? []),
      { text: link.title, href: target.href, ...(target.external ? { external: true } : {}) },
    ]);
  }
  return unlessEmpty([...groups], {
    type: 'friend-links',
    groups: [...groups].map(([title, links]) => ({ title, links })),
  });
}
