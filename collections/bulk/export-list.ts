import type { CollectionSlug, PayloadHandler, PayloadRequest } from 'payload';

import { listSpecs } from '#admin/lists/list-specs.ts';
import { readNames } from '#admin/lists/names.ts';
import { optionsOfCollection } from '#admin/lists/read-options.ts';
import { beijingDay } from '#config/beijing-day.ts';

import { asId } from './deed-data.ts';
import { csvLine } from './csv.ts';
import { idOf, idText, type Id } from '../ids.ts';
import { readAskedList, type AskedList } from './read-list.ts';
import { refuse } from './refuse.ts';

const rowsAtOnce = 200;
/** More rows than this are a matter of a backup, not of a table. */
const maxRows = 5_000;

/** Spreadsheets take a file without this mark for another encoding. */
const byteOrderMark = '\uFEFF';

/** Streams the list that the person sees as CSV, with names in place of ids. */
export const exportList: PayloadHandler = async (req) => {
  if (!req.user) return refuse(401, '登录已过期，请重新登录。');
  const slug = String(req.routeParams?.collection) as CollectionSlug;
  const spec = listSpecs[slug];
  if (spec === undefined) return refuse(404, '没有这个列表。');
  const question = await readQuestion(req, slug);
  if (typeof question === 'string') return refuse(400, question);
  const lines = tableLines(req, slug, { ...question, exports: spec.exports });
  // The first page is read before anything is sent, so that a refusal can still be one.
  const first = await lines.next();
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      controller.enqueue(encoder.encode(byteOrderMark));
      if (first.done !== true) controller.enqueue(encoder.encode(first.value));
    },
    pull: async (controller) => {
      const next = await lines.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
  });
  const day = beijingDay(new Date().toISOString());
  return new Response(body, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${slug}-${day}.csv"`,
      'Cache-Control': 'no-store',
    },
  });
};

/** The ticked rows, or the list of the address. */
async function readQuestion(req: PayloadRequest, slug: CollectionSlug): Promise<AskedList | string> {
  const asked = req.query.ids;
  const ids = (typeof asked === 'string' ? asked : '').split(',').filter((id) => id !== '');
  if (ids.length === 0) return readAskedList(req, slug);
  return { where: { id: { in: ids.slice(0, rowsAtOnce).map(asId) } }, sort: undefined, trash: true };
}

interface Table extends AskedList {
  exports: Readonly<Record<string, string>>;
}

async function* tableLines(
  req: PayloadRequest,
  slug: CollectionSlug,
  { where, sort, trash, exports }: Table,
): AsyncGenerator<string> {
  const paths = Object.keys(exports);
  const config = req.payload.collections[slug].config;
  const present = presenter(req, slug, paths);
  let head = csvLine(Object.values(exports));
  for (let page = 1; (page - 1) * rowsAtOnce < maxRows; page += 1) {
    const { docs, hasNextPage } = await req.payload.find({
      collection: slug,
      where,
      select: Object.fromEntries(paths.map((path) => [path.split('.')[0], true])),
      sort: sort ?? config.defaultSort,
      draft: true,
      trash,
      depth: 0,
      limit: rowsAtOnce,
      page,
      overrideAccess: false,
      user: req.user,
    });
    const rows = docs as unknown as Record<string, unknown>[];
    const lines = await present(rows);
    yield head + lines.map(csvLine).join('');
    head = '';
    if (!hasNextPage) return;
  }
}

type Presenter = (rows: Record<string, unknown>[]) => Promise<string[][]>;

/** Turns rows into texts: names for relationships, labels for choices, moments in the time of China. */
function presenter(req: PayloadRequest, slug: CollectionSlug, paths: string[]): Presenter {
  const { flattenedFields } = req.payload.collections[slug].config;
  const optionsOf = optionsOfCollection(req.payload, slug);
  const targets = new Map(
    flattenedFields.flatMap((field) =>
      'relationTo' in field && typeof field.relationTo === 'string' && paths.includes(field.name)
        ? [[field.name, field.relationTo] as const]
        : [],
    ),
  );
  return async (rows) => {
    const names = new Map<string, Map<string, string>>();
    for (const [path, target] of targets) {
      const ids = new Set(rows.map((row) => idOf(row[path])).filter((id): id is Id => id !== null));
      names.set(path, await readNames(req.payload, target, [...ids]));
    }
    return rows.map((row) =>
      paths.map((path) => {
        const value = path.split('.').reduce<unknown>((at, key) => (isRecord(at) ? at[key] : undefined), row);
        const name = names.get(path)?.get(idText(value) ?? '');
        if (targets.has(path)) return name ?? '';
        const option = optionsOf(path).find((one) => one.value === value);
        return option?.label ?? textOf(value);
      }),
    );
  };
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
});

function textOf(value: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return '';
  return /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? clock.format(new Date(value)) : value;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
