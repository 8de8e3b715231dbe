import type { CollectionSlug, Payload, PayloadRequest } from 'payload';

import type { DeedPlan } from './deed-data.ts';
import { idOf, type Id } from '../ids.ts';

interface Target {
  payload: Payload;
  user: PayloadRequest['user'];
  slug: CollectionSlug;
  id: Id;
}

/**
 * Does one deed to one record, with the rights of the person and in a transaction of its own.
 *
 * @throws what a save of the form would throw.
 */
export async function doDeed({ payload, user, slug, id }: Target, plan: DeedPlan): Promise<void> {
  // A context of its own for each record: guards keep marks of the running operation there.
  const shared = { collection: slug, id, depth: 0, overrideAccess: false, user, context: {} } as const;
  switch (plan.kind) {
    case 'copy':
      await payload.duplicate({ ...shared, draft: true });
      return;
    case 'erase':
      await payload.delete({ ...shared, trash: true });
      return;
    case 'change':
      await payload.update({
        ...shared,
        overrideLock: false,
        // Only the parts that the deed names.
        data: plan.data,
        trash: plan.trash === true,
        draft: plan.keepsDraft === true && (await isDraft({ payload, user, slug, id })),
      });
      return;
    default:
      plan satisfies never;
  }
}

/** Whether the newest version is a draft: a change of it must not publish it, nor withdraw what is public. */
async function isDraft({ payload, user, slug, id }: Target): Promise<boolean> {
  const newest: unknown = await payload.findByID({
    collection: slug,
    id,
    draft: true,
    depth: 0,
    overrideAccess: false,
    user,
  });
  return typeof newest === 'object' && newest !== null && '_status' in newest && newest._status === 'draft';
}

/** Names of records for a report, as far as the person may read them. */
export async function readTitles(
  { payload, user, slug }: Omit<Target, 'id'>,
  ids: readonly Id[],
): Promise<Map<string, string>> {
  const title = payload.collections[slug].config.admin.useAsTitle ?? 'id';
  const { docs } = await payload.find({
    collection: slug,
    where: { id: { in: [...ids] } },
    select: { [title]: true },
    draft: true,
    trash: true,
    depth: 0,
    limit: ids.length,
    pagination: false,
    overrideAccess: false,
    user,
  });
  const rows = docs as unknown as Record<string, unknown>[];
  return new Map(rows.map((row) => [String(idOf(row)), typeof row[title] === 'string' ? row[title] : '']));
}
