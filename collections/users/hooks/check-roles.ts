import type { CollectionBeforeValidateHook } from 'payload';

import { separationFault } from '#policy/separation.ts';

import { presentPerson } from '../../access/read-person.ts';
import { assertNoFaults, type FieldFault } from '../../errors.ts';
import { idText } from '../../ids.ts';

/**
 * Keeps the three administrators apart, one row a site, and nobody granting to themselves.
 *
 * @throws {FieldFaults}
 */
export const checkRoles: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  const after = presentPerson({ ...data, id: idText(originalDoc) ?? 'new' });
  const before = operation === 'update' ? presentPerson(originalDoc) : null;
  if (after === null) return;
  const faults: FieldFault[] = [];
  const separation = separationFault(after);
  if (separation !== null) faults.push({ path: 'groupRoles', message: separation });
  const sites = after.memberships.map((membership) => membership.site);
  if (new Set(sites).size !== sites.length) {
    faults.push({ path: 'memberships', message: '同一个站点写了两行。请把角色合在一行里。' });
  }
  const own = operation === 'update' && req.user && idText(req.user) === idText(originalDoc);
  if (own && before !== null && rolesText(before) !== rolesText(after)) {
    faults.push({ path: 'groupRoles', message: '不能给自己授权。' });
  }
  assertNoFaults(faults, req);
};

function rolesText(person: NonNullable<ReturnType<typeof presentPerson>>): string {
  const rows = person.memberships.map(({ site, roles }) => `${site}:${[...roles].sort().join()}`).sort();
  return [...[...person.groupRoles].sort(), ...rows].join(' ');
}
