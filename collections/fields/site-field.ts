import type { Field, PayloadRequest } from 'payload';

import { readChosenSite } from '../access/chosen-site.ts';
import { readPerson } from '../access/read-person.ts';

/** The site that a record belongs to. Chosen once; filled in for people who work on one site only. */
export function siteField(): Field {
  return {
    name: 'site',
    type: 'relationship',
    relationTo: 'sites',
    label: '站点',
    required: true,
    index: true,
    defaultValue: ({ req, user }: { req?: PayloadRequest; user?: unknown }) =>
      storedId(req, (req === undefined ? null : readChosenSite(req)) ?? onlySite(user)),
    admin: {
      position: 'sidebar',
      description: '保存以后不能再改。',
      components: { Field: '/admin/parts/SiteField.tsx#SiteField' },
    },
  };
}

function onlySite(user: unknown): string | undefined {
  const person = readPerson({ user: user as Parameters<typeof readPerson>[0]['user'] });
  const sites = new Set(person?.memberships.map((membership) => membership.site));
  return sites.size === 1 ? [...sites][0] : undefined;
}

/** Ids are numbers in one database and texts in the other; the form compares them as they are stored. */
function storedId(req: PayloadRequest | undefined, id: string | undefined): number | string | undefined {
  return id !== undefined && req?.payload.db.defaultIDType === 'number' ? Number(id) : id;
}
