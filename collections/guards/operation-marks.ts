import type { CollectionBeforeOperationHook, RequestContext } from 'payload';

/** What later hooks and access functions must know about the running operation, kept in the request's context. */
export interface OperationMarks {
  /** The public record stays as it is; only a version is written. */
  savesDraft: boolean;
  /** A record is removed for good, not put into the trash. */
  erases: boolean;
}

const key = 'zhanqunOperation';

/** The marks of the running operation; both false where nothing was marked. */
export function operationMarks(context: RequestContext): OperationMarks {
  const marks: unknown = context[key];
  return isMarks(marks) ? marks : { savesDraft: false, erases: false };
}

/**
 * Marks the operation, and makes every duplicate a draft: a copy must not go public by itself.
 *
 * Payload tells `draft` only to `beforeOperation`.
 */
export const markOperation: CollectionBeforeOperationHook = ({ args, operation, context, collection }) => {
  if (operation === 'delete') {
    context[key] = { savesDraft: false, erases: true } satisfies OperationMarks;
    return args;
  }
  if (operation !== 'create' && operation !== 'update' && operation !== 'restoreVersion') return args;
  const duplicates = 'duplicateFromID' in args && args.duplicateFromID !== undefined && hasDrafts(collection);
  const draft = duplicates || ('draft' in args && args.draft === true);
  context[key] = { savesDraft: draft, erases: false } satisfies OperationMarks;
  return duplicates ? { ...args, draft: true, data: { ...args.data, _status: 'draft' } } : args;
};

function hasDrafts(collection: { versions?: unknown }): boolean {
  const { versions } = collection;
  return (
    typeof versions === 'object' && versions !== null && 'drafts' in versions && Boolean(versions.drafts)
  );
}

function isMarks(value: unknown): value is OperationMarks {
  return typeof value === 'object' && value !== null && 'savesDraft' in value && 'erases' in value;
}
