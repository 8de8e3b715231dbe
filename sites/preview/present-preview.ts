import type { Edition, Page } from '#themes/contract.ts';
import { presentArticle } from '../pages/article.ts';
import { presentRecord } from '../pages/catalog/record.ts';
import { presentRegulation } from '../pages/catalog/regulation.ts';
import type { PageContext } from '../pages/page-context.ts';
import type { PresentingSettings } from '../pages/present-page.ts';
import type { Store } from '../store/open-store.ts';
import type { DocumentRecord } from '../store/records.ts';
import { PreviewReader } from './preview-reader.ts';

/**
 * The page of a document that the store does not have, as the public would see it.
 *
 * @param now  ISO 8601.
 * @returns null when its site was never published, or when it has no page of its own.
 */
export function presentPreview(
  store: Store,
  settings: PresentingSettings,
  { document, edition, now }: { document: DocumentRecord; edition: Edition; now: string },
): Page | null {
  const reader = new PreviewReader(store, document, now);
  const site = reader.chrome(document.siteId);
  if (site === null) return null;
  // A preview stands on the host of the group, whatever host the site has.
  const context: PageContext = { reader, edition, ...settings, site: { ...site, domains: [] } };
  return present(context, document);
}

function present(context: PageContext, { kind, id }: DocumentRecord): Page | null {
  switch (kind) {
    case 'article':
      return presentArticle(context, id);
    case 'disclosure':
      return presentRecord(context, id);
    case 'regulation':
      return presentRegulation(context, id);
    default:
      return kind satisfies never;
  }
}
