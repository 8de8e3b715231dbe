import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { facetNames } from '../documents.ts';
import type { FacetName } from '../documents.ts';

const width = facetNames.length;
const mostRecent = 2_000;

/** The facet codes of one document, in the order of `facetNames`; 0 where it has no value. */
export type Codes = Uint32Array;

/** A code that no document has: for values that nobody used yet. */
export const unknownCode = 0xffff_ffff;

/**
 * The facet values of all documents in memory (some 60 bytes each), so that ten thousand hits are filtered and
 * counted in a millisecond. Follows the file: `sync` reads what other connections changed.
 */
export class FacetColumns {
  #ids = new Float64Array(0);
  /** 0 gone, 1 there, 2 there and pinned. */
  #states = new Uint8Array(0);
  #codes = new Uint32Array(0);
  /** Documents added since the arrays were sorted. */
  #recent = new Map<number, { state: number; codes: Codes }>();
  #values: { facet: FacetName; value: string }[] = [];
  #codeOf = new Map<string, number>();
  #seq = 0;
  readonly #db: DatabaseSync;
  readonly #last: StatementSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#last = db.prepare('select max(seq) as seq from changes');
  }

  /** Reads everything. */
  load(): void {
    const db = this.#db;
    this.#seq = this.#lastChange();
    this.#values = [];
    this.#codeOf.clear();
    this.#readValues();
    const { documents } = db.prepare('select count(*) as documents from facets').get() as {
      documents: number;
    };
    this.#ids = new Float64Array(documents);
    this.#states = new Uint8Array(documents);
    this.#codes = new Uint32Array(documents * width);
    this.#recent.clear();
    const rows = db.prepare('select id, pinned, codes from facets order by id');
    rows.setReturnArrays(true);
    let slot = 0;
    for (const row of rows.iterate() as Iterable<unknown> as Iterable<[number, number, Uint8Array]>) {
      if (slot >= documents) break;
      this.#ids[slot] = row[0];
      this.#states[slot] = row[1] + 1;
      this.#codes.set(asCodes(row[2]), slot * width);
      slot++;
    }
  }

  /** Reads what changed since the last time; costs microseconds when nothing did. */
  sync(): void {
    const last = this.#lastChange();
    if (last === this.#seq) return;
    const db = this.#db;
    const oldest = db.prepare('select min(seq) as seq from changes').get() as { seq: number | null };
    if (last < this.#seq || (oldest.seq ?? 0) > this.#seq + 1 || last - this.#seq > mostRecent) {
      this.load();
      return;
    }
    this.#readValues();
    const changed = db.prepare(
      'select changes.id as id, facets.pinned as pinned, facets.codes as codes from changes ' +
        'left join facets on facets.id = changes.id where seq > ? order by seq',
    );
    for (const row of changed.all(this.#seq)) {
      const state = row['codes'] === null ? 0 : Number(row['pinned']) + 1;
      this.#put(
        Number(row['id']),
        state,
        state === 0 ? new Uint32Array(width) : asCodes(row['codes'] as Uint8Array),
      );
    }
    this.#seq = last;
    if (this.#recent.size > mostRecent) this.load();
  }

  /** The code of a value; {@link unknownCode} when no document ever had it. */
  codeOf(facet: FacetName, value: string): number {
    return this.#codeOf.get(valueKey(facet, value)) ?? unknownCode;
  }

  /** How many codes there are; counts are kept by code. */
  get codeCount(): number {
    return this.#values.length;
  }

  valueOf(code: number): { facet: FacetName; value: string } | undefined {
    return this.#values[code];
  }

  /**
   * Walks through documents.
   *
   * @param ids  row numbers, highest first; null for all documents.
   * @param visit  gets the row number, whether it is pinned, and where its codes stand in `codes`.
   */
  walk(
    ids: readonly number[] | null,
    visit: (id: number, pinned: boolean, codes: Codes, at: number) => void,
  ): void {
    if (ids === null) {
      this.#walkAll(visit);
      return;
    }
    let high = this.#ids.length - 1;
    for (const id of ids) {
      high = this.#slotAtMost(id, high);
      const state = high >= 0 && this.#ids[high] === id ? (this.#states[high] ?? 0) : 0;
      if (state !== 0) visit(id, state === 2, this.#codes, high * width);
      else this.#visitRecent(id, visit);
    }
  }

  #visitRecent(id: number, visit: Parameters<FacetColumns['walk']>[1]): void {
    const recent = this.#recent.get(id);
    if (recent !== undefined && recent.state !== 0) visit(id, recent.state === 2, recent.codes, 0);
  }

  #walkAll(visit: Parameters<FacetColumns['walk']>[1]): void {
    const recent = [...this.#recent.keys()].sort((a, b) => b - a);
    let next = 0;
    for (let slot = this.#ids.length - 1; slot >= 0; slot--) {
      const id = this.#ids[slot] ?? 0;
      for (; next < recent.length && (recent[next] ?? 0) > id; next++)
        this.#visitRecent(recent[next] ?? 0, visit);
      const state = this.#states[slot] ?? 0;
      if (state !== 0) visit(id, state === 2, this.#codes, slot * width);
    }
    for (; next < recent.length; next++) this.#visitRecent(recent[next] ?? 0, visit);
  }

  /** The last slot up to `high` whose row number is not above `id`; -1 when there is none. */
  #slotAtMost(id: number, high: number): number {
    // Hits often stand close together: look nearby before halving the whole.
    let low = high;
    for (let step = 1; low >= 0 && (this.#ids[low] ?? 0) > id; step *= 2) {
      high = low - 1;
      low -= step;
    }
    low = Math.max(low, 0);
    while (low <= high) {
      const middle = (low + high) >>> 1;
      if ((this.#ids[middle] ?? 0) <= id) low = middle + 1;
      else high = middle - 1;
    }
    return high;
  }

  #put(id: number, state: number, codes: Codes): void {
    const slot = this.#slotAtMost(id, this.#ids.length - 1);
    if (slot >= 0 && this.#ids[slot] === id) {
      this.#states[slot] = state;
      this.#codes.set(codes, slot * width);
    } else {
      this.#recent.set(id, { state, codes });
    }
  }

  #lastChange(): number {
    return Number(this.#last.get()?.['seq'] ?? 0);
  }

  #readValues(): void {
    const rows = this.#db.prepare(
      'select code, facet, value from facet_values where code >= ? order by code',
    );
    for (const row of rows.all(this.#values.length)) {
      const facet = facetNames[Number(row['facet'])];
      if (facet === undefined) continue;
      const value = String(row['value']);
      this.#values[Number(row['code'])] = { facet, value };
      this.#codeOf.set(valueKey(facet, value), Number(row['code']));
    }
  }
}

/** SQLite hands every blob over in a buffer of its own, so the numbers are aligned. */
function asCodes(blob: Uint8Array): Codes {
  return new Uint32Array(blob.buffer, blob.byteOffset, width);
}

function valueKey(facet: FacetName, value: string): string {
  return `${facet}|${value}`;
}
