import type { AddressInfo } from 'node:net';
import { dataPaths } from '#config/paths.ts';
import { createServer } from '#server/create-server.ts';
import { routesFromStore } from '#server/routes-from-store.ts';
import type { Demonstration } from '#tests/helpers/demonstration.ts';

/** A running server before the published demonstration. */
export interface DemonstrationSite {
  /** `http://localhost:…`, without a slash at its end. */
  origin: string;
  close(): void;
}

/** Serves the demonstration with the real server, without an admin or a database behind it. */
export async function serveDemonstration(
  { dataDir }: Demonstration,
  publicUrl: string,
): Promise<DemonstrationSite> {
  const paths = dataPaths(dataDir);
  const routes = routesFromStore({ storeFile: paths.store });
  const web = createServer({
    logger: { error: () => undefined },
    checkDatabase: () => Promise.resolve(),
    routes,
    settings: {
      publicUrl,
      adminHost: undefined,
      trustProxy: 0,
      maxUploadBytes: 1024,
      drainMs: 1000,
      database: { kind: 'sqlite', url: `file://${paths.database}`, file: paths.database },
      paths,
    },
  });
  await new Promise<void>((resolve) => web.server.listen(0, resolve));
  return {
    origin: `http://localhost:${(web.server.address() as AddressInfo).port}`,
    close: () => {
      web.server.closeAllConnections();
      web.server.close();
      routes.close();
    },
  };
}
