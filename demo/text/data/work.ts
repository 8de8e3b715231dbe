import type { MotifName } from '../../pictures/motifs/index.ts';

/**
 * What a news item tells, in the grammar of `fill-text.ts`. The first paragraph is the lead; paragraphs that begin
 * with `## ` are headings, those with `- ` lists (items separated by `；`).
 *
 * Words: `{short}` the unit, `{place}`, `{k}` 镇 or 乡, `{日}` the day before publication, `{时}` a part of the day,
 * `{年}`, `{月}`; lists: `#村` villages of the unit, `#镇` townships, `#人` speakers.
 */
export interface Work {
  title: string;
  text: readonly string[];
  /** Months in which it can happen; any when absent. */
  months?: readonly number[];
  /** Pictures that fit, the best first. */
  motifs: readonly MotifName[];
  /** What the picture shows. */
  caption: string;
  keywords: readonly string[];
}
