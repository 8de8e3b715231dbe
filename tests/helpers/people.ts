import type { Payload, PayloadRequest } from 'payload';
import type { Id } from '#collections/ids.ts';
import { isGroupRole, isSiteRole, type Role } from '#policy/roles.ts';
import type { RestClient } from './rest.ts';

/** Someone in the tests, signed in both ways. */
export interface TestPerson {
  id: Id;
  email: string;
  user: NonNullable<PayloadRequest['user']>;
  token: string;
}

/** A password that passes the rule; every person of the tests has it. */
export const testPassword = 'Kx9#mountain-river';

/** Creates a person with one role, on one site where the role asks for it, and signs them in. */
export async function createPerson(
  payload: Payload,
  rest: RestClient,
  { name, role, site }: { name: string; role: Role; site: Id },
): Promise<TestPerson> {
  const email = `${name}@example.com`;
  const created = await payload.create({
    collection: 'users',
    data: {
      name,
      email,
      password: testPassword,
      ...(isGroupRole(role) ? { groupRoles: [role] } : {}),
      ...(isSiteRole(role) ? { memberships: [{ site, roles: [role] }] } : {}),
    },
    depth: 0,
    // The tests build their world as the system.
    overrideAccess: true,
  });
  const token = await rest.login(email, testPassword);
  return { id: created.id, email, token, user: await readUser(payload, created.id) };
}

/** The user as the Local API takes it. */
export async function readUser(payload: Payload, id: Id): Promise<NonNullable<PayloadRequest['user']>> {
  const user = await payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true });
  return { ...user, collection: 'users' };
}
