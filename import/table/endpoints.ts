import { rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { addDataAndFileToRequest, type Endpoint, type PayloadHandler, type PayloadRequest } from 'payload';

import { isRunning, lineStatuses, statusNames } from '#admin/table/table-state.ts';
import { readPerson } from '#collections/access/read-person.ts';
import { csvLine } from '#collections/bulk/csv.ts';
import type { Action } from '#policy/actions.ts';
import { mayDo } from '#policy/may.ts';
import type { AddressBook } from '#sites/addresses.ts';

import { readSite } from '../find-target.ts';
import { isTable } from './read-table.ts';
import type { ReportFile } from './report-file.ts';
import { openTableJobs, type TableJobs } from './table-jobs.ts';
import type { TableJob } from './table-job.ts';
import { makeTemplate } from './template.ts';

export interface TableEndpointContext {
  /** Where tables lie while they are imported. */
  folder: string;
  book: AddressBook;
}

const mebibyte = 1024 * 1024;
const maxTableBytes = 50 * mebibyte;
/** A form has its names and borders beside the file. */
const maxFormBytes = maxTableBytes + mebibyte;
const pageSize = 50;

/**
 * 导入表格: disclosures of a spreadsheet, for those who may make and publish disclosures of the site. A person has one
 * table at a time; nothing is written before it is asked for.
 *
 * - `GET /api/disclosure-table/template` → the workbook to fill in
 * - `POST /api/disclosure-table/upload`, a form with `file` and `_payload` `{ site }` → the state; the check begins
 * - `GET /api/disclosure-table` → the state, null without a table
 * - `GET /api/disclosure-table/lines?status=&page=` → `{ lines, total, page, pages }`
 * - `GET /api/disclosure-table/report` → the report as CSV
 * - `POST /api/disclosure-table/write` `{ id, reviewed: true }` → writes what is not refused
 * - `POST /api/disclosure-table/stop` → stops, and forgets what was not begun to be written
 */
export function tableEndpoints(context: TableEndpointContext): Endpoint[] {
  const jobs = openTableJobs(context.folder);
  const own =
    (handler: (req: PayloadRequest, job: TableJob) => Response | Promise<Response>): PayloadHandler =>
    (req) => {
      if (!req.user) return refuse(401, '登录已过期，请重新登录。');
      const job = jobs.find(personOf(req));
      return job === null ? refuse(404, gone) : handler(req, job);
    };
  return [
    { path: '/disclosure-table', method: 'get', handler: (req) => state(req, jobs) },
    { path: '/disclosure-table/template', method: 'get', handler: template },
    { path: '/disclosure-table/upload', method: 'post', handler: (req) => upload(req, jobs, context) },
    { path: '/disclosure-table/lines', method: 'get', handler: own(lines) },
    { path: '/disclosure-table/report', method: 'get', handler: own(report) },
    { path: '/disclosure-table/write', method: 'post', handler: own(write) },
    { path: '/disclosure-table/stop', method: 'post', handler: own((req, job) => stop(req, job, jobs)) },
  ];
}

const gone = '这次导入已经不在了，可能服务重启过。请重新上传；已经写入的不会重复。';
const notAllowed = '你不能在这个站点导入公开信息。';

const personOf = (req: PayloadRequest): string => readPerson(req)?.id ?? '';

/** Importing makes records and publishes them. */
const needed: readonly Action[] = ['content.create', 'content.update', 'content.publish'];

const mayImport = (req: PayloadRequest, site: string): boolean =>
  needed.every((action) => mayDo(readPerson(req), action, { sites: [site], state: 'draft' }));

function state(req: PayloadRequest, jobs: TableJobs): Response {
  if (!req.user) return refuse(401, '登录已过期，请重新登录。');
  return Response.json(jobs.find(personOf(req))?.state() ?? null);
}

const template: PayloadHandler = async (req) => {
  if (!req.user) return refuse(401, '登录已过期，请重新登录。');
  const bytes = await makeTemplate(req.payload);
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent('公开目录模板.xlsx')}`,
      'Cache-Control': 'no-store',
    },
  });
};

async function upload(
  req: PayloadRequest,
  jobs: TableJobs,
  { book }: TableEndpointContext,
): Promise<Response> {
  if (!req.user) return refuse(401, '登录已过期，请重新登录。');
  if (Number(req.headers.get('content-length') ?? 0) > maxFormBytes) return refuse(413, tooLarge);
  await addDataAndFileToRequest(req);
  const { file } = req;
  const bytes = file?.tempFilePath;
  if (file === undefined || bytes === undefined) return refuse(400, '还没有选文件。');
  try {
    const wanted: unknown = req.data?.site;
    const site = typeof wanted === 'string' ? await readSite(req.payload, wanted) : null;
    if (site === null || !mayImport(req, site.id)) return refuse(403, notAllowed);
    if (!isTable(file.name)) return refuse(400, '只能导入 .xlsx 和 .csv 表格。旧的 .xls 请另存为 .xlsx。');
    if (file.size > maxTableBytes) return refuse(413, tooLarge);
    if (file.size === 0) return refuse(400, '这个文件是空的。');
    const job = jobs.start(personOf(req), {
      payload: req.payload,
      book,
      site,
      editor: nameOf(req),
      file: { name: path.basename(file.name).slice(0, 200), path: bytes },
    });
    return typeof job === 'string' ? refuse(409, job) : Response.json(job.state(), { status: 202 });
  } finally {
    if (statSync(bytes, { throwIfNoEntry: false }) !== undefined) rmSync(bytes, { force: true });
  }
}

const tooLarge = `表格超过 ${maxTableBytes / mebibyte} MB，请分成几个导入。`;

const nameOf = (req: PayloadRequest): string => {
  const name: unknown = (req.user as { name?: unknown } | null)?.name;
  return typeof name === 'string' ? name : '网站编辑';
};

function lines(req: PayloadRequest, job: TableJob): Response {
  const asked = req.searchParams.get('status');
  const status = lineStatuses.find((one) => one === asked) ?? null;
  const { counts } = job.state();
  const total =
    status === null ? Object.values(counts).reduce((sum, count) => sum + count, 0) : counts[status];
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(req.searchParams.get('page'))) || 1));
  const from = (page - 1) * pageSize;
  return Response.json({
    lines: job.report.page({ status, from, size: pageSize }),
    total,
    page,
    pages,
  });
}

function report(_: PayloadRequest, job: TableJob): Response {
  const texts = reportLines(job.report);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const next = texts.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent('导入报告.csv')}`,
      'Cache-Control': 'no-store',
    },
  });
}

