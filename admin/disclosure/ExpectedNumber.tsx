'use client';

import { useDocumentInfo, useFormFields } from '@payloadcms/ui';

import { useDocumentState } from '../article/useDocumentState.ts';
import { asked, useAnswer } from './useAnswer.ts';

interface Expected {
  number?: string;
  /** Why no number can be made. */
  note?: string;
  /** Who has the number that is typed. */
  taken?: { id: string; title: string } | null;
}

/** Under 索引号: the number that publishing would give now, or the record that has the typed one already. */
export function ExpectedNumber() {
  const { id } = useDocumentInfo();
  const { saved } = useDocumentState();
  const value =
    (name: string) =>
    ([fields]: [Record<string, { value?: unknown } | undefined>, unknown]) =>
      asked(fields[name]?.value);
  const site = useFormFields(value('site'));
  const issuer = useFormFields(value('issuer'));
  const publishedAt = useFormFields(value('publishedAt'));
  const indexNumber = useFormFields(value('indexNumber'));
  const query = new URLSearchParams({ site, issuer, publishedAt, indexNumber, id: asked(id) }).toString();
  const isSettled = indexNumber !== '' && indexNumber === saved.indexNumber;
  const expected = useAnswer<Expected>(
    site === '' || isSettled ? null : `/api/disclosures/expected-number?${query}`,
  );
  if (isSettled) return <div className="field-description">发布后不再变。</div>;
  if (expected?.taken)
    return (
      <div className="field-description" role="status">
        <span className="zq-fault">
          已经用在
          <a href={`/admin/collections/disclosures/${expected.taken.id}`}>《{expected.taken.title}》</a>
          上，请换一个。
        </span>
      </div>
    );
  return (
    <div className="field-description" role="status">
      {expected?.number !== undefined
        ? `发布时生成，预计 ${expected.number}，发布后不再变。`
        : (expected?.note ?? '留空就在发布时生成，发布后不再变。')}
    </div>
  );
}
