import { resolveSrv } from 'node:dns/promises';
import { connect } from 'node:net';
import { checkSqlite } from '#config/database/check-sqlite.ts';
import type { Settings } from '#config/env.ts';

const connectTimeoutMs = 1_000;

/**
 * Asks whether the content database can be reached, without the CMS.
 *
 * @throws with the reason when it cannot: the file is missing, locked for long or damaged; no server of the
 * replica set takes a connection.
 */
export async function checkDatabase(database: Settings['database']): Promise<void> {
  switch (database.kind) {
    case 'sqlite':
      return checkSqlite(database.file);
    case 'mongodb':
      return Promise.any((await hostsOf(database.url)).map(checkHost));
    default:
      database satisfies never;
  }
}

/** Hosts and ports that a MongoDB URL names, or that its DNS record does. */
export async function hostsOf(url: string): Promise<{ host: string; port: number }[]> {
  const match = /^mongodb(?<srv>\+srv)?:\/\/(?:[^/@]*@)?(?<hosts>[^/?]+)/i.exec(url);
  const { srv, hosts = '' } = match?.groups ?? {};
  if (srv !== undefined) {
    return (await resolveSrv(`_mongodb._tcp.${hosts}`)).map(({ name, port }) => ({ host: name, port }));
  }
  return hosts.split(',').map((text) => {
    const [, host = text, port = '27017'] = /^(.+?)(?::(\d+))?$/.exec(text) ?? [];
    return { host: host.replace(/^\[|\]$/g, ''), port: Number(port) };
  });
}

function checkHost(address: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ ...address, timeout: connectTimeoutMs });
    const settle = (answer: () => void): void => {
      socket.destroy();
      answer();
    };
    socket.once('connect', () => settle(resolve));
    socket.once('timeout', () => settle(() => reject(new Error('The content database does not answer.'))));
    socket.once('error', (error) => settle(() => reject(error)));
  });
}
