import type { Block, BlockHeader, BlockOf, Edition, IconName, Link } from '../contract.ts';
import { items, picture, type Motif } from './items.ts';
import { columnLink, hrefOf, type ExampleSite } from './sites.ts';

/** Makers of example blocks for one site and edition. */
export function exampleBlocks(edition: Edition, site: ExampleSite) {
  const link = (text: string): Link => columnLink(edition, site, text);
  const list = (lines: string[], motifs: Motif[] = []) => items(edition, site, lines, motifs);
  const header = (title: string, more?: string, links: string[] = []): BlockHeader => ({
    title,
    links: links.map(link),
    ...(more ? { more: { text: more, href: link(title).href } } : {}),
  });
  return {
    link,
    list,
    header,
    lead: (clauses: string[], summary: string, links: string[] = []): Block => ({
      type: 'lead',
      clauses,
      href: hrefOf(edition, site, '/202611/lead.html'),
      summary,
      links: links.map(link),
    }),
    carousel: (lines: string[], motifs: Motif[]): Block => ({ type: 'carousel', items: list(lines, motifs) }),
    tabs: (tabs: Record<string, string[]>): Block => ({
      type: 'tabs',
      tabs: Object.entries(tabs).map(([title, lines]) => ({
        title,
        more: link(title).href,
        items: list(lines),
      })),
    }),
    listBlock: (title: string, lines: string[], size: 'plain' | 'boxed' = 'plain'): BlockOf<'list'> => ({
      type: 'list',
      header: header(title, '更多'),
      items: list(lines),
      size,
    }),
    quick: (cells: Partial<Record<IconName, string>>): Block => ({
      type: 'quick',
      items: Object.entries(cells).map(([icon, text]) => ({ ...link(text), icon: icon as IconName })),
    }),
    documents: (rows: [number: string, day: string, title: string][]): Block => ({
      type: 'documents',
      items: rows.map(([number, day, title], index) => ({
        title,
        number,
        href: hrefOf(edition, site, `/202611/document-${index}.html`),
        date: `2026-${day}T01:00:00.000Z`,
      })),
    }),
    pictures: (
      look: 'card' | 'topic' | 'mosaic',
      columns: 2 | 3 | 4 | 6,
      rows: [motif: Motif, title: string, note: string][],
    ): Block => ({
      type: 'pictures',
      look,
      columns,
      items: rows.map(([motif, title, note], index) => ({
        title,
        summary: note,
        href: hrefOf(edition, site, `/202611/picture-${motif}-${index}.html`),
        date: '2026-11-20T02:00:00.000Z',
        picture: picture(motif),
      })),
    }),
    entrances: (notes: [string, string, string, string, string]): Block => ({
      type: 'entrances',
      items: (
        [
          ['book', '公开指南'],
          ['scale', '公开制度'],
          ['list', '法定主动公开'],
          ['report', '公开年报'],
          ['edit', '依申请公开'],
        ] as const
      ).map(([icon, text], index) => ({ ...link(text), icon, note: notes[index] ?? '' })),
    }),
    tiles: (rows: [IconName, string, string, string][]): Block => ({
      type: 'tiles',
      items: rows.map(([icon, text, ...notes]) => ({ ...link(text), icon, notes })),
    }),
    chips: (groups: Record<string, string[]>): Block => ({
      type: 'chips',
      groups: Object.entries(groups).map(([title, words]) => ({ title, links: words.map(link) })),
    }),
    matrix: (groups: [noun: string, words: string][]): Block => ({
      type: 'matrix',
      groups: groups.map(([noun, words]) => ({
        noun,
        count: words.split(' ').length,
        links: words.split(' ').map(link),
      })),
    }),
    friendLinks: (groups: Record<string, string[]>): Block => ({
      type: 'friend-links',
      groups: Object.entries(groups).map(([title, words]) => ({
        title,
        links: words.map((text) => ({ text, href: 'https://www.example.gov.cn/', external: true })),
      })),
    }),
  };
}
