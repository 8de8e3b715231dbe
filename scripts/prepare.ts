/** Brings the database to the present schema and fills an empty one with the demonstration group; `npm start` runs it. */
import { statfs } from 'node:fs/promises';
import { fillShipped } from '#collections/code-terms/fill-shipped.ts';
import { readSettings } from '#config/env.ts';
import { runCommand, withNewCms } from './run-command.ts';
import { createDemoAccounts } from './start/demo-accounts.ts';
import { explainFault } from './start/explain-fault.ts';
import type { FromPrepare } from './start/messages.ts';

const tell = (message: FromPrepare): void => void process.send?.(message);
const withAccounts = process.argv.includes('--accounts');

process.once('disconnect', () => process.exit(1));

await runCommand(async () => {
  try {
    // Opening the CMS applies the migrations.
    return await withNewCms(async ({ payload }) => {
      await fillShipped(payload);
      // The operator at the console has every right.
      const asOperator = { overrideAccess: true } as const;
      const { readDemoState, seedDemo } = await import('#demo/seed.ts');
      const isEmpty = (await payload.count({ collection: 'sites', ...asOperator })).totalDocs === 0;
      // A demonstration that was interrupted is completed.
      const seeded = isEmpty || (await readDemoState(payload)) === 'unfinished';
      if (seeded) {
        await seedDemo(payload, { onProgress: ({ done, total }) => tell({ type: 'seeding', done, total }) });
      }
      const { docs } = await payload.find({
        collection: 'sites',
        select: { name: true, path: true },
        sort: 'position',
        limit: 100,
        depth: 0,
        pagination: false,
        ...asOperator,
      });
      const sites = docs.map(({ name, path }) => ({ name, path: path ?? '' }));
      const accounts = withAccounts ? await createDemoAccounts(payload, sites) : [];
      const { totalDocs: administrators } = await payload.count({
        collection: 'users',
        where: { groupRoles: { in: ['system'] } },
        ...asOperator,
      });
      tell({
        type: 'prepared',
        seeded,
        administrators,
        accounts,
        sites,
      });
      return 0;
    });
  } catch (error) {
    const free = await statfs(readSettings().paths.root).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    );
    const message = explainFault(error, free);
    tell({ type: 'fault', message });
    throw error;
  }
});
