import type { Random } from '../random.ts';

/**
 * A small grammar for invented texts.
 *
 * - `[a|b|c]` one of the alternatives;
 * - `{x=120-180}` a whole number, kept under the name `x` and printed; `{x}` prints it again;
 * - `{=a+b}` `{=x-a-b}` `{=a*b}` what follows from kept numbers, from left to right, `{%a/b}` a share with one decimal:
 *   figures agree;
 * - `{,x}` and the like: all digits, in groups of three;
 * - `{word}` a word of the scope, `{word#list}` an item of a list, kept under the name `word`.
 *
 * Numbers from ten thousand on are printed in 万, so they are made as whole hundreds.
 */
export interface Scope {
  random: Random;
  /** Words that stand for themselves: `{short}`. */
  words: Record<string, string>;
  /** Lists to take from: `{a#镇}` takes one that was not taken before. */
  lists: Record<string, readonly string[]>;
  /** Numbers made so far. */
  numbers: Map<string, number>;
  /** List items taken so far. */
  taken: Map<string, Set<string>>;
}

/** A fresh scope for one text. */
export function openScope(
  random: Random,
  words: Record<string, string>,
  lists: Record<string, readonly string[]>,
): Scope {
  return { random, words: { ...words }, lists, numbers: new Map(), taken: new Map() };
}

/** Makes every number that the texts of one article name, so that a text may use one that a later text explains. */
export function declareNumbers(texts: readonly string[], scope: Scope): void {
  for (const [, name = '', from, to] of texts.join('').matchAll(/\{,?(\p{L}\w*)=(\d+)-(\d+)\}/gu)) {
    keepNumber(scope, name, Number(from), Number(to));
  }
}

/**
 * Fills a text. Alternatives are chosen first, so a mark inside one that was not chosen leaves no trace.
 *
 * @throws when a mark means nothing: a slip in the text, found by the tests.
 */
export function fillText(text: string, scope: Scope): string {
  let chosen = text;
  while (/\[[^[\]]*\|[^[\]]*\]/u.test(chosen)) {
    chosen = chosen.replace(/\[([^[\]]*\|[^[\]]*)\]/gu, (_, options: string) =>
      scope.random.pick(options.split('|')),
    );
  }
  return chosen.replace(/\{([^{}]+)\}/gu, (_, mark: string) => fillMark(mark, scope));
}

function fillMark(mark: string, scope: Scope): string {
  if (mark.startsWith(',')) return groupDigits(numberOf(mark.slice(1), scope));
  if (/^(?:\p{L}\w*)?=/u.test(mark)) return printNumber(numberOf(mark, scope));
  const share = /^%(\p{L}\w*)\/(\p{L}\w*)$/u.exec(mark);
  if (share) return `${((readNumber(scope, share[1]) / readNumber(scope, share[2])) * 100).toFixed(1)}%`;
  const item = /^(\S+)#(\S+)$/u.exec(mark);
  if (item) return takeItem(scope, item[1] ?? '', item[2] ?? '');
  const word = scope.words[mark];
  if (word !== undefined) return word;
  return printNumber(readNumber(scope, mark));
}

function numberOf(mark: string, scope: Scope): number {
  const made = /^(\p{L}\w*)=(\d+)-(\d+)$/u.exec(mark);
  if (made) return keepNumber(scope, made[1] ?? '', Number(made[2]), Number(made[3]));
  if (!mark.startsWith('=')) return readNumber(scope, mark);
  const [first = '', ...rest] = mark.slice(1).split(/(?=[-+*])/u);
  return rest.reduce(
    (sum, term) => combine(sum, term.slice(0, 1), readNumber(scope, term.slice(1))),
    readNumber(scope, first),
  );
}

function keepNumber(scope: Scope, name: string, from: number, to: number): number {
  const known = scope.numbers.get(name);
  if (known !== undefined) return known;
  const step = to >= 10_000 ? 100 : 1;
  const value = Math.round(scope.random.whole(from, to) / step) * step;
  scope.numbers.set(name, value);
  return value;
}

function readNumber(scope: Scope, name: string | undefined): number {
  const value = scope.numbers.get(name ?? '');
  if (value === undefined) throw new Error(`No word and no number is called "${name ?? ''}".`);
  return value;
}

function combine(a: number, sign: string, b: number): number {
  if (sign === '+') return a + b;
  return sign === '-' ? a - b : a * b;
}

function takeItem(scope: Scope, name: string, list: string): string {
  const known = scope.words[name];
  if (known !== undefined) return known;
  const taken = scope.taken.get(list) ?? new Set<string>();
  const free = (scope.lists[list] ?? []).filter((item) => !taken.has(item));
  const item = scope.random.pick(free);
  scope.taken.set(list, taken.add(item));
  scope.words[name] = item;
  return item;
}

/** 18600 → `18,600`. */
export function groupDigits(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** 18600 → `1.86万`, 640 → `640`. */
export function printNumber(value: number): string {
  return Math.abs(value) >= 10_000 ? `${Number((value / 10_000).toFixed(2))}万` : String(value);
}
