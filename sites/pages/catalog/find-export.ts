import { catalogExportLocal, type CatalogExport } from '../../addresses.ts';
import type { Store } from '../../store/open-store.ts';
import { PageReader } from '../../store/page-reader.ts';
import type { SiteRecord } from '../../store/records.ts';
import { readColumns } from '../page-context.ts';
import { isPlatform } from './platform-column.ts';

/**
 * The site whose catalog an address exports; null when it has no platform there.
 *
 * @param path  of the site: `''` or `qingshi`.
 */
export function findExport(
  store: Store,
  { path, local, type }: { path: string; local: string; type: CatalogExport },
): SiteRecord | null {
  const row = store.sql(`SELECT json FROM records WHERE kind = 'site' AND json ->> 'path' = ?`).get(path);
  if (row === undefined) return null;
  const site = JSON.parse(String(row['json'])) as SiteRecord;
  const columns = readColumns(new PageReader(store, new Map()), site.id);
  const platform = [...columns.values()].find(isPlatform);
  return platform !== undefined && catalogExportLocal(platform.local, type) === local ? site : null;
}
