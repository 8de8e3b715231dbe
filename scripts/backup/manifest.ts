import { z } from 'zod';

/** The names of the parts of a backup. */
export const entryNames = {
  manifest: 'manifest.json',
  database: { sqlite: 'database.sqlite', mongodb: 'database.ejsonl' },
  secret: 'secret',
  uploads: 'uploads/',
} as const;

const fileSchema = z.object({
  name: z.string().min(1),
  size: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

/** The last entry of a backup: what it holds, so that it can be proved whole. */
export const manifestSchema = z.object({
  format: z.literal('zhanqun-backup'),
  version: z.literal(1),
  /** When the database was copied, ISO 8601. */
  createdAt: z.iso.datetime(),
  database: z.enum(['sqlite', 'mongodb']),
  files: z.array(fileSchema),
});

/** What a backup holds. */
export type Manifest = z.infer<typeof manifestSchema>;
/** One file of a backup. */
export type BackupFile = z.infer<typeof fileSchema>;

/** The manifest may not grow beyond what a million files need. */
export const maxManifestBytes = 256 * 1024 * 1024;

/**
 * Whether an entry of an archive may be written to disk: one of the known names, or a plain relative path of an upload.
 *
 * Source: https://security.snyk.io/research/zip-slip-vulnerability
 */
export function isSafeEntryName(name: string, database: Manifest['database']): boolean {
  if (name === entryNames.secret || name === entryNames.database[database]) return true;
  if (!name.startsWith(entryNames.uploads)) return false;
  const parts = name.slice(entryNames.uploads.length).split('/');
  return parts.every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\:\p{Cc}]/u.test(part));
}
