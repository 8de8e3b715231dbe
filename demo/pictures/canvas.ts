import type { Random } from '../random.ts';
import type { Light } from './lights.ts';

export const pictureWidth = 1200;
export const pictureHeight = 720;

/** What a part of a picture is drawn with. Parts return SVG; the later stands before the earlier. */
export interface Canvas {
  light: Light;
  random: Random;
  /** Foot of the nearest hill. */
  horizon: number;
}
