import { buildConfig } from 'payload';
import type {
  CollectionConfig,
  CollectionSlug,
  Config,
  Payload,
  PayloadRequest,
  SanitizedConfig,
} from 'payload';
import type { Settings } from '#config/env.ts';

/** Records whose parts stand in as many tables as a relational database can spread them over. */
const documents: CollectionConfig = {
  slug: 'documents',
  access: openToAll(),
  versions: { drafts: true, maxPerDoc: 20 },
  fields: [
    { name: 'title', type: 'text', required: true },
    { name: 'code', type: 'text', unique: true, index: true },
    { name: 'round', type: 'number', defaultValue: 0 },
    { name: 'summary', type: 'text', localized: true },
    { name: 'keywords', type: 'text', hasMany: true },
    { name: 'kinds', type: 'select', hasMany: true, options: ['a', 'b', 'c'] },
    { name: 'related', type: 'relationship', relationTo: 'documents' as CollectionSlug, hasMany: true },
    {
      name: 'lines',
      type: 'array',
      fields: [
        { name: 'text', type: 'text' },
        { name: 'numbers', type: 'number', hasMany: true },
      ],
    },
  ],
};

/** A hook of this collection writes to another one, with its request or, when told so, without it. */
const parents: CollectionConfig = {
  slug: 'parents',
  access: openToAll(),
  fields: [
    { name: 'title', type: 'text' },
    { name: 'careless', type: 'checkbox' },
    { name: 'fails', type: 'checkbox' },
  ],
  hooks: {
    afterChange: [
      async ({ doc, req }: { doc: { careless?: boolean; fails?: boolean }; req: PayloadRequest }) => {
        const child = { collection: 'documents', data: { title: 'child' }, overrideAccess: true };
        await looseApi(req.payload).create(doc.careless ? child : { ...child, req });
        if (doc.fails) throw new Error('the hook failed after its write');
      },
    ],
  },
};

/** A configuration that is small, and that uses every way in which Payload spreads a record over tables. */
export function buildSmallConfig(settings: Settings, database: Config['db']): Promise<SanitizedConfig> {
  return buildConfig({
    secret: settings.secret,
    db: database,
    collections: [documents, parents, { slug: 'users', auth: true, fields: [] }],
    localization: { locales: ['zh', 'en'], defaultLocale: 'zh' },
    telemetry: false,
    // Payload would start a second process for them with each start.
    typescript: { autoGenerate: false },
    logger: { options: { level: settings.logLevel } },
  });
}

/** A record of the small configuration. */
export interface SmallRecord {
  id: number | string;
  title: string;
  round: number;
  summary: { zh: string; en: string } | string;
  keywords: string[];
  kinds: string[];
  related: (number | string)[];
  lines: { id: string; text: string; numbers: number[] }[];
}

type Options = Record<string, unknown> & { collection: string };

/** The Local API for collections that are not among the product's generated types. */
export interface LooseApi {
  create: (options: Options & { data: object }) => Promise<SmallRecord>;
  update: (options: Options & { data: object; id: number | string }) => Promise<SmallRecord>;
  delete: (options: Options & { id: number | string }) => Promise<SmallRecord>;
  find: (options: Options) => Promise<{ docs: SmallRecord[]; totalDocs: number }>;
  findByID: (options: Options & { id: number | string }) => Promise<SmallRecord>;
  findVersions: (
    options: Options,
  ) => Promise<{ docs: { version: SmallRecord; parent: number | string; latest: boolean }[] }>;
  count: (options: Options) => Promise<{ totalDocs: number }>;
}

/** The same instance of Payload, for any collection. */
export function looseApi(payload: Payload): LooseApi {
  return payload as unknown as LooseApi;
}

/** The data of a record whose every part says `round`: one that is whole agrees with itself. */
export function recordOfRound(round: number) {
  const rows = 3 + (round % 5);
  return {
    round,
    title: `第 ${round} 次`,
    summary: `摘要 ${round}`,
    keywords: Array.from({ length: rows }, (_, at) => `词 ${round}-${at}`),
    kinds: ['a', 'b', 'c'].slice(round % 2),
    lines: Array.from({ length: rows }, (_, at) => ({ text: `行 ${round}-${at}`, numbers: [round, at] })),
  };
}

/** What is missing or mixed in a record, read with `locale: 'all'`; empty when it is whole. */
export function faultsOfRecord(record: SmallRecord): string[] {
  const expected = recordOfRound(record.round);
  const summary = typeof record.summary === 'string' ? record.summary : record.summary.zh;
  const parts: [name: string, found: unknown, wanted: unknown][] = [
    ['title', record.title, expected.title],
    ['summary', summary, expected.summary],
    ['keywords', record.keywords, expected.keywords],
    ['kinds', record.kinds, expected.kinds],
    ['lines', record.lines.map(({ text, numbers }) => ({ text, numbers })), expected.lines],
  ];
  return parts
    .filter(([, found, wanted]) => JSON.stringify(found) !== JSON.stringify(wanted))
    .map(([name, found]) => `${record.id} ${name} of round ${record.round}: ${JSON.stringify(found)}`);
}

function openToAll(): CollectionConfig['access'] {
  const yes = () => true;
  return { create: yes, read: yes, update: yes, delete: yes };
}
