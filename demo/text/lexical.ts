import type { Piece } from './piece.ts';

type Id = number | string;
type Node = Record<string, unknown> & { type: string; version: number };

/** A rich text as Payload's editor saves it. */
export interface EditorState {
  [key: string]: unknown;
  root: {
    type: string;
    format: '';
    indent: 0;
    version: 1;
    direction: 'ltr';
    children: Node[];
    [key: string]: unknown;
  };
}

const block = { format: '', indent: 0, direction: 'ltr' } as const;
const bold = 1;

/**
 * Builds the rich text of an article.
 *
 * @param mediaOf finds the medium of a picture key; a picture without one is left out.
 */
export function buildRichText(
  pieces: readonly Piece[],
  mediaOf: (picture: string) => Id | undefined,
): EditorState {
  const children = pieces.flatMap((piece) => buildPiece(piece, mediaOf));
  return { root: { type: 'root', format: '', indent: 0, version: 1, direction: 'ltr', children } };
}

function buildPiece(piece: Piece, mediaOf: (picture: string) => Id | undefined): Node[] {
  switch (piece.type) {
    case 'paragraph':
      return [piece.end === true ? { ...paragraph(piece.text), format: 'right' } : paragraph(piece.text)];
    case 'heading':
      return [
        { type: 'heading', version: 1, ...block, tag: `h${piece.level}`, children: [text(piece.text)] },
      ];
    case 'quote':
      return [{ type: 'quote', version: 1, ...block, children: [text(piece.text)] }];
    case 'list':
      return [list(piece)];
    case 'table':
      return [caption(piece.caption), table(piece)];
    case 'picture': {
      const value = mediaOf(piece.picture);
      return value === undefined ? [] : [upload(value, piece)];
    }
    default:
      return piece satisfies never;
  }
}

const text = (value: string, format = 0): Node => ({
  type: 'text',
  version: 1,
  text: value,
  format,
  style: '',
  mode: 'normal',
  detail: 0,
});

const paragraph = (value: string, format = 0): Node => ({
  type: 'paragraph',
  version: 1,
  ...block,
  textFormat: 0,
  textStyle: '',
  children: value === '' ? [] : [text(value, format)],
});

const caption = (value: string): Node => ({ ...paragraph(value, bold), format: 'center' });

function list({ items, ordered }: Extract<Piece, { type: 'list' }>): Node {
  return {
    type: 'list',
    version: 1,
    ...block,
    tag: ordered ? 'ol' : 'ul',
    listType: ordered ? 'number' : 'bullet',
    start: 1,
    children: items.map((item, index) => ({
      type: 'listitem',
      version: 1,
      ...block,
      value: index + 1,
      children: [text(item)],
    })),
  };
}

function table({ head, rows, total }: Extract<Piece, { type: 'table' }>): Node {
  const cell = (value: string, header: boolean, strong: boolean): Node => ({
    type: 'tablecell',
    version: 1,
    ...block,
    headerState: header ? 1 : 0,
    colSpan: 1,
    rowSpan: 1,
    backgroundColor: null,
    children: [paragraph(value, strong ? bold : 0)],
  });
  const row = (values: string[], header: boolean, strong: boolean): Node => ({
    type: 'tablerow',
    version: 1,
    ...block,
    children: values.map((value) => cell(value, header, strong)),
  });
  return {
    type: 'table',
    version: 1,
    ...block,
    children: [
      row(head, true, false),
      ...rows.map((values, index) => row(values, false, total === true && index === rows.length - 1)),
    ],
  };
}

const upload = (value: Id, piece: Extract<Piece, { type: 'picture' }>): Node => ({
  type: 'upload',
  version: 3,
  format: '',
  id: hexId(`${value}/${piece.picture}/${piece.caption}`),
  relationTo: 'media',
  value,
  fields: { caption: piece.caption },
});

/** Twenty-four hexadecimal digits, as the editor gives its upload nodes; the same for the same text. */
function hexId(seed: string): string {
  let id = '';
  for (let salt = 0; id.length < 24; salt += 1) {
    let hash = 0x811c9dc5 ^ salt;
    for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
    id += (hash >>> 0).toString(16).padStart(8, '0');
  }
  return id.slice(0, 24);
}
