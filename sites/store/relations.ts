/**
 * What documents say about each other. One side says it, both sides show it; a relation stands in the store as long
 * as the document that says it is live, and is in force from the day on which that one takes effect.
 */
import { beijingDay } from '#config/beijing-day.ts';
import type { Store } from './open-store.ts';
import type { DisclosureRecord, RelatedKind, RelationType, Validity } from './records.ts';

export interface Relation {
  /** What this document is to the other: `abolished-by` reads "this one was abolished by the other". */
  role: RelationType;
  kind: RelatedKind;
  id: string;
  /** False until the day has come from which it holds. */
  inForce: boolean;
}

const inverse = {
  abolishes: 'abolished-by',
  'abolished-by': 'abolishes',
  amends: 'amended-by',
  'amended-by': 'amends',
  interprets: 'interpreted-by',
  'interpreted-by': 'interprets',
} satisfies Record<RelationType, RelationType>;

/**
 * Relations of a document, said by itself or by others, each once.
 *
 * @param said  what it says itself, when that is not what the store has.
 */
export function readRelations(
  store: Store,
  kind: RelatedKind,
  id: string,
  said: readonly Relation[] = readSaid(store, kind, id),
): Relation[] {
  const heard = store
    .sql('SELECT source_id, type, in_force FROM relations WHERE target_kind = ? AND target_id = ?')
    .all(kind, id)
    .map((row): Relation => ({
      role: inverse[row['type'] as RelationType],
      kind: 'disclosure',
      id: String(row['source_id']),
      inForce: row['in_force'] === 1,
    }));
  const seen = new Set<string>();
  return [...said, ...heard].filter(({ role, kind: of, id: other }) => {
    const key = `${role} ${of} ${other}`;
    return !seen.has(key) && seen.add(key);
  });
}

function readSaid(store: Store, kind: RelatedKind, id: string): Relation[] {
  if (kind !== 'disclosure') return [];
  return store
    .sql('SELECT type, target_kind, target_id, in_force FROM relations WHERE source_id = ?')
    .all(id)
    .map((row): Relation => ({
      role: row['type'] as RelationType,
      kind: row['target_kind'] as RelatedKind,
      id: String(row['target_id']),
      inForce: row['in_force'] === 1,
    }));
}

/** What a document says about others; it is in force from the day on which the document takes effect. */
export function relationsSaidBy(
  disclosure: Pick<DisclosureRecord, 'relations' | 'effectiveOn'>,
  now: string,
): Relation[] {
  const { effectiveOn, relations } = disclosure;
  const inForce = effectiveOn === null || effectiveOn <= beijingDay(now);
  return relations.map(({ type, targetKind, targetId }) => ({
    role: type,
    kind: targetKind,
    id: targetId,
    inForce,
  }));
}

/**
 * What holds of a document today: what its editors say, else what later documents do to it, else whether its term has
 * ended.
 */
export function validityToday(
  disclosure: Pick<DisclosureRecord, 'validity' | 'expiredOn'>,
  relations: readonly Relation[],
  now: string,
): Validity {
  if (disclosure.validity !== '有效') return disclosure.validity;
  const does = (role: RelationType): boolean =>
    relations.some((relation) => relation.role === role && relation.inForce);
  if (does('abolished-by')) return '废止';
  if (disclosure.expiredOn !== null && disclosure.expiredOn < beijingDay(now)) return '失效';
  return does('amended-by') ? '修改' : '有效';
}

/** Writes what a document says now, nothing when it is not live; returns the targets for which that is new. */
export function writeRelations(
  store: Store,
  id: string,
  disclosure: DisclosureRecord | null,
  now: string,
): { kind: RelatedKind; id: string }[] {
  const keyOf = (type: string, kind: string, target: string, force: boolean): string =>
    `${type} ${kind} ${target} ${force}`;
  const before = store
    .sql('SELECT type, target_kind, target_id, in_force FROM relations WHERE source_id = ?')
    .all(id)
    .map((row) => ({
      type: String(row['type']),
      kind: row['target_kind'] as RelatedKind,
      id: String(row['target_id']),
      force: row['in_force'] === 1,
    }));
  const after = (disclosure === null ? [] : relationsSaidBy(disclosure, now)).map(
    ({ role, inForce, ...target }) => ({ ...target, type: role, force: inForce }),
  );
  const keys = (rows: typeof before): Set<string> =>
    new Set(rows.map((row) => keyOf(row.type, row.kind, row.id, row.force)));
  const [had, has] = [keys(before), keys(after)];
  const changed = [
    ...before.filter((row) => !has.has(keyOf(row.type, row.kind, row.id, row.force))),
    ...after.filter((row) => !had.has(keyOf(row.type, row.kind, row.id, row.force))),
  ];
  if (changed.length === 0) return [];
  store.sql('DELETE FROM relations WHERE source_id = ?').run(id);
  const insert = store.sql(
    'INSERT OR IGNORE INTO relations (source_id, type, target_kind, target_id, in_force) VALUES (?, ?, ?, ?, ?)',
  );
  for (const row of after) insert.run(id, row.type, row.kind, row.id, Number(row.force));
  return changed.map(({ kind, id: target }) => ({ kind, id: target }));
}
