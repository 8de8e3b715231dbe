import { randomFrom } from '../random.ts';
import { pictureHeight, pictureWidth, type Canvas } from './canvas.ts';
import { lights, type LightName } from './lights.ts';
import { motifs, type MotifName } from './motifs/index.ts';
import { drawRidges } from './ridges.ts';
import { drawBirds, drawSky } from './sky.ts';

export interface PictureWish {
  motif: MotifName;
  light: LightName;
  seed: number | string;
  /** For wide crops: the sun hangs lower. */
  wide?: boolean;
}

/**
 * Draws a demonstration picture in the manner of a coloured woodcut: flat tints, back to front.
 *
 * @returns an SVG document of 1200 × 720; the same wish gives the same text.
 */
export function drawPicture({ motif, light, seed, wide = false }: PictureWish): string {
  const { horizon, ridges, draw } = motifs[motif];
  const canvas: Canvas = { light: lights[light], random: randomFrom(`${motif}/${light}/${seed}`), horizon };
  const parts = [
    drawSky(canvas, wide),
    drawRidges(canvas, ridges),
    canvas.random.chance(0.7) ? drawBirds(canvas) : '',
    draw(canvas),
  ];
  const size = `width="${pictureWidth}" height="${pictureHeight}" viewBox="0 0 ${pictureWidth} ${pictureHeight}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${parts.join('')}</svg>`;
}
