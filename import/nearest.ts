/** Lists the names most like a text, the likest first; names that have nothing in common with it last. */
export function nearest<T>(
  text: string,
  candidates: readonly T[],
  namesOf: (candidate: T) => string[],
  most = 5,
): T[] {
  const likeness = (candidate: T): number => Math.max(...namesOf(candidate).map((name) => alike(text, name)));
  return candidates
    .map((candidate) => ({ candidate, value: likeness(candidate) }))
    .sort((a, b) => b.value - a.value)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

/** Share of common neighbouring pairs of characters (Dice), 0 to 1. */
function alike(first: string, second: string): number {
  const [a, b] = [pairs(first), pairs(second)];
  const common = a.filter((pair) => b.includes(pair)).length;
  return a.length + b.length === 0 ? 0 : (2 * common) / (a.length + b.length);
}

function pairs(text: string): string[] {
  const padded = `^${text.toLowerCase()}$`;
  return Array.from({ length: padded.length - 1 }, (_, at) => padded.slice(at, at + 2));
}
