import type { Endpoint } from 'payload';

import { readSwitcherSites } from '#admin/site-choice/read-open-work.ts';

/** `GET /api/sites/choice` → `{ sites }`: those a person may work on, with their drafts, for the site switcher. */
export const choiceEndpoint: Endpoint = {
  path: '/choice',
  method: 'get',
  handler: async ({ payload, user }) => Response.json({ sites: await readSwitcherSites(payload, user) }),
};