/** By the mark before it spreadsheets know the encoding. */
function* reportLines(file: Pick<ReportFile, 'page'>): Generator<string> {
  yield `\uFEFF${csvLine(['行', '名称', '结果', '说明', '网址'])}`;
  const size = 500;
  for (let from = 0; ; from += size) {
    const some = file.page({ status: null, from, size });
    if (some.length === 0) return;
    yield some
      .map(({ line, title, status, reason, url }) =>
        csvLine([String(line), title, statusNames[status], reason, url]),
      )
      .join('');
  }
}

async function write(req: PayloadRequest, job: TableJob): Promise<Response> {
  const body: unknown = await req.json?.().catch(() => null);
  const { id, reviewed } = (body ?? {}) as { id?: unknown; reviewed?: unknown };
  const { id: current, phase, site } = job.state();
  if (!req.user || !mayImport(req, site.id)) return refuse(403, notAllowed);
  if (id !== current || phase !== 'checked')
    return refuse(409, '这个表格已经换过或者写过了。请刷新页面再看。');
  if (reviewed !== true) return refuse(400, '没有保密审查。审查后勾选“已审查”，才能导入。');
  job.write(req.user);
  return Response.json(job.state(), { status: 202 });
}

function stop(req: PayloadRequest, job: TableJob, jobs: TableJobs): Response {
  if (job.state().phase === 'writing') job.stop();
  else jobs.remove(personOf(req));
  return Response.json(isRunning(job.state()) ? job.state() : null);
}

function refuse(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status });
}
