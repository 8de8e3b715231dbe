import type { CollectionBeforeValidateHook } from 'payload';

import { termId, termLists, type TermList } from '#policy/code-lists.ts';

import { assertNoFaults, type FieldFault } from '../errors.ts';
import { idText } from '../ids.ts';

const codePattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Gives a term its id out of list and code, keeps both for ever, and refuses a class that is none of the same list.
 *
 * @throws {FieldFaults} naming every such field.
 */
export const checkTerm: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const term = (data ?? {}) as { list?: unknown; code?: unknown; parent?: unknown };
  const before = operation === 'update' ? (originalDoc as { list?: unknown; code?: unknown }) : null;
  const faults: FieldFault[] = [];
  const code = typeof term.code === 'string' ? term.code : '';
  const list = termLists.find((one) => one === term.list) ?? null;
  if (!codePattern.test(code)) {
    faults.push({ path: 'code', message: '代码只能用小写字母、数字和短横，例如 0201。' });
  }
  if (before !== null && (before.code !== term.code || before.list !== term.list)) {
    faults.push({ path: 'code', message: '代码和所属代码表保存以后不能再改。请停用它，再新建一个。' });
  }
  if (before === null && list !== null && codePattern.test(code) && (await exists(termId(list, code), req)))
    faults.push({ path: 'code', message: '这个代码表里已经有这个代码，请换一个。' });
  faults.push(...parentFaults(list, code, idText(term.parent)));
  assertNoFaults(faults, req);
  return before === null && list !== null ? { ...data, id: termId(list, code) } : data;
};

/** Ids of terms start with their list, so the class above needs no look. */
function parentFaults(list: TermList | null, code: string, parent: string | null): FieldFault[] {
  if (parent === null || list === null) return [];
  if (parent === termId(list, code)) return [{ path: 'parent', message: '上级不能是它自己。' }];
  return parent.startsWith(`${list}-`) ? [] : [{ path: 'parent', message: '上级要在同一个代码表里。' }];
}

async function exists(id: string, req: Parameters<CollectionBeforeValidateHook>[0]['req']): Promise<boolean> {
  const { totalDocs } = await req.payload.count({
    collection: 'code-terms',
    where: { id: { equals: id } },
    // A code is taken whoever asks.
    overrideAccess: true,
    req,
  });
  return totalDocs > 0;
}
