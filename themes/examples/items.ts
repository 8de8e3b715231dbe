import type { Edition, ListItem, Picture } from '../contract.ts';
import { hrefOf, type ExampleSite } from './sites.ts';

export type Motif =
  | 'bridge'
  | 'harvest'
  | 'dam'
  | 'mist'
  | 'village'
  | 'tea'
  | 'river'
  | 'orchard'
  | 'fields'
  | 'greenhouses'
  | 'town'
  | 'works'
  | 'road'
  | 'lanterns'
  | 'school'
  | 'hills';

const alts: Record<Motif, string> = {
  bridge: '岚江二桥主桥合龙（示意图）',
  harvest: '禾丰镇稻田收割（示意图）',
  dam: '石潭水库大坝（示意图）',
  mist: '晨雾里的松岭林区（示意图）',
  village: '暮色里的青石古村（示意图）',
  tea: '云顶乡茶园（示意图）',
  river: '岚江渡口（示意图）',
  orchard: '柿林村果园（示意图）',
  fields: '月塘村冬水田（示意图）',
  greenhouses: '稻香镇设施大棚（示意图）',
  town: '云口镇老街（示意图）',
  works: '经济开发区在建厂房（示意图）',
  road: '乡村公交走上新路（示意图）',
  lanterns: '古城灯会（示意图）',
  school: '县第三中学新校区（示意图）',
  hills: '云川群山（示意图）',
};

/** A generated woodcut picture of 1200 × 720. */
export function picture(motif: Motif): Picture {
  const name = `/media/202611/${motif}`;
  return {
    src: `${name}-640.webp`,
    srcset: `${name}-320.webp 320w, ${name}-640.webp 640w, ${name}-1280.webp 1280w`,
    width: 640,
    height: 384,
    alt: alts[motif],
    position: '50% 50%',
  };
}

/** List rows from `MM-DD title` lines, newest first as given. */
export function items(
  edition: Edition,
  site: ExampleSite,
  lines: string[],
  motifs: Motif[] = [],
): ListItem[] {
  return lines.map((line, index) => {
    const [day = '11-22', ...words] = line.split(' ');
    const motif = motifs[index];
    return {
      title: words.join(' '),
      href: hrefOf(edition, site, `/202611/example-${day}-${index}.html`),
      date: `2026-${day}T02:30:00.000Z`,
      source: site.shortName,
      ...(motif ? { picture: picture(motif), summary: '正在进行　更新 18 条' } : {}),
    };
  });
}
