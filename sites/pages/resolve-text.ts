import { resolveReferences } from '../store/references.ts';
import { recordHref } from './catalog/rows.ts';
import { articleHref } from './items.ts';
import { here, readColumns, type PageContext } from './page-context.ts';

/** Puts real addresses into a stored text. */
export const resolveText = (context: PageContext, html: string): string =>
  resolveReferences(html, {
    media: (id) => context.reader.media(id),
    link: (kind, id) => {
      switch (kind) {
        case 'article': {
          const card = context.reader.card(id);
          return card === null ? null : articleHref(context, card);
        }
        case 'disclosure': {
          const card = context.reader.disclosureCard(id);
          return card === null ? null : recordHref(context, card);
        }
        case 'column': {
          const column = readColumns(context.reader, context.site.id).get(id);
          return column === undefined ? null : here(context, column.local);
        }
        default:
          return kind satisfies never;
      }
    },
  });
