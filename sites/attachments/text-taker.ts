/** Collects text up to a length. */
export interface TextTaker {
  /** Takes a piece; what is beyond the length is dropped. */
  take: (piece: string) => void;
  /** True when nothing more is taken: readers stop. */
  isFull: () => boolean;
  text: () => string;
}

export function createTextTaker(longest: number): TextTaker {
  const pieces: string[] = [];
  let length = 0;
  return {
    take(piece) {
      if (length >= longest) return;
      pieces.push(piece.slice(0, longest - length));
      length += piece.length;
    },
    isFull: () => length >= longest,
    text: () => pieces.join('').toWellFormed(),
  };
}
