import type { GonePage, Link } from '#themes/contract.ts';
import { articleLocal, homeLocal, siteMapLocal } from '../addresses.ts';
import { presentBase } from './page-base.ts';
import { here, type PageContext, type PlacedColumn } from './page-context.ts';

/** What every withdrawn document leaves behind. */
interface GoneDocument {
  address: string;
  title: string;
  publishedAt: string;
  withdrawAt: string | null;
  withdrawnAt: string | null;
  withdrawReason: string;
}

/** Says that a document was withdrawn, when and why, and leads on. */
export function presentGone(
  context: PageContext,
  document: GoneDocument,
  { trail, column, noun }: { trail: Link[]; column: PlacedColumn | null; noun: string },
): GonePage {
  const local = articleLocal(document.address);
  return {
    ...presentBase(context, {
      local,
      title: '内容已撤下',
      meta: [],
      trail: [...trail, { text: '内容已撤下', href: here(context, local) }],
      currentKey: column?.chain[0]?.id ?? '',
    }),
    kind: 'gone',
    noun,
    heading: document.title,
    withdrawnAt: document.withdrawnAt ?? document.withdrawAt ?? document.publishedAt,
    unit: context.site.identity.organiser === '' ? context.site.name : context.site.identity.organiser,
    reason: document.withdrawReason === '' ? '内容已由发布单位撤下。' : document.withdrawReason,
    links: [
      ...trail,
      { text: '首页', href: here(context, homeLocal) },
      { text: '网站地图', href: here(context, siteMapLocal) },
    ],
  };
}
