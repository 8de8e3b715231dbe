import { termCode } from '#policy/code-lists.ts';
import { validities } from '#policy/validity.ts';
import type { DisclosureRecord } from '../store/records.ts';
import { day } from './day.ts';
import { attachments, id, oneOf, record, rows, text, texts, type CmsRecord } from './fields.ts';
import { publicLife } from './public-life.ts';
import { anchorArticles } from './rich-text/anchor-articles.ts';
import { presentRichText } from './rich-text/present-rich-text.ts';

const relationTypes = ['abolishes', 'amends', 'interpreted-by', 'interprets'] as const;

/** A disclosure as the public may see it; null when it never was public. What is not disclosed actively has no text. */
export function projectDisclosure(disclosure: CmsRecord): DisclosureRecord | null {
  const disclosureId = id(disclosure['id']);
  const siteId = id(disclosure['site']);
  const life = publicLife(disclosure);
  const address = text(disclosure['address']);
  if (disclosureId === null || siteId === null || life === null || address === '') return null;
  const code = (name: string): string => termCode(id(disclosure[name]) ?? '');
  const publicity = oneOf(disclosure['publicity'], ['active', 'on-request', 'refused']);
  const isOpen = life.state === 'public' && publicity === 'active';
  const validity = oneOf(disclosure['validity'], validities);
  return {
    kind: 'disclosure',
    id: disclosureId,
    siteId,
    address,
    formerAddresses: [],
    indexNumber: text(disclosure['indexNumber']),
    title: text(disclosure['title']),
    documentNumber: text(disclosure['documentNumber']),
    issuerId: id(disclosure['issuer']),
    issuer: text(disclosure['issuerName']),
    writtenOn: day(disclosure['writtenOn']),
    subject: code('subject'),
    subjectChild: code('subjectChild'),
    genre: code('genre'),
    audience: rowIds(disclosure['audience']).map(termCode),
    assembly: code('assembly'),
    statutoryItem: code('statutoryItem'),
    publicity,
    publicityReason:
      publicity === 'active'
        ? ''
        : [text(disclosure['publicityReason']), text(disclosure['publicityGround'])]
            .filter(Boolean)
            .join(' 依据：'),
    summary: isOpen ? text(disclosure['summary']) : '',
    keywords: texts(disclosure['keywords']),
    validity,
    effectiveOn: day(disclosure['effectiveOn']),
    expiredOn: day(disclosure['expiredOn']),
    validityNote: validity === '有效' ? '' : text(disclosure['validityNote']),
    relations: relationsOf(disclosure, validity),
    bodyHtml: isOpen ? anchorArticles(presentRichText(disclosure['body']).html) : '',
    attachments: isOpen ? attachments(disclosure['attachments']) : [],
    ...life,
  };
}

const rowIds = (value: unknown): string[] =>
  (Array.isArray(value) ? value : []).map(id).filter((one) => one !== null);

/** What the record says of others; its successor is what abolished or amended it. */
function relationsOf(
  disclosure: CmsRecord,
  validity: DisclosureRecord['validity'],
): DisclosureRecord['relations'] {
  const said = rows(disclosure['relations']).flatMap((row): DisclosureRecord['relations'] => {
    const target = record(row['target']);
    const targetId = id(target['value']);
    const type = relationTypes.find((one) => one === row['type']);
    if (targetId === null || type === undefined) return [];
    return [{ type, targetId, targetKind: target['relationTo'] === 'articles' ? 'article' : 'disclosure' }];
  });
  const successor = validity === '有效' ? null : id(disclosure['successor']);
  if (successor === null) return said;
  const ended = validity === '废止' || validity === '失效';
  return [
    ...said,
    { type: ended ? 'abolished-by' : 'amended-by', targetId: successor, targetKind: 'disclosure' },
  ];
}
