import { hash } from 'node:crypto';
import type { FacetName, SearchDocument } from './documents.ts';
import { compactIndexNumber, parseDocumentNumber } from './numbers.ts';
import type { DocumentNumber } from './numbers.ts';
import { foldText } from './text/fold.ts';

/**
 * Keys name a document exactly: its number, its index number, its whole title, other names of it.
 *
 * A document is found by a key when both made the same one; they are hashed, so that nothing typed reaches a filter.
 */
export function titleKey(folded: string): string {
  return keyOf('title', folded);
}

/** A name that is not the whole title: 国务院工作规则 for 国务院关于印发《国务院工作规则》的通知. */
export function aliasKey(folded: string): string {
  return keyOf('alias', folded);
}

export function indexNumberKey(text: string): string {
  return keyOf('index', compactIndexNumber(text));
}

/** With its organ. */
export function numberKey({ agency, year, serial }: DocumentNumber): string {
  return keyOf('number', `${foldText(agency)}|${year ?? ''}|${serial}`);
}

/** Year and serial alone, for who leaves the organ out. */
export function looseNumberKey({ year, serial }: DocumentNumber): string {
  return keyOf('loose-number', `${year ?? ''}|${serial}`);
}

/** Stands for a facet value in a filter, so that no value can say more than that. */
export function facetKey(facet: FacetName, value: string): string {
  return keyOf(facet, value);
}

/** All keys of a document, each once. */
export function documentKeys(document: SearchDocument): string[] {
  const title = foldText(document.title);
  const keys = title === '' ? [] : [titleKey(title), ...aliasesOf(document.title).map(aliasKey)];
  if (document.indexNumber !== '') keys.push(indexNumberKey(document.indexNumber));
  const number = parseDocumentNumber(document.number);
  if (number !== null) keys.push(numberKey(number), looseNumberKey(number));
  return [...new Set(keys)];
}

const shortestAlias = 4;
const mostAliases = 6;

/**
 * The other names by which people call a document, folded: the title inside 《》, without who issued it, without
 * 中华人民共和国, without a bracketed addition.
 */
export function aliasesOf(title: string): string[] {
  const names = new Set<string>();
  const add = (name: string | undefined, shortest = shortestAlias): void => {
    const folded = foldText(name ?? '');
    if (folded.length >= shortest) names.add(folded);
  };
  // 一图读懂《…》 is about the document, 关于印发《…》的通知 is the document.
  for (const [, inner] of title.matchAll(
    /(?:印发|转发|公布|发布|颁布|下发|修订|批准|通过|施行)[^《]{0,10}《([^《》]+)》/gu,
  )) {
    add(inner);
    add(withoutAddition(inner ?? ''));
  }
  add(/关于(?:印发|转发|公布|发布|下发)(.+?)的(?:通知|函|公告|通告|决定|命令)/u.exec(title)?.[1]);
  add(/^.{2,30}?(关于.+)$/u.exec(title)?.[1], 6);
  add(withoutAddition(title));
  const short = /^中华人民共和国(.+)$/u.exec(title)?.[1];
  add(short, 2);
  if (short !== undefined) add(withoutAddition(short), 2);
  names.delete(foldText(title));
  return [...names].slice(0, mostAliases);
}

function withoutAddition(title: string): string {
  return title.replace(/[（(〔[][^（）()〔〕[\]]*[）)〕\]]\s*$/u, '');
}

function keyOf(space: string, text: string): string {
  return hash('sha1', `${space}|${text}`, 'hex').slice(0, 20);
}
