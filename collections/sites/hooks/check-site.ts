import type { CollectionBeforeValidateHook, PayloadRequest } from 'payload';

import { assertNoFaults } from '../../errors.ts';
import { idText } from '../../ids.ts';
import { siteFaults, type OtherSite } from '../site-faults.ts';

interface SiteData {
  kind?: string;
  path?: string | null;
  formerPaths?: string[] | null;
  accent?: string | null;
  identity?: { siteCode?: string | null } | null;
  domains?: { host?: string | null }[] | null;
  parent?: unknown;
}

/**
 * Puts path, colour and hosts into lower case and refuses what cannot stand beside the other sites. Remembers the path
 * a site leaves, so that old addresses lead on.
 *
 * @throws {FieldFaults}
 */
export const checkSite: CollectionBeforeValidateHook = async ({ data, operation, originalDoc, req }) => {
  const given = (data ?? {}) as SiteData;
  const site = {
    ...data,
    path: (given.path ?? '').toLowerCase(),
    accent: (given.accent ?? '').toLowerCase(),
    domains: (given.domains ?? []).map((row) => ({ ...row, host: (row.host ?? '').toLowerCase() })),
  };
  const id = operation === 'update' ? idText(originalDoc) : null;
  const left = operation === 'update' ? ((originalDoc as SiteData | undefined)?.path ?? '') : '';
  const formerPaths = [...new Set([...(given.formerPaths ?? []), left])].filter(
    (path) => path !== '' && path !== site.path,
  );
  const candidate = {
    kind: given.kind ?? '',
    path: site.path,
    accent: site.accent,
    siteCode: given.identity?.siteCode ?? '',
    hosts: site.domains.map((row) => row.host),
    parent: idText(given.parent),
  };
  assertNoFaults(siteFaults(candidate, id, await readOthers(id, req)), req);
  return { ...site, formerPaths };
};

async function readOthers(id: string | null, req: PayloadRequest): Promise<OtherSite[]> {
  const { docs } = await req.payload.find({
    collection: 'sites',
    where: id === null ? {} : { id: { not_equals: id } },
    select: { name: true, kind: true, path: true, domains: true, parent: true },
    depth: 0,
    pagination: false,
    // A path is taken whoever asks.
    overrideAccess: true,
    req,
  });
  return docs.map((doc) => ({
    id: String(doc.id),
    name: doc.name,
    kind: doc.kind,
    path: doc.path ?? '',
    hosts: (doc.domains ?? []).map((row) => row.host),
    parent: idText(doc.parent),
  }));
}
