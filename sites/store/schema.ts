/**
 * Tables of the read model. The store is derived and disposable: another version number means a rebuild.
 *
 * `records`   what the feed projected, one row a record; `card` is what lists print of a document.
 * `entries`   which document stands in which list (see `lists.ts`), in order of publication.
 * `relations` what one document says about another; `in_force` once the day has come from which it holds.
 * `list_years` how many documents of a list belong to a year, so that year links need no counting.
 * `pages`     the manifest: every file with its hash, and the reads it was built from; `packed` once its smallest variant
 *             was written.
 * `reads`     the inverse: who read this; `extent` says how far a list was read.
 * `queue`     pages to build, in phases; it survives a kill.
 * `search_queue` records that search has to look at again.
 * `search_sent` which documents search has of a record: what is not among the new ones is taken out.
 * `attachments` files of public records; `hash` once the file was read, `fault` when it could not be.
 * `removals`  files that must go once nothing links to them.
 */
export const schemaVersion = 10;

export const schema = `
  CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

  -- Not WITHOUT ROWID: its tree holds whole rows at every level, and rows are long. The long column comes last.
  CREATE TABLE records (
    kind TEXT NOT NULL, id TEXT NOT NULL, site_id TEXT, revision TEXT NOT NULL, hash TEXT NOT NULL,
    status TEXT NOT NULL, next_due TEXT, card TEXT, json TEXT NOT NULL,
    PRIMARY KEY (kind, id)
  );
  CREATE INDEX records_site ON records (site_id, kind, status, id);
  CREATE INDEX records_due ON records (next_due) WHERE next_due IS NOT NULL;

  CREATE TABLE addresses (
    site_id TEXT NOT NULL, address TEXT NOT NULL, kind TEXT NOT NULL, record_id TEXT NOT NULL,
    current INTEGER NOT NULL,
    PRIMARY KEY (site_id, address, kind, record_id)
  ) WITHOUT ROWID;
  CREATE INDEX addresses_record ON addresses (kind, record_id);

  CREATE TABLE entries (
    list TEXT NOT NULL, sort_at TEXT NOT NULL, record_id TEXT NOT NULL, kind TEXT NOT NULL,
    pinned INTEGER NOT NULL, pictured INTEGER NOT NULL,
    PRIMARY KEY (list, sort_at, record_id)
  ) WITHOUT ROWID;
  CREATE INDEX entries_record ON entries (kind, record_id);
  CREATE INDEX entries_pinned ON entries (list, sort_at, record_id, kind) WHERE pinned = 1;
  CREATE INDEX entries_pictured ON entries (list, sort_at, record_id, kind) WHERE pictured = 1;

  CREATE TABLE relations (
    source_id TEXT NOT NULL, type TEXT NOT NULL, target_kind TEXT NOT NULL, target_id TEXT NOT NULL,
    in_force INTEGER NOT NULL,
    PRIMARY KEY (source_id, type, target_kind, target_id)
  ) WITHOUT ROWID;
  CREATE INDEX relations_target ON relations (target_kind, target_id);

  CREATE TABLE list_years (
    list TEXT NOT NULL, year INTEGER NOT NULL, entries INTEGER NOT NULL,
    PRIMARY KEY (list, year)
  ) WITHOUT ROWID;

  CREATE TABLE pages (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, site_id TEXT NOT NULL, path TEXT NOT NULL,
    status INTEGER NOT NULL, hash TEXT NOT NULL, bytes INTEGER NOT NULL,
    written_at TEXT NOT NULL, packed INTEGER NOT NULL, reads BLOB NOT NULL
  );
  CREATE INDEX pages_path ON pages (path);
  CREATE INDEX pages_written ON pages (written_at);
  CREATE INDEX pages_unpacked ON pages (id) WHERE packed = 0;
  CREATE INDEX pages_site ON pages (site_id);

  CREATE TABLE dependencies (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE);
  CREATE TABLE reads (
    dependency INTEGER NOT NULL, page INTEGER NOT NULL, extent INTEGER NOT NULL,
    PRIMARY KEY (dependency, page)
  ) WITHOUT ROWID;

  -- First in, first out within a rank: both editions of a page, and documents of the same days, are queued one after the
  -- other, read the same, and stay side by side in the manifest.
  CREATE TABLE queue (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, phase INTEGER NOT NULL, rank INTEGER NOT NULL,
    since TEXT NOT NULL, force INTEGER NOT NULL DEFAULT 0
  );
  CREATE INDEX queue_order ON queue (phase, rank);

  CREATE TABLE search_queue (
    kind TEXT NOT NULL, id TEXT NOT NULL, version INTEGER NOT NULL,
    PRIMARY KEY (kind, id)
  ) WITHOUT ROWID;
  CREATE INDEX search_queue_order ON search_queue (version);
  CREATE TABLE search_sent (
    kind TEXT NOT NULL, id TEXT NOT NULL, document TEXT NOT NULL,
    PRIMARY KEY (kind, id, document)
  ) WITHOUT ROWID;

  CREATE TABLE attachments (
    kind TEXT NOT NULL, id TEXT NOT NULL, media_id TEXT NOT NULL, hash TEXT, fault TEXT,
    PRIMARY KEY (kind, id, media_id)
  ) WITHOUT ROWID;
  CREATE INDEX attachments_media ON attachments (media_id);
  CREATE INDEX attachments_unread ON attachments (kind, id) WHERE hash IS NULL AND fault IS NULL;

  CREATE TABLE removals (path TEXT PRIMARY KEY, since TEXT NOT NULL) WITHOUT ROWID;

  CREATE TABLE failures (
    key TEXT PRIMARY KEY, path TEXT NOT NULL, site_id TEXT NOT NULL, reason TEXT NOT NULL, since TEXT NOT NULL,
    attempts INTEGER NOT NULL, retry_at TEXT NOT NULL, phase INTEGER NOT NULL
  ) WITHOUT ROWID;
`;
