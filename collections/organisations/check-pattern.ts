import type { CollectionBeforeValidateHook } from 'payload';

import { indexFormats, parsePattern, type IndexFormat } from '#policy/index-patterns.ts';

import { assertNoFaults, type FieldFault } from '../errors.ts';

/**
 * Refuses a pattern of index numbers that cannot make any, and a code that the chosen format does not know.
 *
 * @throws {FieldFaults} naming every such field.
 */
export const checkPattern: CollectionBeforeValidateHook = ({ data, req }) => {
  const unit = (data ?? {}) as { code?: string | null; indexing?: Record<string, unknown> };
  const { format, pattern, code } = unit.indexing ?? {};
  const faults: FieldFault[] = [];
  if (format === 'custom') {
    const parsed = parsePattern(typeof pattern === 'string' ? pattern : '');
    if ('faults' in parsed) faults.push({ path: 'indexing.pattern', message: parsed.faults.join('') });
  }
  const named = formatOf(format);
  const used = typeof code === 'string' && code !== '' ? code : (unit.code ?? '');
  if (named?.code !== undefined && used !== '' && !named.code.form.test(used))
    faults.push({ path: 'indexing.code', message: `这种格式的机构代码是${named.code.words}。` });
  assertNoFaults(faults, req);
};

const formatOf = (name: unknown): IndexFormat | undefined =>
  (indexFormats as Readonly<Record<string, IndexFormat>>)[String(name)];
