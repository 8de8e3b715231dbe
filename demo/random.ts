/** A source of chance that always runs the same way from the same seed. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next: () => number;
  /** A number in `[from, to)`. */
  between: (from: number, to: number) => number;
  /** A whole number in `[from, to]`. */
  whole: (from: number, to: number) => number;
  /** One of a list that is not empty. */
  pick: <T>(list: readonly T[]) => T;
  /** A new list with the same items in another order. */
  shuffle: <T>(list: readonly T[]) => T[];
  /** True in `share` of all cases. */
  chance: (share: number) => boolean;
}

/** Turns a text into a whole number for `mulberry32` (FNV-1a). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash ^= text.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return hash >>> 0;
}

/** Tommy Ettinger's small generator: 32 bits of state, good enough for pictures and invented figures. */
export function mulberry32(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A source of chance seeded by a text. */
export function randomFrom(seed: string): Random {
  const next = mulberry32(hashText(seed));
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between: (from, to) => from + next() * (to - from),
    whole,
    pick: <T>(list: readonly T[]): T => {
      const item = list[whole(0, list.length - 1)];
      if (item === undefined) throw new Error('Nothing to pick from an empty list.');
      return item;
    },
    shuffle: <T>(list: readonly T[]): T[] => {
      const mixed = [...list];
      for (let i = mixed.length - 1; i > 0; i -= 1) {
        const j = whole(0, i);
        [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
      }
      return mixed;
    },
    chance: (share) => next() < share,
  };
}
