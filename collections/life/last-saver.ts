import type { CollectionAfterChangeHook, CollectionSlug, Endpoint } from 'payload';

/** Saves that are remembered; who is late for one was beaten minutes ago, not days. */
const most = 2000;

interface Save {
  name: string;
  /** Milliseconds of the change. */
  at: number;
}

const saves = new Map<string, Save>();

const nameOf = (collection: string, id: unknown): string => `${collection}/${String(id)}`;

/** Notes who saved a record, for the time that this process runs. */
export const noteSaver: CollectionAfterChangeHook = ({ collection, doc, req: { user } }) => {
  const record = doc as { id: unknown; updatedAt?: unknown };
  const key = nameOf(collection.slug, record.id);
  saves.delete(key);
  if (typeof user?.name === 'string') saves.set(key, { name: user.name, at: momentOf(record.updatedAt) });
  const [oldest] = saves.keys();
  if (saves.size > most && oldest !== undefined) saves.delete(oldest);
  return undefined;
};

/** Who made the change of that moment; null when it was another one, or nobody knows any more. */
export function saverOf(collection: string, record: { id: unknown; updatedAt?: unknown }): string | null {
  const save = saves.get(nameOf(collection, record.id));
  return save !== undefined && save.at === momentOf(record.updatedAt) ? save.name : null;
}

function momentOf(value: unknown): number {
  return value instanceof Date ? value.getTime() : Date.parse(typeof value === 'string' ? value : '');
}

/** `GET /api/<collection>/<id>/last-saver` → `{ name }` of the person whose state of the record is the present one, or null. */
export function lastSaverEndpoint(collection: CollectionSlug): Endpoint {
  return {
    path: '/:id/last-saver',
    method: 'get',
    handler: async (req) => {
      // Only who may read the record is told.
      const record = await req.payload.findByID({
        collection,
        id: String(req.routeParams?.id),
        draft: true,
        depth: 0,
        overrideAccess: false,
        req,
      });
      return Response.json({ name: saverOf(collection, record) });
    },
  };
}
