import path from 'node:path';

/** Where each part of the state stands; all absolute, all below `root`. */
export interface DataPaths {
  root: string;
  /** The CMS database when it is SQLite. */
  database: string;
  /** The published read model. */
  store: string;
  /** Uploaded files, originals and sizes. */
  uploads: string;
  /** The output tree that readers are served from. */
  public: string;
  /** A file that is touched to tell the publisher to look now. */
  poke: string;
  /** Log files, for those who keep them here. */
  logs: string;
  /** The generated secret, mode 0600. */
  secret: string;
  /** Lock files: one publisher per output tree, one restore at a time. */
  locks: string;
  /** Search indexes of the embedded engine. */
  search: string;
  /** Texts that are not public yet, as they would look; each for a day. */
  previews: string;
  /** Which backup was the last. */
  backupNote: string;
  /** Sign-ins that were refused. */
  failedLogins: string;
  /** Short-lived files; on the same file system, so that a rename out of it is atomic. */
  temporary: string;
}

/** Names every file and folder of the state below `dataDir`; touches nothing on disk. */
export function dataPaths(dataDir: string): DataPaths {
  const root = path.resolve(dataDir);
  return {
    root,
    database: path.join(root, 'db.sqlite'),
    store: path.join(root, 'store.sqlite'),
    uploads: path.join(root, 'uploads'),
    public: path.join(root, 'public'),
    poke: path.join(root, 'poke'),
    logs: path.join(root, 'logs'),
    secret: path.join(root, 'secret'),
    locks: path.join(root, 'locks'),
    search: path.join(root, 'search'),
    previews: path.join(root, 'previews'),
    backupNote: path.join(root, 'last-backup.json'),
    failedLogins: path.join(root, 'failed-logins.jsonl'),
    temporary: path.join(root, 'tmp'),
  };
}
