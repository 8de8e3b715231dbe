import { describe, expect, it } from 'vitest';
import { accentFamily, computeAccent, contrastOf, mayUseAccent, mix } from './accent.ts';

const [white, ink2, ink3, wash] = ['#ffffff', '#474e57', '#5f6771', '#f5f6f8'];

describe('computeAccent', () => {
  it('gives the values of the design for 黛蓝', () => {
    const accent = computeAccent(accentFamily.黛蓝);

    expect(accent).toEqual({
      accent: '#1f4e8c',
      deep: '#163762',
      line: '#a5b8d1',
      soft: '#e4eaf1',
      wash: '#f4f6f9',
      ridge1: '#eff3f7',
      ridge2: '#e2e8f0',
      ridge3: '#d0dae7',
      foot: '#132236',
    });
  });

  it('takes capital letters', () => {
    expect(computeAccent('#1F4E8C')).toEqual(computeAccent('#1f4e8c'));
  });

  it('refuses what is not a colour of six digits', () => {
    expect(() => computeAccent('#abc')).toThrow(TypeError);
    expect(() => computeAccent('red')).toThrow(TypeError);
  });
});

/** Contrasts of the design, to one decimal. */
const designed: Record<
  keyof typeof accentFamily,
  [onWhite: number, onWash: number, onSoft: number, deep: number]
> = {
  黛蓝: [8.3, 7.7, 6.9, 12],
  绛红: [7.3, 6.7, 5.9, 11.1],
  松绿: [7, 6.5, 5.9, 10.6],
  赭石: [7, 6.5, 5.8, 10.6],
  石青: [6.8, 6.3, 5.7, 10.5],
  紫棠: [8.2, 7.6, 6.8, 11.8],
  秋香: [6.8, 6.3, 5.7, 10.5],
  墨青: [9.2, 8.5, 7.6, 12.9],
};

const rounded = (text: string, ground: string): number => Math.round(contrastOf(text, ground) * 10) / 10;

describe.each(Object.entries(accentFamily))('the contrasts of %s', (name, hex) => {
  const { accent, deep, soft, ridge3, foot } = computeAccent(hex);

  it('are those of the design', () => {
    expect([
      rounded(white, accent),
      rounded(accent, wash),
      rounded(accent, soft),
      rounded(white, deep),
    ]).toEqual(designed[name as keyof typeof accentFamily]);
  });

  it.each([
    ['white on the footer', white, foot, 15],
    ['summaries on the nearest hills', ink2, ridge3, 5.9],
    ['dates on the selected row', ink3, soft, 4.6],
    ['the deep text on the selected row', deep, soft, 7],
  ])('hold for %s', (_pair, text, ground, least) => {
    expect(rounded(text, ground)).toBeGreaterThanOrEqual(least);
  });
});

describe('the neutral and state colours', () => {
  it.each([
    ['ink on paper', '#1b1f24', white, 16.6],
    ['dates on paper', ink3, white, 5.7],
    ['summaries on the wash', ink2, wash, 7.8],
    ['dates on the wash', ink3, wash, 5.3],
    ['borders of form fields', '#7d8691', white, 3.7],
    ['ok', '#1c6b3c', '#e8f4ec', 5.8],
    ['warn', '#855000', '#fdf3dc', 6.1],
    ['bad', '#b3261e', '#fcecea', 5.7],
    ['high contrast: links', '#ffe14d', '#000000', 16.1],
    ['blue scheme: text', '#ffffff', '#0b2a6b', 13.5],
    ['blue scheme: links', '#ffe14d', '#0b2a6b', 10.4],
  ])('holds %s', (_pair, text, ground, least) => {
    expect(rounded(text, ground)).toBeGreaterThanOrEqual(least);
  });
});

describe('mayUseAccent', () => {
  it('accepts the whole family', () => {
    expect(Object.values(accentFamily).every(mayUseAccent)).toBe(true);
  });

  it.each(['#ff0000', '#2f74d0', '#ffffff', 'blue', '#1f4e8', ''])('refuses %s', (hex) => {
    expect(mayUseAccent(hex)).toBe(false);
  });

  it('draws the line at a contrast of 6.0 with white', () => {
    expect(mayUseAccent('#626262')).toBe(true);
    expect(mayUseAccent('#666666')).toBe(false);
  });
});

describe('mix', () => {
  it('rounds each channel', () => {
    expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
    expect(mix('#123456', '#ffffff', 0)).toBe('#123456');
  });
});
