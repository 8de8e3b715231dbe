import type { DocumentKind } from './records.ts';
import { RecentMap } from './recent-map.ts';

/** A card with its name among the dependencies; null for a document that is not live. */
export interface RecentCard {
  card: unknown;
}

/**
 * What the pages before this one read of the store. The page just before was mostly the same page in the other edition:
 * all of what it read is kept. Documents beside each other print each other: their cards are kept longer.
 *
 * Good only as long as the records do not change; does not grow, however many pages are built.
 */
export class RecentReads {
  #before = new Map<string, unknown>();
  #now = new Map<string, unknown>();
  readonly #cards = new RecentMap<RecentCard>(2000);

  /** A page begins. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** The answer to a question; `key` names the question, and nobody changes the answer. */
  read<T>(key: string, ask: () => T): T {
    if (this.#now.has(key)) return this.#now.get(key) as T;
    const answer = this.#before.has(key) ? (this.#before.get(key) as T) : ask();
    this.#now.set(key, answer);
    return answer;
  }

  /**
   * The cards of documents of one kind, in the order of `ids`; null in place of one that is not live.
   *
   * @param ask  answers for those that nobody asked for lately; documents it leaves out are not live.
   */
  cards(
    kind: DocumentKind,
    ids: readonly string[],
    ask: (unknown: string[]) => Map<string, unknown>,
  ): unknown[] {
    const known = ids.map((id) => this.#cards.get(`${kind}:${id}`));
    const unknown = ids.filter((_, index) => known[index] === undefined);
    const answers = unknown.length === 0 ? new Map<string, unknown>() : ask(unknown);
    for (const id of unknown) this.#cards.set(`${kind}:${id}`, { card: answers.get(id) ?? null });
    return ids.map((id, index) => {
      const found = known[index];
      return found === undefined ? (answers.get(id) ?? null) : found.card;
    });
  }
}
