import type { Accent } from '../contract.ts';

type Rgb = readonly [number, number, number];

/** The eight colours offered to a site; other colours are accepted when `mayUseAccent` says so. */
export const accentFamily = {
  黛蓝: '#1f4e8c',
  绛红: '#a3282b',
  松绿: '#1c6547',
  赭石: '#8a471a',
  石青: '#0d6473',
  紫棠: '#6a3d7c',
  秋香: '#655c14',
  墨青: '#38495c',
} as const;

/** Contrast that white text needs on an accent of a site's own choice. */
const leastContrast = 6;

function parseHex(hex: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!match) throw new TypeError(`"${hex}" is not a colour of the form #rrggbb.`);
  return [1, 2, 3].map((group) => Number.parseInt(match[group] ?? '', 16)) as unknown as Rgb;
}

/** Mixes two colours in sRGB, each channel rounded; `t` is the share of `b`, from 0 to 1. */
export function mix(a: string, b: string, t: number): string {
  const [from, to] = [parseHex(a), parseHex(b)];
  const channels = from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * t));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, 0 to 1. Source: WCAG 2.1. */
function luminanceOf(hex: string): number {
  const [r, g, b] = parseHex(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours, 1 to 21. Source: WCAG 2.1. */
export function contrastOf(a: string, b: string): number {
  const [x, y] = [luminanceOf(a), luminanceOf(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** Whether a site may take this colour: white text on it stays readable in every place it is used. */
export function mayUseAccent(hex: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(hex) && contrastOf('#ffffff', hex) >= leastContrast;
}

/**
 * Computes the colours of a site from its one accent `#rrggbb`.
 *
 * @throws {TypeError} when the accent is not of that form.
 */
export function computeAccent(hex: string): Accent {
  const accent = hex.toLowerCase();
  const paler = (t: number): string => mix(accent, '#ffffff', t);
  return {
    accent: paler(0),
    deep: mix(accent, '#000000', 0.3),
    line: paler(0.6),
    soft: paler(0.88),
    wash: paler(0.95),
    ridge1: paler(0.93),
    ridge2: paler(0.87),
    ridge3: paler(0.79),
    foot: mix(mix(accent, '#000000', 0.55), '#1b1f24', 0.35),
  };
}
