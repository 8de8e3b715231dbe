import type { Endpoint, PayloadRequest } from 'payload';

import { mayDoSomewhere } from '#policy/may.ts';
import type { Person } from '#policy/person.ts';
import { blueprints } from './blueprints.ts';
import { createSiteFromBlueprint } from './create-site.ts';
import { parseSiteChoice } from './parse-site-choice.ts';
import { SiteError } from './site-error.ts';
import type { BlueprintName } from './types.ts';

/**
 * `POST /api/site-blueprints/create` `{ blueprint, name, path, accent? }` → `{ id }`: a whole site in one action, for
 * people who may make sites.
 */
export function siteEndpoints({
  readPerson,
}: {
  readPerson: (req: PayloadRequest) => Person | null;
}): Endpoint[] {
  return [
    {
      path: '/site-blueprints/create',
      method: 'post',
      handler: async (req) => {
        if (!mayDoSomewhere(readPerson(req), 'sites.create')) return refuse(403, '你不能新建站点。');
        const asked = await readAsked(req);
        if (asked === null) return refuse(400, '请选择站点的类型。');
        try {
          const choice = parseSiteChoice(asked.blueprint, asked);
          // Without the request: a person who may make sites need not have the right to write columns.
          const { id } = await createSiteFromBlueprint(req.payload, { blueprint: asked.blueprint, choice });
          return Response.json({ id }, { status: 201 });
        } catch (error) {
          if (error instanceof SiteError && error.isPublic) {
            return refuse(error.status, [error.message, error.hint].filter(Boolean).join(''));
          }
          throw error;
        }
      },
    },
  ];
}

async function readAsked(
  req: PayloadRequest,
): Promise<{ blueprint: BlueprintName; name: string; path: string; accent: string } | null> {
  const body: unknown = await req.json?.().catch(() => null);
  if (typeof body !== 'object' || body === null) return null;
  const text = (name: string): string => {
    const value: unknown = Object.entries(body).find(([key]) => key === name)?.[1];
    return typeof value === 'string' ? value : '';
  };
  const blueprint = text('blueprint');
  if (!isBlueprint(blueprint)) return null;
  return { blueprint, name: text('name'), path: text('path'), accent: text('accent') };
}

const isBlueprint = (name: string): name is BlueprintName => Object.hasOwn(blueprints, name);

function refuse(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status });
}
