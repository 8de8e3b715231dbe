/** A part of the body of an article, before it becomes rich text. */
export type Piece =
  /** `end`: at the end of its line, as a signature and its date. */
  | { type: 'paragraph'; text: string; end?: true }
  | { type: 'heading'; text: string; level: 2 | 3 }
  | { type: 'list'; items: string[]; ordered: boolean }
  | { type: 'quote'; text: string }
  | { type: 'table'; caption: string; head: string[]; rows: string[][]; total?: boolean }
  /** `picture` is a key of the site's pictures. */
  | { type: 'picture'; picture: string; caption: string };

export const p = (text: string): Piece => ({ type: 'paragraph', text });
/** Who signs and when, at the end of the line. */
export const signature = (unit: string, day: string): Piece[] =>
  [unit, day].map((text) => ({ type: 'paragraph', text, end: true }));
export const h = (text: string): Piece => ({ type: 'heading', text, level: 2 });
export const ul = (...items: string[]): Piece => ({ type: 'list', items, ordered: false });
export const ol = (...items: string[]): Piece => ({ type: 'list', items, ordered: true });

/** The characters of the paragraphs and lists, for lengths and summaries. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      switch (piece.type) {
        case 'paragraph':
        case 'heading':
        case 'quote':
          return piece.text;
        case 'list':
          return piece.items.join('');
        case 'table':
          return piece.rows.flat().join('');
        case 'picture':
          return '';
        default:
          return piece satisfies never;
      }
    })
    .join('');
}
