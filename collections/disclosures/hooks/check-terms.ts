import type { CollectionBeforeValidateHook } from 'payload';

import { termCode, termListNames, type TermList } from '#policy/code-lists.ts';

import { assertNoFaults, type FieldFault } from '../../errors.ts';
import { idText } from '../../ids.ts';

const fields = {
  statutoryItem: 'statutory',
  subject: 'subject',
  subjectChild: 'subject',
  genre: 'genre',
  audience: 'audience',
  assembly: 'assembly',
} satisfies Record<string, TermList>;

/**
 * Refuses codes that no list has, that belong to another list or are out of use, and a child of another class.
 *
 * @throws {FieldFaults} naming every such field.
 */
export const checkTerms: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const given = termsOf(data);
  const known = new Set(operation === 'update' ? termsOf(originalDoc).map(({ id }) => id) : []);
  const news = [...new Set(given.map(({ id }) => id))].filter((id) => !known.has(id));
  const terms = new Map<string, boolean>();
  if (news.length > 0) {
    const { docs } = await req.payload.find({
      collection: 'code-terms',
      where: { id: { in: news } },
      select: { active: true },
      depth: 0,
      limit: news.length,
      pagination: false,
      // Whether a code exists does not depend on who asks.
      overrideAccess: true,
      req,
    });
    for (const term of docs) terms.set(term.id, term.active !== false);
  }
  const faults = given.flatMap(({ path, list, id }): FieldFault[] => {
    const name = termListNames[list];
    if (!id.startsWith(`${list}-`) || (!known.has(id) && !terms.has(id)))
      return [{ path, message: `${name}里没有“${termCode(id)}”，请重新选择。` }];
    return terms.get(id) === false
      ? [{ path, message: `${name}“${termCode(id)}”已经停用，请另选一个。` }]
      : [];
  });
  const [subject, child] = ['subject', 'subjectChild'].map(
    (path) => given.find((one) => one.path === path)?.id,
  );
  if (faults.length === 0 && child !== undefined && !(await isChild(child, subject, req)))
    faults.push({ path: 'subjectChild', message: '主题子类不属于所选的主题分类，请重新选择。' });
  assertNoFaults(faults, req);
};

function termsOf(record: unknown): { path: string; list: TermList; id: string }[] {
  const values = (record ?? {}) as Record<string, unknown>;
  return Object.entries(fields).flatMap(([path, list]) => {
    const value = values[path];
    return (Array.isArray(value) ? value : [value]).flatMap((one) => {
      const id = idText(one);
      return id === null ? [] : [{ path, list, id }];
    });
  });
}

async function isChild(
  child: string,
  subject: string | undefined,
  req: Parameters<CollectionBeforeValidateHook>[0]['req'],
): Promise<boolean> {
  if (subject === undefined) return false;
  const { totalDocs } = await req.payload.count({
    collection: 'code-terms',
    where: { id: { equals: child }, parent: { equals: subject } },
    // See above.
    overrideAccess: true,
    req,
  });
  return totalDocs > 0;
}
