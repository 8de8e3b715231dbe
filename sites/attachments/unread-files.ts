import type { Store } from '../store/open-store.ts';

/** A file whose text search does not know. */
export interface UnreadFile {
  /** As it is called when downloaded. */
  name: string;
  url: string;
  siteId: string;
  /** Title of the record it belongs to. */
  owner: string;
  /** Why, in Chinese. */
  fault: string;
}

/** Attachments of public records that could not be read, by name; at most so many. */
export function readUnreadFiles(store: Store, most = 100): UnreadFile[] {
  return store
    .sql(
      `SELECT coalesce(media.json ->> 'originalName', '') AS name, coalesce(media.json ->> 'url', '') AS url,
         coalesce(owner.site_id, '') AS siteId, coalesce(owner.json ->> 'title', '') AS owner, a.fault AS fault
       FROM attachments a
       LEFT JOIN records media ON media.kind = 'media' AND media.id = a.media_id
       LEFT JOIN records owner ON owner.kind = a.kind AND owner.id = a.id
       WHERE a.fault <> '' ORDER BY name, a.kind, a.id LIMIT ?`,
    )
    .all(most)
    .map((row) => ({
      name: String(row['name']),
      url: String(row['url']),
      siteId: String(row['siteId']),
      owner: String(row['owner']),
      fault: String(row['fault']),
    }));
}

/** How many attachments were read, wait, and could not be read. */
export function countAttachments(store: Store): { read: number; waiting: number; failed: number } {
  const row = store
    .sql(
      `SELECT count(hash) AS read, count(*) FILTER (WHERE hash IS NULL AND fault IS NULL) AS waiting,
         count(*) FILTER (WHERE fault <> '') AS failed FROM attachments`,
    )
    .get();
  return { read: Number(row?.['read']), waiting: Number(row?.['waiting']), failed: Number(row?.['failed']) };
}
