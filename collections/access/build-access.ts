import type { Access, CollectionConfig, Where } from 'payload';

import { actionOf, type Subject } from '#policy/actions.ts';
import { grantsFor, mayDo } from '#policy/may.ts';

import { operationMarks } from '../guards/operation-marks.ts';
import { idText } from '../ids.ts';
import { readPerson } from './read-person.ts';
import { toWhere, type Scope } from './to-where.ts';

/**
 * Builds the access functions of a collection from the matrix in `policy/`.
 *
 * Each answers a query or a boolean, never undefined; an action that the matrix does not name is refused.
 */
export function buildAccess(subject: Subject, scope: Scope): NonNullable<CollectionConfig['access']> {
  const allow =
    (deed: string, within: Scope = scope): Access =>
    ({ req }) => {
      const action = actionOf(subject, deed);
      return action === null ? false : toWhere(grantsFor(readPerson(req), action), within);
    };

  const create: Access = ({ req, data }) => {
    const action = actionOf(subject, 'create');
    if (action === null) return false;
    const person = readPerson(req);
    const site = isRecord(data) && scope.sitePath !== null ? idText(data[scope.sitePath]) : null;
    if (site !== null) return mayDo(person, action, { sites: [site], state: 'draft' });
    return grantsFor(person, action).length > 0;
  };

  const update: Access = (args) => {
    const data: unknown = args.data;
    if (!isRecord(data)) return either(allow('update')(args), allow('restore')(args));
    if (scope.trash && data.deletedAt === null) return either(allow('restore')(args), allow('update')(args));
    if (scope.drafts && data._status === 'published')
      return both(allow('update')(args), allow('publish')(args));
    return allow('update')(args);
  };

  const remove: Access = (args) => {
    if (!scope.trash) return allow('erase')(args);
    if (isRecord(args.data) && typeof args.data.deletedAt === 'string') return allow('trash')(args);
    if (operationMarks(args.req.context).erases) return allow('erase')(args);
    return either(allow('trash')(args), allow('erase')(args));
  };

  return {
    create,
    read: allow('read'),
    readVersions: allow('read', { ...scope, prefix: 'version.' }),
    update,
    delete: remove,
    unlock: ({ req }) => unlockAllowed(subject, req),
  };
}

function unlockAllowed(subject: Subject, req: Parameters<Access>[0]['req']): boolean {
  const action = actionOf(subject, 'unlock');
  return action !== null && grantsFor(readPerson(req), action).length > 0;
}

type Answer = Awaited<ReturnType<Access>>;

async function either(
  left: Answer | Promise<Answer>,
  right: Answer | Promise<Answer>,
): Promise<boolean | Where> {
  const [one, two] = await Promise.all([left, right]);
  if (one === true || two === true) return true;
  if (one === false) return two;
  return two === false ? one : { or: [one, two] };
}

async function both(
  left: Answer | Promise<Answer>,
  right: Answer | Promise<Answer>,
): Promise<boolean | Where> {
  const [one, two] = await Promise.all([left, right]);
  if (one === false || two === false) return false;
  if (one === true) return two;
  return two === true ? one : { and: [one, two] };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
