import { beijingDay } from '#config/beijing-day.ts';
import { validities } from '#policy/validity.ts';
import { normaliseIndexNumber } from '#policy/index-patterns.ts';
import type { TermList } from '#policy/code-lists.ts';

import { hashText } from '../digest.ts';
import { normaliseText } from '../html/normalise-html.ts';
import { parseMoment } from '../parse-moment.ts';
import { plainName, type CodeBook } from '../read-code-book.ts';
import { dayColumns, type TableColumn } from './columns.ts';
import type { TableRow } from './read-table.ts';

/** What is wrong in one place of a table. */
export interface TableFault {
  line: number;
  column: TableColumn;
  message: string;
}

export type PresentedRow =
  | { title: string; data: Record<string, unknown>; key: string; digest: string; indexNumber: string }
  | { title: string; faults: TableFault[] };

const publicities: Record<string, string> = {
  '': 'active',
  主动公开: 'active',
  主动: 'active',
  依申请公开: 'on-request',
  依申请: 'on-request',
  不予公开: 'refused',
  不予: 'refused',
};

const longest: Partial<Record<TableColumn, number>> = {
  名称: 200,
  文号: 100,
  发布机构: 100,
  内容概述: 500,
  理由: 500,
  依据: 500,
};

/** Turns a line of a table into a disclosure, or lists all that is wrong with it. Pure. */
export function presentRow(row: TableRow, book: CodeBook, editor: string): PresentedRow {
  const faults: TableFault[] = [];
  const blame = (column: TableColumn, message: string): void => {
    faults.push({ line: row.line, column, message });
  };
  const text = (column: TableColumn): string => {
    const cell = row.cells.get(column);
    if (cell?.isFormula === true) {
      blame(column, '是公式，请粘贴为数值。');
      return '';
    }
    const value = cell?.text ?? '';
    const most = longest[column];
    if (most !== undefined && [...value].length > most) blame(column, `超过 ${most} 字。`);
    return value;
  };
  const needed = (column: TableColumn): string => {
    const isFormula = row.cells.get(column)?.isFormula === true;
    const value = text(column);
    if (value === '' && !isFormula) blame(column, '是空的。');
    return value;
  };
  const day = (column: TableColumn, isNeeded = false): string | null => {
    const value = isNeeded ? needed(column) : text(column);
    if (value === '') return null;
    const cell = row.cells.get(column);
    const parsed = parseMoment(cell?.isNumber === true && dayColumns.has(column) ? serialDay(value) : value);
    if ('fault' in parsed) blame(column, `${parsed.fault}。`);
    return 'fault' in parsed ? null : beijingDay(parsed.iso);
  };
  const term = (list: TermList, column: TableColumn, value: string): string | null => {
    const id = book.terms.get(list)?.get(
      value
        .split(/[\\/>＞]/u)
        .map(plainName)
        .filter(Boolean)
        .join('/'),
    );
    if (id === undefined && value !== '') blame(column, `里没有“${value.slice(0, 40)}”。`);
    return id ?? null;
  };

  const indexNumber = normaliseIndexNumber(text('索引号'));
  const title = needed('名称').replace(/\s+/gu, ' ');
  const documentNumber = text('文号');
  const issuerName = needed('发布机构');
  const writtenOn = day('成文日期', true);
  const publishedOn = day('发布日期') ?? writtenOn;
  if (writtenOn !== null && publishedOn !== null && writtenOn > publishedOn)
    blame('发布日期', '早于成文日期。');
  const subject = term('subject', '主题分类', needed('主题分类'));
  const genre = term('genre', '体裁', needed('体裁'));
  const statutoryItem = term('statutory', '法定公开事项', needed('法定公开事项'));
  const publicity = publicities[text('公开方式')];
  if (publicity === undefined) blame('公开方式', '只能是主动公开、依申请公开、不予公开。');
  const publicityReason = text('理由');
  const publicityGround = text('依据');
  if (publicity !== undefined && publicity !== 'active' && publicityReason === '')
    blame('理由', '不主动公开的要写理由。');
  if (publicity !== undefined && publicity !== 'active' && publicityGround === '')
    blame('依据', '不主动公开的要写依据。');
  const audience = split(text('服务对象')).flatMap((name) => term('audience', '服务对象', name) ?? []);
  const validity = validities.find((one) => one === (text('有效性') || '有效'));
  if (validity === undefined) blame('有效性', `只能是${validities.join('、')}。`);
  const effectiveOn = day('施行日期');
  const expiredOn = day('有效期至');
  const validityNote = text('失效说明');
  if (validity !== undefined && validity !== '有效' && expiredOn === null)
    blame('有效期至', `${validity}的要写日期。`);
  if (validity !== undefined && !['有效', '失效'].includes(validity) && validityNote === '')
    blame('失效说明', `${validity}的要写明由哪个文件${validity === '废止' ? '废止' : '修改'}。`);
  if (effectiveOn !== null && expiredOn !== null && expiredOn < effectiveOn)
    blame('有效期至', '早于施行日期。');
  const body = text('正文');
  if (publicity === 'active' && body === '' && row.cells.get('正文')?.isFormula !== true)
    blame('正文', '主动公开的要有正文。');
  const unit = book.units.get(plainName(issuerName));
  if (unit === undefined && issuerName !== '' && indexNumber === '')
    blame('索引号', '发布机构不在本网站群里，要写索引号。');
  const summary = text('内容概述');
  const keywords = split(text('关键词'));
  if (faults.length > 0) return { title, faults };

  const above = subject === null ? undefined : book.parents.get(subject);
  const data = {
    title,
    ...(indexNumber === '' ? {} : { indexNumber }),
    documentNumber,
    ...(unit === undefined ? {} : { issuer: unit }),
    issuerName,
    writtenOn,
    publishedAt: publishedOn === null ? undefined : new Date(`${publishedOn}T00:00:00+08:00`).toISOString(),
    subject: above ?? subject,
    subjectChild: above === undefined ? null : subject,
    genre,
    statutoryItem,
    publicity,
    publicityReason,
    publicityGround,
    audience,
    summary,
    keywords,
    validity,
    effectiveOn,
    expiredOn,
    validityNote,
    ...(body === '' ? {} : { body: normaliseText(body, { title, baseUrl: '' }).state }),
    editor,
    secrecyReviewed: true,
    secrecyReviewedBy: '导入',
  };
  const identity =
    indexNumber === ''
      ? `row ${[documentNumber, title, issuerName, writtenOn].join('\n')}`
      : `index ${indexNumber}`;
  // Whoever imports a table again changes nothing.
  const digest = hashText(JSON.stringify({ ...data, editor: '' }));
  return { title, data, key: hashText(identity), digest, indexNumber };
}

const split = (text: string): string[] =>
  text
    .split(/[;；,，、\n]+/u)
    .map((one) => one.trim())
    .filter(Boolean);

/** A day that a spreadsheet keeps as a number of days; what is no such number is left as it is. Source: ECMA-376 18.17.4.1. */
function serialDay(value: string): string {
  const serial = Number(value);
  const isDay = Number.isFinite(serial) && serial >= 61 && serial < 100_000;
  return isDay
    ? new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
    : value;
}
