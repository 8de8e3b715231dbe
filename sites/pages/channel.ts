import type { ChannelLook, ChannelPage } from '#themes/contract.ts';
import { computeAccent } from '#themes/parts/accent.ts';
import { presentAccentFile } from '#themes/parts/accent-css.ts';
import { channelLayouts } from '../blueprints/channel-layouts.ts';
import { parseAccent } from '../blueprints/accents.ts';
import { fillNames, nameParts } from '../blueprints/name-parts.ts';
import { columnFeedLocal, homeLocal } from '../addresses.ts';
import { presentSections } from './blocks.ts';
import { maxNavigation } from './chrome.ts';
import { columnTags } from './meta-tags.ts';
import { presentBase } from './page-base.ts';
import { here, readColumns, type PageContext, type PlacedColumn } from './page-context.ts';

/** The channel a column is the front of; null for ordinary columns. */
export const channelLook = (look: string): ChannelLook | null =>
  look.startsWith('channel-') ? (look.slice('channel-'.length) as ChannelLook) : null;

/** A portal channel: its own accent, navigation, scene and blocks. */
export function presentChannel(
  context: PageContext,
  column: PlacedColumn,
  look: ChannelLook,
): ChannelPage | null {
  const site = context.reader.site(context.site.id);
  const whole = context.reader.column(context.site.id, column.id);
  if (site === null || whole === null) return null;
  const layout = channelLayouts[look];
  const columns = readColumns(context.reader, site.id);
  const base = presentBase(context, {
    local: column.local,
    title: column.name,
    meta: columnTags(whole),
    trail: [{ text: column.name, href: here(context, column.local) }],
    currentKey: column.chain[0]?.id ?? '',
    feeds: [
      { text: column.name, href: here({ ...context, edition: 'desktop' }, columnFeedLocal(column.local)) },
    ],
  });
  const accent = parseAccent(layout.accent) ?? site.accent;
  const accentFile = presentAccentFile({ code: base.chrome.site.code, accent }, `channel-${look}`);
  return {
    ...base,
    assets: { ...base.assets, styles: [...context.assets[context.edition].styles, accentFile.path] },
    kind: 'channel',
    look,
    name: fillNames(layout.name, nameParts(site.name)),
    accent: computeAccent(accent),
    portal: { text: site.name, href: here(context, homeLocal) },
    navigation: [
      { text: '频道首页', href: here(context, column.local) },
      ...column.children.slice(0, maxNavigation - 1).flatMap((child) => {
        const placed = columns.get(child.id);
        return placed === undefined ? [] : [{ text: placed.name, href: here(context, placed.local) }];
      }),
    ],
    sections: presentSections(context, site, [
      {
        ground: 'paper',
        bleed: true,
        cells: [{ span: 12, block: { type: 'scene', group: layout.key, scroll: layout.scroll } }],
      },
      { ground: 'paper', cells: [{ span: 12, block: { type: 'quick', items: layout.quick } }] },
      ...layout.sections,
    ]),
  };
}
