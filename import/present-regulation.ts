import { hashText } from './digest.ts';
import type { Presented, PresentedLine } from './import-documents.ts';
import { parseMoment } from './parse-moment.ts';
import type { ReadLine } from './read-lines.ts';

/** A regulation as a file brings it. */
export interface RegulationSource {
  title: string;
  category: string;
  region: string;
  date: string;
  history: string[];
  text: string;
}

/** Branches of law by which libraries sort acts of the national legislature. */
const statutes = new Set([
  '宪法相关法',
  '民法商法',
  '行政法',
  '经济法',
  '社会法',
  '刑法',
  '诉讼与非诉讼程序法',
]);
const levels = new Set([
  '宪法',
  '法律',
  '监察法规',
  '行政法规',
  '地方性法规',
  '司法解释',
  '部门规章',
  '地方政府规章',
  '规范性文件',
]);

/** Marks before a chapter, which is known by its number; other headings keep theirs. */
const chapterMarks = /^[ \t]*#{1,6}[ \t\u3000]+(?=第[^\s条]{1,9}[编章节])/gmu;

/**
 * Presents the regulations of a file one by one. Libraries hold acts that nothing but their text tells apart; these are
 * numbered in the order of the file, so that the same file brings the same records again.
 */
export async function* presentRegulations(lines: AsyncIterable<ReadLine>): AsyncGenerator<PresentedLine> {
  const twins = new Map<string, string[]>();
  for await (const line of lines) {
    if ('fault' in line) {
      yield { line: line.number, title: '', fault: `第 ${line.number} 行：${line.fault}。`, cleaned: [] };
      continue;
    }
    const presented = presentRegulation(line.text);
    if ('fault' in presented) {
      yield { line: line.number, ...presented, fault: `第 ${line.number} 行：${presented.fault}` };
      continue;
    }
    const digests = twins.get(presented.key) ?? [];
    if (!digests.includes(presented.digest)) digests.push(presented.digest);
    twins.set(presented.key, digests);
    const place = digests.indexOf(presented.digest);
    const key = place === 0 ? presented.key : hashText(`${presented.key} ${place + 1}`);
    yield { line: line.number, ...presented, key };
  }
}

/** Turns a line of a file into a regulation, or says all that is wrong with it. Pure. */
export function presentRegulation(line: string): Presented {
  const source = parseSource(line);
  if (typeof source === 'string') return { title: '', fault: source, cleaned: [] };
  const { title, text, date, history, region } = source;
  const cleaned: string[] = [];
  const level = statutes.has(source.category) ? '法律' : source.category;
  const day = date === '' ? null : parseMoment(date);
  const faults = [
    ...(title === '' ? ['标题是空的'] : []),
    ...(text === '' ? ['正文是空的'] : []),
    ...(levels.has(level) ? [] : [`效力级别“${source.category}”不在列表里`]),
    ...(day !== null && 'fault' in day ? [`日期${day.fault}`] : []),
  ];
  if (faults.length > 0 || (day !== null && 'fault' in day))
    return { title, fault: `${faults.join('；')}。`, cleaned };
  if (day === null) cleaned.push('没有公布日期');
  const plain = text.replace(chapterMarks, '');
  const marks = text.match(chapterMarks)?.length ?? 0;
  if (marks > 0) cleaned.push(`章节前的标题记号 ${marks} 处`);
  const data = {
    title,
    level,
    issuer: issuerOf(region, level),
    ...(day === null ? {} : { publishedOn: day.iso }),
    history: history.join('\n'),
    text: plain,
    validity: '有效',
  };
  const digest = hashText(JSON.stringify(data));
  return {
    title,
    data,
    key: hashText(`regulation ${[title, region, date, ...history].join('\n')}`),
    digest,
    cleaned,
  };
}

function issuerOf(region: string, level: string): string {
  if (level === '司法解释') return '最高人民法院、最高人民检察院';
  if (region !== '国家' && region !== '') return `${region}人民代表大会常务委员会`;
  if (level === '行政法规') return '国务院';
  return level === '部门规章' ? '国务院部门' : '全国人民代表大会及其常务委员会';
}

function parseSource(line: string): RegulationSource | string {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return '不是完整的 JSON。';
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return '应该是一个 JSON 对象。';
  const record = json as Record<string, unknown>;
  const text = (name: string): string => {
    const value = record[name];
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    title: text('title').replace(/\s+/gu, ' '),
    category: text('category') || text('level'),
    region: text('region'),
    date: text('date'),
    history: Array.isArray(record['history'])
      ? record['history'].filter((one): one is string => typeof one === 'string')
      : [],
    text: text('text'),
  };
}
