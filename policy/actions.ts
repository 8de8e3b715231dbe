/**
 * Everything a person can ask to do. The part before the dot is the kind of thing (a collection says which kind
 * it is), the part after it the deed.
 */
export const actions = [
  'content.read',
  'content.create',
  'content.update',
  'content.publish',
  'content.withdraw',
  'content.trash',
  'content.restore',
  'content.erase',
  'media.read',
  'media.create',
  'media.update',
  'media.trash',
  'media.restore',
  'media.erase',
  'columns.read',
  'columns.create',
  'columns.update',
  'columns.erase',
  'sites.read',
  'sites.create',
  'sites.update',
  'sites.arrange',
  'sites.erase',
  'organisations.read',
  'organisations.create',
  'organisations.update',
  'organisations.erase',
  'terms.read',
  'terms.create',
  'terms.update',
  'terms.erase',
  // Given by the save of a document alone: no role has any right to them.
  'numbers.read',
  'users.read',
  'users.details',
  'users.create',
  'users.update',
  'users.grant',
  'users.unlock',
  'users.erase',
] as const;

export type Action = (typeof actions)[number];

/** Kinds of things that rules tell apart. */
export type Subject = Action extends `${infer Head}.${string}` ? Head : never;

/** Where a record stands in its life; `none` where the kind of thing has no such states. */
export type RecordState = 'none' | 'draft' | 'published' | 'withdrawn' | 'trashed';

/** Joins a kind and a deed; `null` when there is no such action, which is then refused. */
export function actionOf(subject: Subject, deed: string): Action | null {
  return actions.find((action) => action === `${subject}.${deed}`) ?? null;
}
