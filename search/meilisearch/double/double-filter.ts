import type { DoubleDocument } from './double-index.ts';
import { refusals } from './refusals.ts';

type Passes = (document: DoubleDocument) => boolean;

/**
 * Reads a filter (`a = "x"`, `a IN ["x", "y"]`, `NOT`, `AND`; a list joins with AND).
 *
 * @throws {Refusal} for attributes that are not filterable, and for what the server could not read.
 */
export function parseFilter(index: string, filter: unknown, filterable: readonly string[]): Passes {
  const list = filter === undefined ? [] : Array.isArray(filter) ? (filter as string[]) : [filter as string];
  const all = list.filter((text) => text !== '').map((text) => parseAnd(index, text, filterable));
  return (document) => all.every((passes) => passes(document));
}

function parseAnd(index: string, text: string, filterable: readonly string[]): Passes {
  const condition =
    /^\s*(NOT\s+)?([A-Za-z_]\w*)\s*(?:=\s*("(?:[^"\\]|\\.)*"|[\w.-]+)|IN\s*\[((?:\s*"(?:[^"\\]|\\.)*"\s*,?)*)\])\s*(?:AND\s+|$)/;
  const all: Passes[] = [];
  let rest = text;
  while (rest !== '') {
    const match = condition.exec(rest);
    if (match === null)
      throw refusals.brokenFilter(rest.replace(/^\s*\S+\s*=\s*/, '').replaceAll('"', '\\"'));
    const [whole, not, attribute = '', single, several] = match;
    if (!filterable.includes(attribute))
      throw refusals.notFilterable(index, attribute, [...filterable].sort());
    const values = single === undefined ? (several?.match(/"(?:[^"\\]|\\.)*"/g) ?? []) : [single];
    const wanted = new Set(values.map((value) => value.replace(/^"|"$/g, '').replaceAll('\\"', '"')));
    all.push((document) => {
      const value = document[attribute];
      const own = Array.isArray(value) ? value : [value];
      return own.some((one) => one !== undefined && wanted.has(String(one))) === (not === undefined);
    });
    rest = rest.slice(whole.length);
  }
  return (document) => all.every((passes) => passes(document));
}
