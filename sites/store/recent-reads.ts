/**
 * What the page before this one read of the store: mostly it was the same page in the other edition. Good only as long
 * as the store does not change; holds the answers of two pages, however many are built.
 */
export class RecentReads {
  #before = new Map<string, unknown>();
  #now = new Map<string, unknown>();

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
}
