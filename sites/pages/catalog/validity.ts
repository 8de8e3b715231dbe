import type { ValidityMark, ValidityTag } from '#themes/contract.ts';
import type { Validity } from '../../store/records.ts';

const tags: Record<Validity, ValidityTag> = {
  有效: { text: '有效', tone: 'ok' },
  修改: { text: '已修改', tone: 'warn' },
  部分失效: { text: '部分失效', tone: 'warn' },
  失效: { text: '已失效', tone: 'bad' },
  废止: { text: '已废止', tone: 'bad' },
};

/** How far a document holds, as lists and the catalog block print it. */
export const validityTag = (validity: Validity): ValidityTag => tags[validity];

const chineseDay = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/**
 * What stands across the page of a document that does not hold as it was; null for one that does.
 *
 * @param since  `YYYY-MM-DD`, null where unknown.
 * @param what  本文件, 本规章.
 */
export function validityMark(
  validity: Validity,
  { since, note, what }: { since: string | null; note: string; what: string },
): Pick<ValidityMark, 'word' | 'tone' | 'since' | 'text'> | null {
  if (validity === '有效') return null;
  const from = since === null ? '' : `自${chineseDay(since)}起`;
  const says: Record<Exclude<Validity, '有效'>, string> = {
    废止: `${what}${from === '' ? '已经' : from}废止，不再作为办事依据。`,
    失效: `${what}${from === '' ? '已经' : from}失效，不再作为办事依据。`,
    部分失效: `${what}的部分条款${from}已经失效，引用时请核对。`,
    修改: `${what}${from}已经修改，请以修改后的内容为准。`,
  };
  return {
    word: validity,
    tone: tags[validity].tone === 'bad' ? 'bad' : 'warn',
    ...(since === null ? {} : { since }),
    text: says[validity] + note,
  };
}
