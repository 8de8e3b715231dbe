import { id, moment, text, type CmsRecord } from '../feed/fields.ts';
import { projectArticle } from '../feed/project-article.ts';
import { projectDisclosure } from '../feed/project-disclosure.ts';
import { projectRegulation } from '../feed/project-regulation.ts';
import type { DocumentRecord } from '../store/records.ts';

/** Collections whose records have a page of their own. */
export const previewed = ['articles', 'disclosures', 'regulations'] as const;
export type Previewed = (typeof previewed)[number];

const projections = {
  articles: projectArticle,
  disclosures: projectDisclosure,
  regulations: projectRegulation,
} satisfies Record<Previewed, (values: CmsRecord) => DocumentRecord | null>;

/** Stands where a form has nothing yet that a public document must have. */
const missing = 'yulan';

/**
 * A document as it would be public if it were published as the form has it now; what the form lacks is left blank.
 *
 * @param now  ISO 8601; the day of publication where the form names none.
 * @returns null when the values name no site.
 */
export function projectPreview(collection: Previewed, values: CmsRecord, now: string): DocumentRecord | null {
  const title = text(values['title']).trim();
  return projections[collection]({
    ...values,
    id: id(values['id']) ?? missing,
    address: text(values['address']) || missing,
    column: id(values['column']) ?? missing,
    title: title === '' ? '（还没有标题）' : title,
    publishedAt: moment(values['publishedAt']) ?? now,
    _status: 'published',
    deletedAt: null,
    withdrawnAt: null,
  });
}
