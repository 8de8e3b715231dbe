import { hash } from 'node:crypto';
import type { Page } from '#themes/contract.ts';
import type { Renderer } from '#themes/render.ts';
import type { AddressBook } from '../addresses.ts';
import { presentPage } from '../pages/present-page.ts';
import { parsePageKey } from '../pages/page-key.ts';
import type { Store } from '../store/open-store.ts';
import { RecentReads } from '../store/recent-reads.ts';

/** A page as bytes, with what it was made from. */
export interface BuiltPage {
  siteId: string;
  path: string;
  status: number;
  hash: string;
  bytes: Uint8Array;
  reads: [key: string, extent: number][];
  /** The model, for themed pages. */
  page: Page | null;
}

/** Builds pages in one thread; keeps what the pages of a site share until the epoch changes. */
export interface PageBuilder {
  /** The store may have changed since the last page. */
  storeMayDiffer(): void;
  build(key: string, epoch: number): BuiltPage | null;
}

/** Headers and footers that are kept, in characters of two bytes: those of sixty sites need about five million. */
const maxFragmentChars = 8_000_000;

/** Source: docs/decisions/0032-components-are-printed-at-once.md. */
export function createPageBuilder(store: Store, renderer: Renderer, book: AddressBook): PageBuilder {
  const fragments = new Map<string, string>();
  let fragmentChars = 0;
  let shared = new Map<string, unknown>();
  let recent = new RecentReads();
  let epochSeen = -1;

  function fragment(page: Page, part: 'header' | 'footer'): string {
    const { chrome, currentKey } = page;
    const key = `${part} ${page.edition} ${chrome.site.code} ${part === 'header' ? currentKey : ''}`;
    let made = fragments.get(key);
    if (made === undefined) {
      if (fragmentChars > maxFragmentChars) forgetFragments();
      made = renderer.renderFragment({ part, chrome, currentKey });
      fragmentChars += made.length;
      fragments.set(key, made);
    }
    return made;
  }

  function forgetFragments(): void {
    fragments.clear();
    fragmentChars = 0;
  }

  function render(page: Page): Uint8Array {
    const fragments = { headerHtml: fragment(page, 'header'), footerHtml: fragment(page, 'footer') };
    return renderer.render({ ...page, fragments });
  }

  return {
    storeMayDiffer() {
      recent = new RecentReads();
    },
    build(key, epoch) {
      if (epoch !== epochSeen) {
        shared = new Map();
        forgetFragments();
        epochSeen = epoch;
      }
      const ref = parsePageKey(key);
      const presented = presentPage(store, { book, assets: renderer.assets }, ref, shared, recent);
      if (presented === null) return null;
      const { content, siteId, path, status } = presented;
      const bytes = 'page' in content ? render(content.page) : new TextEncoder().encode(content.text);
      return {
        siteId,
        path,
        status,
        hash: hash('sha256', bytes, 'base64url'),
        bytes,
        reads: [...presented.reads],
        page: 'page' in content ? content.page : null,
      };
    },
  };
}
