import { mongooseAdapter, type MongooseAdapter } from '@payloadcms/db-mongodb';
import type { DatabaseAdapterObj } from 'payload';
import type { DatabaseChoice } from '../database-url.ts';
import { explainConnection } from './explain-failure.ts';
import { indexMongodb } from './index-mongodb.ts';
import { admitOneWriter, defaultTurnLimits } from './one-writer.ts';
import type { TurnLimits } from './one-writer.ts';
import { orderVersions } from './order-versions.ts';
import { retryOperations } from './retry-operations.ts';

/** What a MongoDB database is opened with. */
export interface MongodbOptions {
  database: Extract<DatabaseChoice, { kind: 'mongodb' }>;
  limits?: TurnLimits;
}

/**
 * A statement that takes longer than this is given up; pages are served from files meanwhile. Indexes of many records
 * take seconds, and a machine that publishes with all its cores answers late without being down.
 */
const socketTimeoutMs = 60_000;
const connectTimeoutMs = 20_000;

/**
 * Makes the MongoDB database of the CMS, which behaves as the embedded one does.
 *
 * Every save is one transaction. The saves of this process go one at a time, so that they never conflict with each
 * other; a conflict with another process repeats the whole operation.
 */
export function oneWriterMongodbAdapter({
  database,
  limits = defaultTurnLimits,
}: MongodbOptions): DatabaseAdapterObj {
  const stock = mongooseAdapter({
    url: database.url,
    connectOptions: {
      socketTimeoutMS: socketTimeoutMs,
      serverSelectionTimeoutMS: 5000,
      connectTimeoutMS: connectTimeoutMs,
      appName: 'zhanqun',
    },
    // Acknowledged means stored: on the disk of most members.
    transactionOptions: { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority', j: true } },
    // Unique indexes guard paths and addresses: nothing is saved before they stand.
    ensureIndexes: true,
  });

  return {
    ...stock,
    init: (args) => {
      const adapter = stock.init(args);
      const { beginTransaction, commitTransaction, rollbackTransaction } = adapter;
      orderVersions(adapter);
      admitOneWriter(
        adapter,
        {
          takesOneCallAtATime: true,
          begin: async () => String(await beginTransaction.call(adapter)),
          commit: (id) => commitTransaction.call(adapter, id),
          rollback: (id) => rollbackTransaction.call(adapter, id),
        },
        limits,
      );
      retryOperations(adapter);
      const makeModels = adapter.init?.bind(adapter);
      adapter.init = async () => {
        await makeModels?.();
        indexMongodb(adapter as MongooseAdapter);
      };
      const connect = adapter.connect?.bind(adapter);
      adapter.connect = async (options) => {
        try {
          await connect?.(options);
        } catch (error) {
          throw explainConnection(error);
        }
      };
      return adapter;
    },
  };
}
