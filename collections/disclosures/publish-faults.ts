import type { FieldFault } from '../errors.ts';

/** A disclosure as far as publishing asks; days are `YYYY-MM-DD`, ids are text. */
export interface PublishCandidate {
  issuer: string | null;
  issuerName: string;
  writtenOn: string | null;
  /** Day of publication in Beijing. */
  publishedOn: string;
  publishedAt: string | null;
  withdrawAt: string | null;
  publicity: 'active' | 'on-request' | 'refused';
  publicityReason: string;
  publicityGround: string;
  statutoryItem: string | null;
  subject: string | null;
  genre: string | null;
  hasText: boolean;
  /** Pictures of the text without a description. */
  picturesWithoutAlt: number;
  validity: string;
  effectiveOn: string | null;
  expiredOn: string | null;
  successor: string | null;
  validityNote: string;
  secrecyReviewed: boolean;
}

const fault = (isWrong: boolean, path: string, message: string): FieldFault[] =>
  isWrong ? [{ path, message }] : [];

/** Lists everything that keeps a disclosure from being published, in the order of the form. */
export function publishFaults(record: PublishCandidate): FieldFault[] {
  const isActive = record.publicity === 'active';
  return [
    ...fault(record.issuer === null && record.issuerName === '', 'issuer', '发布机构还没有选。'),
    ...fault(record.writtenOn === null, 'writtenOn', '成文日期还没有填。'),
    ...fault(
      record.writtenOn !== null && record.writtenOn > record.publishedOn,
      'publishedAt',
      '发布日期早于成文日期，请改其中一个。',
    ),
    ...fault(!isActive && record.publicityReason === '', 'publicityReason', '不主动公开的理由还没有写。'),
    ...fault(!isActive && record.publicityGround === '', 'publicityGround', '不主动公开的依据还没有写。'),
    ...fault(record.statutoryItem === null, 'statutoryItem', '法定公开事项还没有选。'),
    ...fault(record.subject === null, 'subject', '主题分类还没有选。'),
    ...fault(record.genre === null, 'genre', '体裁还没有选。'),
    ...validityFaults(record),
    ...fault(isActive && !record.hasText, 'body', '全文还没有写，也没有附件。'),
    ...fault(
      isActive && record.picturesWithoutAlt > 0,
      'body',
      `全文里有 ${record.picturesWithoutAlt} 张图片没有说明。`,
    ),
    ...fault(!record.secrecyReviewed, 'secrecyReviewed', '没有保密审查。审查后勾选“已审查”，才能发布。'),
    ...fault(
      record.withdrawAt !== null && record.publishedAt !== null && record.withdrawAt <= record.publishedAt,
      'withdrawAt',
      '自动撤下的时间早于发布时间，请改其中一个。',
    ),
  ];
}

function validityFaults(record: PublishCandidate): FieldFault[] {
  const { validity, effectiveOn, expiredOn, successor, validityNote } = record;
  const ended = validity !== '有效';
  return [
    ...fault(
      effectiveOn !== null && expiredOn !== null && expiredOn < effectiveOn,
      'expiredOn',
      '有效期至早于施行日期，请改其中一个。',
    ),
    ...fault(ended && expiredOn === null, 'expiredOn', `${validity}的日期还没有填。`),
    ...fault(
      ended && validity !== '失效' && successor === null && validityNote === '',
      'successor',
      `由哪个文件${validity === '废止' ? '废止' : '修改'}还没有选；不在目录里的，写在失效说明里。`,
    ),
  ];
}
