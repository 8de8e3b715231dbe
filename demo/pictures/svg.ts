/** Small helpers that write SVG with whole or one-digit numbers, so that the same picture is the same bytes. */

export type Point = readonly [x: number, y: number];

/** A number as SVG text, to one digit. */
export const num = (value: number): string => {
  const rounded = Math.round(value * 10) / 10;
  return Object.is(rounded, -0) ? '0' : String(rounded);
};

const points = (list: readonly Point[]): string => list.map(([x, y]) => `${num(x)} ${num(y)}`).join('L');

export const polygon = (list: readonly Point[], fill: string, extra = ''): string =>
  `<path d="M${points(list)}Z" fill="${fill}"${extra}/>`;

export const line = (list: readonly Point[], stroke: string, width: number, extra = ''): string =>
  `<path d="M${points(list)}" fill="none" stroke="${stroke}" stroke-width="${num(width)}"${extra}/>`;

export const rect = (x: number, y: number, width: number, height: number, fill: string, radius = 0): string =>
  `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" fill="${fill}"${radius > 0 ? ` rx="${num(radius)}"` : ''}/>`;

export const circle = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${num(x)}" cy="${num(y)}" r="${num(radius)}" fill="${fill}"/>`;

export const path = (d: string, fill: string, extra = ''): string =>
  `<path d="${d}" fill="${fill}"${extra}/>`;

/** Round ends and corners for lines. */
export const roundEnds = ' stroke-linecap="round" stroke-linejoin="round"';

/** Mixes two `#rrggbb` colours per channel: 0 is `a`, 1 is `b`. */
export function mix(a: string, b: string, share: number): string {
  const channel = (index: number): string => {
    const from = Number.parseInt(a.slice(index, index + 2), 16);
    const to = Number.parseInt(b.slice(index, index + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
