import type { PictureName } from './townships.ts';

/** A short text: paragraphs in the grammar of `fill-text.ts`. */
export interface Brief {
  title: string;
  text: readonly string[];
  months?: readonly number[];
  picture?: PictureName;
  summary?: string;
}
