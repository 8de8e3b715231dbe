import { z } from 'zod';

/** One document as a file brings it; texts are trimmed, what is absent is empty. */
export interface ImportRecord {
  title: string;
  subtitle: string;
  html: string;
  /** Plain text, used where there is no HTML. */
  text: string;
  publishedDate: string;
  writtenDate: string;
  documentNumber: string;
  indexNumber: string;
  /** Who issued or supplied it. */
  source: string;
  author: string;
  editor: string;
  summary: string;
  keywords: string[];
  subject: string;
  sourceUrl: string;
}

/** A line of the file: the document, or why it is none. */
export type ParsedRecord = { record: ImportRecord } | { title: string; fault: string };

const value = z
  .union([z.string(), z.number(), z.null()], { error: '应该是文字' })
  .optional()
  .transform((given) => (given === null || given === undefined ? '' : String(given).trim()));

const values = z
  .union([z.array(z.string()), z.string(), z.null()], { error: '应该是文字，或由文字组成的数组' })
  .optional()
  .transform((given) => (Array.isArray(given) ? given : (given ?? '').split(/[,，;；、\s]+/)))
  .transform((given) => given.map((one) => one.trim()).filter(Boolean));

/** Names under which other systems export the same thing. */
const schema = z.object({
  title: value,
  subtitle: value,
  html: value,
  content: value,
  body: value,
  text: value,
  publishedDate: value,
  publishedAt: value,
  publishDate: value,
  writtenDate: value,
  documentNumber: value,
  indexNumber: value,
  issuer: value,
  source: value,
  author: value,
  editor: value,
  summary: value,
  keywords: values,
  subject: value,
  sourceUrl: value,
  url: value,
});

/** Reads one line of a JSONL file. Faults are whole phrases in Chinese, all of a line at once. */
export function parseRecord(line: string): ParsedRecord {
  const json = parseJson(line);
  if (json === undefined) return { title: '', fault: '不是完整的 JSON' };
  if (typeof json !== 'object' || json === null || Array.isArray(json))
    return { title: '', fault: '应该是一个 JSON 对象' };
  const title = 'title' in json && typeof json.title === 'string' ? json.title : '';
  const result = schema.safeParse(json);
  if (!result.success) {
    return {
      title,
      fault: result.error.issues.map((issue) => `“${issue.path.join('.')}”${issue.message}`).join('；'),
    };
  }
  return { record: recordOf(result.data) };
}

function recordOf(data: z.output<typeof schema>): ImportRecord {
  const {
    title,
    subtitle,
    text,
    writtenDate,
    documentNumber,
    indexNumber,
    author,
    editor,
    summary,
    keywords,
    subject,
  } = data;
  return {
    title: plainTitle(title),
    subtitle: plainTitle(subtitle),
    html: data.html || data.content || data.body,
    text,
    publishedDate: data.publishedDate || data.publishedAt || data.publishDate,
    writtenDate,
    documentNumber,
    indexNumber,
    source: data.source || data.issuer,
    author,
    editor,
    summary,
    keywords,
    subject,
    sourceUrl: data.sourceUrl || data.url,
  };
}

/** A title without tags, entities and line breaks. */
function plainTitle(title: string): string {
  return title
    .replace(/<br\s*\/?>/gi, ' ')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/&nbsp;/gi, ' ')
    .replace(
      /&(amp|lt|gt|quot);/gi,
      (entity, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"' })[name.toLowerCase()] ?? entity,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}
