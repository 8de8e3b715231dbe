import type { Canvas } from '../canvas.ts';
import type { RidgeSet } from '../ridges.ts';

/** What stands in front of the hills, and where the hills stand. */
export interface Motif {
  /** What is to be seen, for the text alternative. */
  name: string;
  /** Foot of the nearest hill, 0–720. */
  horizon: number;
  ridges: RidgeSet;
  draw: (canvas: Canvas) => string;
}
