import type { Settings } from '#config/env.ts';
import { buildSmallConfig, faultsOfRecord, looseApi } from './small-config.ts';
import type { SmallRecord } from './small-config.ts';
import { startPayload } from './start-payload.ts';

/** All records of the small configuration, and all their versions. */
export interface AllRecords {
  docs: SmallRecord[];
  versions: { version: SmallRecord; parent: number | string; latest: boolean }[];
}

/** Reads everything in a CMS that has just started, as after a crash or a restore. */
export async function readAllRecords(settings: Settings): Promise<AllRecords> {
  const { payload } = await startPayload(settings, { build: buildSmallConfig, hasSchema: true });
  const api = looseApi(payload);
  const all = { collection: 'documents', limit: 0, pagination: false, depth: 0, locale: 'all', sort: 'id' };
  const { docs } = await api.find(all);
  const { docs: versions } = await api.findVersions(all);
  await payload.destroy();
  return { docs, versions };
}

/** What is missing, mixed or left over in a database that `save-under-load.ts` has written to; empty when all is whole. */
export function faultsOfRecords({ docs, versions }: AllRecords): string[] {
  const latest = new Map(
    versions.filter((version) => version.latest).map((version) => [version.parent, version.version.round]),
  );
  return [
    ...docs.flatMap(faultsOfRecord),
    ...versions.flatMap(({ version, parent }) => faultsOfRecord({ ...version, id: parent })),
    ...docs.filter((doc) => latest.get(doc.id) !== doc.round).map((doc) => `${doc.id}: no latest version`),
    ...versions
      .filter(({ parent }) => !docs.some((doc) => doc.id === parent))
      .map(({ parent }) => `${parent}: an orphan version`),
    ...docs
      .filter((doc) => doc.round > 3 && doc.related.length !== 1)
      .map((doc) => `${doc.id}: relationship lost`),
  ];
}
