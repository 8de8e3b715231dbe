import { createHash } from 'node:crypto';

import type { LexicalState } from './html/lexical.ts';
import { normaliseHtml, normaliseText } from './html/normalise-html.ts';
import { repairTitle } from './html/repair-title.ts';
import { parseMoment } from './parse-moment.ts';
import type { ImportRecord } from './records.ts';

/** What an import writes into an article. */
export interface ImportedArticle {
  form: 'text';
  title: string;
  subtitle: string;
  source: string;
  author: string;
  editor: string;
  summary: string;
  keywords: string[];
  documentNumber: string;
  body: LexicalState;
  /** ISO 8601. */
  publishedAt: string;
}

export type PresentedArticle =
  | { article: ImportedArticle; key: string; digest: string; cleaned: string[] }
  | { fault: string; cleaned: string[] };

/** What fills the fields that a record leaves empty. */
export interface ArticleDefaults {
  source: string;
  editor: string;
}

/** Turns a document of a file into an article, or says all that is wrong with it. Pure. */
export function presentArticle(record: ImportRecord, defaults: ArticleDefaults): PresentedArticle {
  const title = repairTitle(record.title, record.html);
  const context = { title, baseUrl: record.sourceUrl };
  const text = record.html !== '' ? normaliseHtml(record.html, context) : normaliseText(record.text, context);
  const published = parseMoment(record.publishedDate || record.writtenDate);
  const faults = [
    ...(title === '' ? ['标题是空的'] : []),
    ...(text.text === '' ? ['正文是空的'] : []),
    ...(record.publishedDate === '' && record.writtenDate === ''
      ? ['没有发布日期']
      : 'fault' in published
        ? [`发布日期${published.fault}`]
        : []),
  ];
  const cleaned = [...text.cleaned, ...judgeTitle(title, record.title), ...judgeDates(record)];
  if (faults.length > 0 || 'fault' in published) return { fault: `${faults.join('；')}。`, cleaned };
  const article: ImportedArticle = {
    form: 'text',
    title,
    subtitle: record.subtitle,
    source: record.source || defaults.source,
    author: record.author,
    editor: record.editor || text.editor || defaults.editor,
    summary: record.summary,
    keywords: record.keywords.length > 0 ? record.keywords : subjectWords(record.subject),
    documentNumber: record.documentNumber,
    body: text.state,
    publishedAt: published.iso,
  };
  return { article, key: importKey(record), digest: digestOf(article), cleaned };
}

const judgeTitle = (title: string, given: string): string[] =>
  title === given ? [] : [`标题原为「${given}」`];

/** 成文日期 is not kept with an article, but a wrong one says that the document should be looked at. */
function judgeDates({ writtenDate, publishedDate }: ImportRecord): string[] {
  if (writtenDate === '' || publishedDate === '') return [];
  const [written, published] = [parseMoment(writtenDate), parseMoment(publishedDate)];
  if ('fault' in written) return [`请核对：成文日期${written.fault}。`];
  return 'iso' in published && written.iso > published.iso ? ['请核对：成文日期晚于发布日期。'] : [];
}

/** Last part of a subject such as `商贸、海关、旅游\海关`. */
function subjectWords(subject: string): string[] {
  const last =
    subject
      .split(/[\\/>＞]/)
      .at(-1)
      ?.trim() ?? '';
  return last === '' || last === '其他' ? [] : [last];
}

/**
 * What makes a document the same one in a later file: where it came from, else its index number, else number, title
 * and date.
 */
function importKey(record: ImportRecord): string {
  if (record.sourceUrl !== '') return hash(`url ${record.sourceUrl.replace(/#.*$/, '')}`);
  if (record.indexNumber !== '') return hash(`index ${record.indexNumber.replace(/\s/g, '')}`);
  return hash(`title ${[record.documentNumber, record.title, record.publishedDate].join('\n')}`);
}

const digestOf = (article: ImportedArticle): string => hash(JSON.stringify(article));

const hash = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32);
