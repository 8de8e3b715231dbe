import { createReadStream, createWriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { BSON, MongoClient } from 'mongodb';
import type { ClientSession, Db, Document } from 'mongodb';
import type { DatabaseChoice } from '../database-url.ts';
import { DatabaseError } from './database-error.ts';

type MongodbChoice = Extract<DatabaseChoice, { kind: 'mongodb' }>;

const batchSize = 500;

/**
 * Writes a MongoDB database as lines of extended JSON: a line `{"collection": name}` before the documents of each
 * collection, in order of names. Indexes are not among them: the CMS makes its own when it starts.
 *
 * All collections are read as they stood at one moment, which the server keeps for five minutes
 * (`minSnapshotHistoryWindowInSeconds`); raise it there for a very large database.
 *
 * Source: https://www.mongodb.com/docs/manual/reference/read-concern-snapshot/
 */
export async function backupMongodb(database: MongodbChoice, file: string): Promise<void> {
  await withDatabase(database, 'database.backup_failed', async ({ db, client }) => {
    const session = client.startSession({ snapshot: true });
    try {
      await pipeline(readLines(db, session), createWriteStream(file, { flags: 'wx', flush: true }));
    } finally {
      await session.endSession();
    }
  });
}

/** Whether no collection of a MongoDB database holds a document. */
export async function isMongodbEmpty(database: MongodbChoice): Promise<boolean> {
  return withDatabase(database, 'database.restore_failed', async ({ db }) => {
    for (const name of await collectionNames(db)) {
      if ((await db.collection(name).findOne({}, { projection: { _id: 1 } })) !== null) return false;
    }
    return true;
  });
}

/** Inserts the documents of a file that {@link backupMongodb} wrote. */
export async function restoreMongodb(database: MongodbChoice, file: string): Promise<void> {
  if (!(await isMongodbEmpty(database))) {
    throw new DatabaseError(
      'database.restore_failed',
      'MongoDB 数据库中已有内容，恢复不会覆盖现有的数据库。',
      {
        hint: '请在 DATABASE_URL 中换一个新的库名。',
      },
    );
  }
  await withDatabase(database, 'database.restore_failed', async ({ db }) => {
    try {
      await insertLines(db, file);
    } catch (error) {
      // It was empty before: half a restore is worse than none.
      for (const name of await collectionNames(db)) await db.collection(name).deleteMany({});
      throw error;
    }
  });
}

async function insertLines(db: Db, file: string): Promise<void> {
  let collection: string | undefined;
  let batch: Document[] = [];
  const flush = async () => {
    if (collection !== undefined && batch.length > 0) await db.collection(collection).insertMany(batch);
    batch = [];
  };
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Infinity })) {
    const entry = BSON.EJSON.parse(line, { relaxed: false }) as
      { collection: string } | { document: Document };
    if ('document' in entry) batch.push(entry.document);
    if ('collection' in entry || batch.length === batchSize) await flush();
    if ('collection' in entry) collection = entry.collection;
  }
  await flush();
}

async function* readLines(db: Db, session: ClientSession): AsyncGenerator<string> {
  for (const name of await collectionNames(db)) {
    yield `${JSON.stringify({ collection: name })}\n`;
    for await (const document of db.collection(name).find({}, { session, batchSize })) {
      // Not relaxed: a number stays the kind of number that it was.
      yield `${BSON.EJSON.stringify({ document }, { relaxed: false })}\n`;
    }
  }
}

async function collectionNames(db: Db): Promise<string[]> {
  const collections = await db.listCollections({ type: 'collection' }, { nameOnly: true }).toArray();
  return collections
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.'))
    .toSorted();
}

async function withDatabase<Result>(
  database: MongodbChoice,
  code: 'database.backup_failed' | 'database.restore_failed',
  work: (opened: { db: Db; client: MongoClient }) => Promise<Result>,
): Promise<Result> {
  // Documents come back as they were stored: no number is turned into another kind.
  const client = new MongoClient(database.url, { promoteValues: false, serverSelectionTimeoutMS: 10_000 });
  try {
    await client.connect();
    return await work({ client, db: client.db() });
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    const failed = code === 'database.backup_failed' ? '备份' : '恢复';
    throw new DatabaseError(
      code,
      `MongoDB 数据库没有${failed}成功：${error instanceof Error ? error.message : String(error)}`,
      {
        hint: '请检查 MongoDB 是否可以连接，以及磁盘的剩余空间。',
        cause: error,
      },
    );
  } finally {
    await client.close();
  }
}
