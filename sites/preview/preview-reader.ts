import { disclosureCard, type DisclosureCard } from '../store/cards.ts';
import type { Store } from '../store/open-store.ts';
import { PageReader } from '../store/page-reader.ts';
import type { DocumentRecord, RelatedKind } from '../store/records.ts';
import { readRelations, relationsSaidBy, validityToday, type Relation } from '../store/relations.ts';

/** Reads the store as if one document were public in it already, as it stands in a form. */
export class PreviewReader extends PageReader {
  readonly #inner: Store;
  readonly #document: DocumentRecord;
  readonly #now: string;

  /** @param now  ISO 8601. */
  constructor(store: Store, document: DocumentRecord, now: string) {
    super(store, new Map());
    this.#inner = store;
    this.#document = document;
    this.#now = now;
  }

  override article(id: string): ReturnType<PageReader['article']> {
    const document = this.#document;
    if (document.kind !== 'article' || document.id !== id) return super.article(id);
    return { article: document, status: 'live' };
  }

  override disclosure(id: string): ReturnType<PageReader['disclosure']> {
    const document = this.#document;
    if (document.kind !== 'disclosure' || document.id !== id) return super.disclosure(id);
    return { disclosure: document, status: 'live' };
  }

  override regulation(id: string): ReturnType<PageReader['regulation']> {
    const document = this.#document;
    if (document.kind !== 'regulation' || document.id !== id) return super.regulation(id);
    return { regulation: document, status: 'live' };
  }

  override disclosureCard(id: string): DisclosureCard | null {
    const document = this.#document;
    if (document.kind !== 'disclosure' || document.id !== id) return super.disclosureCard(id);
    return disclosureCard(document, validityToday(document, this.relations('disclosure', id), this.#now));
  }

  override relations(kind: RelatedKind, id: string): Relation[] {
    const document = this.#document;
    const isIt = document.kind === 'disclosure' && document.kind === kind && document.id === id;
    if (!isIt) return super.relations(kind, id);
    return readRelations(this.#inner, kind, id, relationsSaidBy(document, this.#now));
  }

  /** The public edition of the document is no neighbour of itself. */
  override around<C>(
    list: string,
    place: { id: string; sortAt: string },
    count: { older: number; newer: number },
  ): { older: C[]; newer: C[] } {
    const { older, newer } = super.around<C & { id: string }>(list, place, {
      older: count.older + 1,
      newer: count.newer + 1,
    });
    const others = (cards: (C & { id: string })[], most: number): C[] =>
      cards.filter(({ id }) => id !== place.id).slice(0, most);
    return { older: others(older, count.older), newer: others(newer, count.newer) };
  }
}
