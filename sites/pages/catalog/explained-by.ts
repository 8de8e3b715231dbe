import type { Link } from '#themes/contract.ts';
import type { PageContext } from '../page-context.ts';
import { presentRecordLink } from './rows.ts';

/** Records of the catalog that a document explains. */
export const explainedBy = (context: PageContext, kind: 'article' | 'disclosure', id: string): Link[] =>
  context.reader
    .relations(kind, id)
    .filter(({ role, kind: of }) => role === 'interprets' && of === 'disclosure')
    .flatMap(({ id: other }) => {
      const card = context.reader.disclosureCard(other);
      return card === null ? [] : [presentRecordLink(context, card)];
    });
