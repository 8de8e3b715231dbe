import type { PayloadRequest, TypedUser } from 'payload';

import { readChosenSite } from '../access/chosen-site.ts';
import { readPerson } from '../access/read-person.ts';

interface DefaultArgs {
  req?: PayloadRequest;
  user?: unknown;
}

/** The person's own name, as author and editor of a new article in the form; nothing for other interfaces. */
export function defaultName({ req, user }: DefaultArgs): string | undefined {
  if (!isForm(req)) return undefined;
  const name = (user as Partial<TypedUser> | null | undefined)?.name;
  return typeof name === 'string' ? name : undefined;
}

/** The unit of the site as the source of a new article in the form: its short name, else its name. */
export async function defaultSource({ req }: DefaultArgs): Promise<string | undefined> {
  if (!isForm(req)) return undefined;
  const memberships = readPerson(req)?.memberships ?? [];
  const site = readChosenSite(req) ?? (memberships.length === 1 ? memberships[0]?.site : undefined);
  if (site === undefined) return undefined;
  const { docs } = await req.payload.find({
    collection: 'sites',
    where: { id: { equals: site } },
    select: { name: true, shortName: true },
    limit: 1,
    depth: 0,
    pagination: false,
    overrideAccess: false,
    req,
  });
  const [found] = docs;
  return found?.shortName || found?.name;
}

/** True for the form of the admin: it comes with a person and not over the REST interface. */
function isForm(req: PayloadRequest | undefined): req is PayloadRequest {
  return req?.user !== undefined && req.user !== null && req.payloadAPI !== 'REST';
}
