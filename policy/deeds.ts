/** How a record changes, as far as rules are concerned. */
export interface Change {
  /** Null on create. */
  before: { published: boolean; trashed: boolean } | null;
  after: { published: boolean; trashed: boolean };
  /** Only a draft version is written; what is public stays. */
  draftOnly: boolean;
}

/** The part of an action after the dot, as `actionOf` takes it. */
export type Deed = 'create' | 'update' | 'publish' | 'withdraw' | 'trash' | 'restore';

/**
 * Lists everything that one save amounts to; a person needs the right to all of it.
 *
 * A save into the trash is nothing but that. Publishing a record that is public already counts as publishing: its
 * text changes for everyone.
 */
export function deedsOf({ before, after, draftOnly }: Change): Deed[] {
  if (before !== null && after.trashed && !before.trashed) return ['trash'];
  const first: Deed = before === null ? 'create' : before.trashed && !after.trashed ? 'restore' : 'update';
  if (draftOnly) return [first];
  if (after.published) return [first, 'publish'];
  return before?.published === true && !before.trashed ? [first, 'withdraw'] : [first];
}
