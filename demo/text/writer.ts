import { randomFrom, type Random } from '../random.ts';
import type { LightName } from '../pictures/lights.ts';
import type { MotifName } from '../pictures/motifs/index.ts';
import { dayOf, daysBefore, officeMoment, writeDay } from './clock.ts';
import { county, editors, reporters, voices } from './data/county.ts';
import type { PictureName, Township } from './data/townships.ts';
import type { Draft } from './draft.ts';
import { fillText, openScope, type Scope } from './fill-text.ts';
import { h, p, ul, type Piece } from './piece.ts';

export const communities = [
  '滨江社区',
  '学府社区',
  '古城社区',
  '和顺社区',
  '东门社区',
  '新安社区',
  '塔山社区',
] as const;
export const places = [
  '滨河广场',
  '南门桥',
  '县体育馆',
  '文化公园',
  '古城东门',
  '老汽车站',
  '县博物馆',
] as const;

/** What all articles of one site are written with. */
export interface Writer {
  /** Path of the site, `portal` for the portal: the first part of every key. */
  site: string;
  /** The unit as people say it: `农业农村局`. */
  short: string;
  /** The unit in full: `云川县农业农村局`. */
  unit: string;
  today: Date;
  townships: readonly Township[];
}

/** Where one article stands and when it came out. */
export interface Slot {
  column: string;
  index: number;
  publishedAt: Date;
}

/** A source of chance for one article: the same on every run. */
export const randomOf = (writer: Writer, column: string, index: number): Random =>
  randomFrom(`${writer.site}/${column}/${index}`);

/** The moment an article came out, `age` days ago. */
export function slotOf(writer: Writer, column: string, index: number, age: number, weekdays = false): Slot {
  const random = randomFrom(`${writer.site}/${column}/${index}/time`);
  return { column, index, publishedAt: officeMoment(writer.today, age, random, weekdays) };
}

/** The scope of one article: days, places and people. A text that names a village names one of the first township. */
export function scopeOf(
  writer: Writer,
  slot: Slot,
  extra: Record<string, string> = {},
  own?: Township,
): Scope {
  const random = randomOf(writer, slot.column, slot.index);
  const first = own ?? random.pick(writer.townships);
  const { year, month } = dayOf(slot.publishedAt);
  const scope = openScope(
    random,
    {
      日: writeDay(daysBefore(slot.publishedAt, random.whole(0, 1))),
      年: String(year),
      去年: String(year - 1),
      明年: String(year + 1),
      月: `${month}月`,
      a: first.name,
      short: writer.short,
      unit: writer.unit,
      ...extra,
    },
    {
      镇: writer.townships.map((township) => township.name),
      村: first.villages,
      人: voices,
      社区: communities,
      点: places,
    },
  );
  scope.taken.set('镇', new Set([first.name]));
  return scope;
}

/** Turns filled lines into pieces: `## ` begins a heading, `- ` a list with items between `；`. */
export function piecesOf(lines: readonly string[], scope: Scope): Piece[] {
  return lines.map((line) => {
    const text = fillText(line, scope);
    if (text.startsWith('## ')) return h(text.slice(3));
    if (text.startsWith('- ')) return ul(...text.slice(2).split('；'));
    return p(text);
  });
}

/** Puts a picture after the first paragraph. */
export function withPicture(pieces: Piece[], picture: string | undefined, caption: string): Piece[] {
  if (picture === undefined) return pieces;
  const [first, ...rest] = pieces;
  const shown: Piece = { type: 'picture', picture, caption: `${caption}。（示意图）` };
  return first === undefined ? [shown] : [first, shown, ...rest];
}

const lightsOfSeason: readonly (readonly LightName[])[] = [
  ['雾', '晨', '昼'], // winter
  ['昼', '晨', '雾'],
  ['昼', '暮', '晨'],
  ['秋', '晨', '暮'],
];

/**
 * A picture for a news item, in a light of the season.
 *
 * @param shown pictures of the items before: the first motif that none of them shows is taken, so that neighbours differ.
 */
export function choosePicture(
  motifs: readonly MotifName[],
  { random, moment, shown }: { random: Random; moment: Date; shown: readonly string[] },
): PictureName {
  const season = Math.floor((dayOf(moment).month % 12) / 3);
  const fresh = motifs.find((motif) => !shown.some((picture) => picture.startsWith(`${motif}/`)));
  const motif = fresh ?? motifs[0] ?? 'hills';
  const light: LightName =
    motif === 'lanterns' ? random.pick(['夜', '暮'] as const) : random.pick(lightsOfSeason[season] ?? ['昼']);
  return `${motif}/${light}/${random.whole(1, 2)}`;
}

/** What every draft has beside its text. */
export function draftBase(
  writer: Writer,
  slot: Slot,
): Pick<Draft, 'key' | 'column' | 'form' | 'source' | 'editor' | 'publishedAt'> {
  const random = randomFrom(`${writer.site}/${slot.column}/${slot.index}/people`);
  return {
    key: `${writer.site}/${slot.column}/${slot.index}`,
    column: slot.column,
    form: 'text',
    source: writer.unit,
    editor: random.pick(editors),
    publishedAt: slot.publishedAt,
  };
}

/** Source and author of a news item: the county's press or the unit itself. */
export function pressOf(writer: Writer, slot: Slot): Pick<Draft, 'source' | 'author'> {
  const random = randomFrom(`${writer.site}/${slot.column}/${slot.index}/press`);
  return writer.site === 'portal' || random.chance(0.55)
    ? { source: county.press, author: random.pick(reporters) }
    : { source: writer.unit, author: random.pick(reporters) };
}
