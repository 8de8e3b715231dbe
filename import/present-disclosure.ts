import { beijingDay } from '#config/beijing-day.ts';
import { normaliseIndexNumber } from '#policy/index-patterns.ts';

import { hashText } from './digest.ts';
import { normaliseHtml, normaliseText } from './html/normalise-html.ts';
import { repairTitle } from './html/repair-title.ts';
import type { Presented, PresentedLine } from './import-documents.ts';
import { parseMoment } from './parse-moment.ts';
import { plainName, type CodeBook } from './read-code-book.ts';
import type { ReadRecord } from './read-records.ts';
import type { ImportRecord } from './records.ts';

/** What fills the fields that a document of a file never has. */
export interface DisclosureDefaults {
  editor: string;
  /** Code of the statutory item: documents of a library are regulations and normative documents. */
  statutoryItem: string;
}

/** Presents the documents of a file one by one. */
export async function* presentDisclosures(
  records: AsyncIterable<ReadRecord>,
  book: CodeBook,
  defaults: DisclosureDefaults,
): AsyncGenerator<PresentedLine> {
  for await (const read of records) {
    const { line } = read;
    yield 'fault' in read
      ? { line, title: read.title, fault: `第 ${line} 行：${read.fault}。`, cleaned: [] }
      : { line, ...presentDisclosure(read.record, book, defaults) };
  }
}

/** Turns a document of a file into a disclosure, or says all that is wrong with it. Pure. */
export function presentDisclosure(
  record: ImportRecord,
  book: CodeBook,
  defaults: DisclosureDefaults,
): Presented {
  const title = repairTitle(record.title, record.html);
  const context = { title, baseUrl: record.sourceUrl };
  const text = record.html !== '' ? normaliseHtml(record.html, context) : normaliseText(record.text, context);
  const written = dateOf(record.writtenDate, '成文日期');
  const published = dateOf(record.publishedDate || record.writtenDate, '发布日期');
  const subject = subjectOf(record.subject, book);
  const faults = [
    ...(title === '' ? ['标题是空的'] : []),
    ...(text.text === '' ? ['正文是空的'] : []),
    ...('fault' in written ? [written.fault] : []),
    ...('fault' in published ? [published.fault] : []),
    ...('iso' in written && 'iso' in published && beijingDay(written.iso) > beijingDay(published.iso)
      ? ['成文日期晚于发布日期']
      : []),
    ...('fault' in subject ? [subject.fault] : []),
    ...(record.source === '' ? ['没有发布机构'] : []),
  ];
  const cleaned = [...text.cleaned, ...(title === record.title ? [] : [`标题原为「${record.title}」`])];
  if (faults.length > 0 || 'fault' in written || 'fault' in published || 'fault' in subject)
    return { title: record.title, fault: `${faults.join('；')}。`, cleaned };
  const unit = book.units.get(plainName(record.source));
  const data = {
    title,
    indexNumber: normaliseIndexNumber(record.indexNumber),
    documentNumber: record.documentNumber,
    ...(unit === undefined ? {} : { issuer: unit }),
    issuerName: record.source,
    writtenOn: beijingDay(written.iso),
    publishedAt: published.iso,
    ...subject,
    genre: `genre-${genreOf(title)}`,
    statutoryItem: `statutory-${defaults.statutoryItem}`,
    publicity: 'active',
    summary: record.summary,
    keywords: record.keywords,
    validity: '有效',
    body: text.state,
    editor: record.editor || text.editor || defaults.editor,
    secrecyReviewed: true,
    secrecyReviewedBy: '导入',
  };
  return { title, data, key: keyOf(record), digest: hashText(JSON.stringify(data)), cleaned };
}

function dateOf(text: string, label: string): { iso: string } | { fault: string } {
  if (text === '') return { fault: `没有${label}` };
  const parsed = parseMoment(text);
  return 'fault' in parsed ? { fault: `${label}${parsed.fault}` } : parsed;
}

/** `商贸、海关、旅游\\海关`: the class and its child; either alone does too. */
function subjectOf(
  text: string,
  { terms, parents }: CodeBook,
): { subject: string; subjectChild: string | null } | { fault: string } {
  const path = text
    .split(/[\\/>＞]/u)
    .map(plainName)
    .filter(Boolean);
  const id = terms.get('subject')?.get(path.slice(0, 2).join('/'));
  if (path.length === 0) return { fault: '没有主题分类' };
  if (id === undefined) return { fault: `主题分类里没有“${text.slice(0, 60)}”` };
  const above = parents.get(id);
  return above === undefined ? { subject: id, subjectChild: null } : { subject: above, subjectChild: id };
}

const genres: [ending: string, code: string][] = [
  ['决议', 'jueyi'],
  ['决定', 'jueding'],
  ['公报', 'gongbao'],
  ['公告', 'gonggao'],
  ['通告', 'tonggao'],
  ['意见', 'yijian'],
  ['通知', 'tongzhi'],
  ['通报', 'tongbao'],
  ['报告', 'baogao'],
  ['请示', 'qingshi'],
  ['批复', 'pifu'],
  ['议案', 'yian'],
  ['函', 'han'],
  ['纪要', 'jiyao'],
  ['令', 'mingling'],
];

/** The kind that a title ends with, without what stands in brackets behind it; the last resort is 其他. */
export function genreOf(title: string): string {
  const end = title.replace(/[（(][^（()）]*[)）]$/u, '');
  return genres.find(([ending]) => end.endsWith(ending))?.[1] ?? 'qita';
}

/** Where it came from, else its index number, else number, title and date. */
function keyOf(record: ImportRecord): string {
  if (record.indexNumber !== '') return hashText(`index ${normaliseIndexNumber(record.indexNumber)}`);
  if (record.sourceUrl !== '') return hashText(`url ${record.sourceUrl.replace(/#.*$/, '')}`);
  return hashText(`title ${[record.documentNumber, record.title, record.writtenDate].join('\n')}`);
}
