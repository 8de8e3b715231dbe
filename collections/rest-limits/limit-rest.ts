import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest, Where } from 'payload';

import { ContentError } from '../errors.ts';
import { capRows, queryFault, restLimits, type Query } from './query-fault.ts';
import { queryableFields } from './queryable-fields.ts';

/**
 * Holds every request through the REST interface to its limits: rows, depth, fields to sort and filter by, size of the
 * conditions, records changed at once. The Local API is not touched.
 *
 * @throws {ContentError} 400 `content.query_refused`.
 */
export const limitRest: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
  if (req.payloadAPI !== 'REST') return args;
  const query = args as Query & { pagination?: unknown; where?: Where };
  const fault = queryFault(query, queryableFields(collection));
  if (fault !== null) refuse(fault);
  const { depth } = query;
  const limited = {
    ...args,
    ...(typeof depth === 'number' ? { depth: Math.min(depth, restLimits.depth) } : {}),
  };
  if (operation === 'read' && 'limit' in args) {
    return { ...limited, limit: capRows(args.limit, query.pagination !== false) };
  }
  const bulk = (operation === 'update' || operation === 'delete') && !('id' in args);
  if (bulk && query.where !== undefined) await assertFew(collection.slug, query.where, req);
  return limited;
};

async function assertFew(slug: string, where: Where, req: PayloadRequest): Promise<void> {
  const { totalDocs } = await req.payload.count({
    collection: slug as CollectionSlug,
    where,
    trash: true,
    overrideAccess: false,
    req,
  });
  if (totalDocs > restLimits.rows)
    refuse(`一次最多处理 ${restLimits.rows} 条，现在选了 ${totalDocs} 条。请分几次做。`);
}

function refuse(message: string): never {
  throw new ContentError('content.query_refused', 400, message);
}
