import { rmSync } from 'node:fs';
import { addDataAndFileToRequest, type Endpoint, type PayloadHandler } from 'payload';

import { readPerson } from '#collections/access/read-person.ts';
import { grantsFor } from '#policy/may.ts';
import { openPackage, packageLimits } from '#sites/attachments/open-package.ts';
import { Unreadable } from '#sites/attachments/unreadable.ts';

import type { Cleaning } from '../html/cleaning.ts';
import { normaliseHtml } from '../html/normalise-html.ts';
import { readWord } from './read-word.ts';

const mebibyte = 1024 * 1024;
const maxFileBytes = 20 * mebibyte;
/** A form has its names and borders beside the file. */
const maxFormBytes = maxFileBytes + mebibyte;
/** It is read while others wait: the longest law has less. */
const limits = { ...packageLimits, partBytes: 16 * mebibyte, totalBytes: 32 * mebibyte };
const maxHtml = 2_000_000;
const maxQuotes = 3;

/**
 * 导入 Word, for those who write somewhere; nothing is kept.
 *
 * - `POST /api/word`, a form with `file` and `_payload` `{ title }` → `{ body, notes }`: a text for the editor, and what was
 *   left behind, in sentences
 */
export const wordEndpoints: Endpoint[] = [{ path: '/word', method: 'post', handler: readFile }];

async function readFile(req: Parameters<PayloadHandler>[0]): Promise<Response> {
  if (grantsFor(readPerson(req), 'content.update').length === 0) return refuse(403, '你没有做这件事的权限。');
  if (Number(req.headers.get('content-length') ?? 0) > maxFormBytes) return refuse(413, tooLarge);
  await addDataAndFileToRequest(req);
  const { file } = req;
  const path = file?.tempFilePath;
  if (file === undefined || path === undefined) return refuse(400, '还没有选文件。');
  try {
    if (!/\.docx$/iu.test(file.name))
      return refuse(400, '只能导入 .docx 文件。旧的 .doc 和 WPS 文件请另存为 .docx。');
    if (file.size > maxFileBytes) return refuse(413, tooLarge);
    const title: unknown = req.data?.title;
    return await convert(path, typeof title === 'string' ? title : '');
  } catch (error) {
    if (error instanceof Unreadable) return refuse(422, `这个文件读不出来：${error.message}`);
    throw error;
  } finally {
    rmSync(path, { force: true });
  }
}

async function convert(path: string, title: string): Promise<Response> {
  const source = await openPackage(path, limits);
  try {
    const { html, pictures, footnotes } = await readWord(source);
    if (html.length > maxHtml) return refuse(422, '这个文件太长，请分成几篇。');
    const { state, text, cleaning } = normaliseHtml(html, { title, baseUrl: '' });
    if (text === '') return refuse(422, '这个文件里没有文字。');
    const notes = [
      ...(pictures > 0 ? [`${pictures} 张图片没有带进来，请另外插入并写说明。`] : []),
      ...(footnotes > 0 ? [`${footnotes} 条脚注没有带进来。`] : []),
      ...leftOut(cleaning),
    ];
    return Response.json({ body: state, notes });
  } finally {
    source.close();
  }
}

/** Visible text that did not come along, such as a title that stands in its own field, and what is to be looked at. */
function leftOut({ removed, warnings }: Cleaning): string[] {
  const quoted = removed.slice(0, maxQuotes).map(({ text }) => `“${[...text.trim()].slice(0, 20).join('')}”`);
  const more = removed.length > maxQuotes ? `等 ${removed.length} 处` : '';
  return [
    ...(removed.length === 0 ? [] : [`没有放进正文：${quoted.join('')}${more}。`]),
    ...warnings.map((warning) => `请核对：${warning}`),
  ];
}

const tooLarge = `文件超过 ${maxFileBytes / mebibyte} MB，不能导入。`;

function refuse(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status });
}
