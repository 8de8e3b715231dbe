import type { CollectionBeforeOperationHook, CollectionSlug, PayloadRequest, Where } from 'payload';

import { ContentError } from '../errors.ts';
import { capRows, queryFault, restLimits, type Query } from './query-fault.ts';
import { queryableFields } from './queryable-fields.ts';

const mark = 'zhanqunRestLimited';

/**
 * Holds every request through the REST interface to its limits: rows, depth, fields to sort and filter by, size of the
 * conditions, records changed at once. The Local API is not touched.
 *
 * @throws {ContentError} 400 `content.query_refused`.
 */
export const limitRest: CollectionBeforeOperationHook = async (operationArgs) => {
  const { collection, context, operation, overrideAccess, req } = operationArgs;
  const args = operationArgs.args as Query & { pagination?: unknown; where?: Where; id?: unknown };
  if (req.payloadAPI !== 'REST' || overrideAccess === true || context[mark] === true) {
    return operationArgs.args;
  }
  // What this operation asks for by itself, to fill in relationships or to check a rule, is ours and not the caller's.
  context[mark] = true;
  const fault = queryFault(args, queryableFields(collection));
  if (fault !== null) refuse(fault);
  if (operation !== 'read' && args.id === undefined && args.where !== undefined) {
    await assertFew(collection.slug, args.where, req);
  }
  return { ...args, ...cap(args, operation) } as typeof operationArgs.args;
};

function cap({ depth, limit, pagination }: Query & { pagination?: unknown }, operation: string): object {
  return {
    ...(typeof depth === 'number' ? { depth: Math.min(depth, restLimits.depth) } : {}),
    ...(operation === 'read' ? { limit: capRows(limit as number | undefined, pagination !== false) } : {}),
  };
}

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
