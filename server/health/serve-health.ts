import { access, statfs } from 'node:fs/promises';
import path from 'node:path';
import { Router } from 'express';
import type { AdminPart } from '../admin/admin-part.ts';
import type { PublicRoutes } from '../routes/public-routes.ts';
import type { ServerSettings } from '../settings.ts';
import { presentReadiness, type Findings } from './present-readiness.ts';

/** What readiness is found out from. */
export interface HealthParts {
  settings: Pick<ServerSettings, 'paths'>;
  routes: Pick<PublicRoutes, 'publisherSeenAt'>;
  admin: Pick<AdminPart, 'state'>;
  checkDatabase: () => Promise<void>;
  isAccepting: () => boolean;
}

/**
 * `/healthz`: this process answers; ask it whether to restart the process. `/readyz`: everything behind it is
 * in order, else 503; ask it whether to call someone, not whether to send readers, for the public pages need
 * nothing of what it checks.
 */
export function serveHealth(parts: HealthParts): Router {
  const router = Router({ caseSensitive: true, strict: true });
  let running: Promise<Findings> | null = null;
  router.get('/healthz', (_, response) => {
    response.set('Cache-Control', 'no-store').json({ ok: true });
  });
  router.get('/readyz', async (_, response) => {
    // Many who ask at once share one look.
    running ??= findOut(parts).finally(() => (running = null));
    const readiness = presentReadiness(await running);
    response
      .status(readiness.ok ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(readiness);
  });
  return router;
}

async function findOut({
  settings,
  routes,
  admin,
  checkDatabase,
  isAccepting,
}: HealthParts): Promise<Findings> {
  const { root, public: publicDir } = settings.paths;
  const succeeds = (work: Promise<unknown>): Promise<boolean> =>
    work.then(
      () => true,
      () => false,
    );
  const [published, reachable, freeBytes] = await Promise.all([
    succeeds(access(path.join(publicDir, 'index.html'))),
    succeeds(checkDatabase()),
    statfs(root).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    ),
  ]);
  const seenAt = routes.publisherSeenAt();
  return {
    accepting: isAccepting(),
    published,
    database: { reachable },
    disk: { freeBytes },
    publisher: { ageMs: seenAt === null ? null : Math.max(0, Date.now() - Date.parse(seenAt)) },
    admin: admin.state(),
  };
}
