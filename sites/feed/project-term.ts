import { termCode, termLists, termSiteKinds } from '#policy/code-lists.ts';
import type { TermRecord } from '../store/records.ts';
import { id, number, text, texts, type CmsRecord } from './fields.ts';

export function projectTerm(term: CmsRecord): TermRecord | null {
  const termId = id(term['id']);
  const list = termLists.find((one) => one === term['list']);
  if (termId === null || list === undefined) return null;
  const kinds = texts(term['siteKinds']);
  return {
    kind: 'term',
    id: termId,
    list,
    code: text(term['code']),
    name: text(term['name']),
    parentCode: termCode(id(term['parent']) ?? ''),
    position: number(term['position'], 0),
    active: term['active'] !== false,
    siteKinds: termSiteKinds.filter((kind) => kinds.includes(kind)),
  };
}
