import { describe, expect, it } from 'vitest';
import { DatabaseError } from './database-error.ts';
import { explainConnection, explainFailure } from './explain-failure.ts';

function driverError(code: string): Error {
  return new Error('Failed query', { cause: Object.assign(new Error('driver'), { code }) });
}

function named(name: string): Error {
  return Object.assign(new Error('driver'), { name });
}

describe('explainFailure', () => {
  it.each(['SQLITE_FULL', 'SQLITE_READONLY_DBMOVED'])(
    'says that the disk does not take more on %s',
    (code) => {
      expect(explainFailure(driverError(code))).toMatchObject({
        code: 'database.disk_full',
        status: 507,
        isPublic: true,
      });
    },
  );

  it.each(['SQLITE_IOERR_WRITE', 'SQLITE_CORRUPT', 'SQLITE_BUSY_RECOVERY'])(
    'says that the file cannot be used on %s',
    (code) => {
      expect(explainFailure(driverError(code))).toMatchObject({
        code: 'database.unavailable',
        status: 503,
        isPublic: true,
      });
    },
  );

  it.each([
    'MongoNetworkTimeoutError',
    'MongoServerSelectionError',
    'MongoPoolClearedError',
    'MongooseServerSelectionError',
  ])('says that the server cannot be reached on %s', (name) => {
    expect(explainFailure(named(name))).toMatchObject({
      code: 'database.unavailable',
      status: 503,
      isPublic: true,
    });
  });

  it('keeps the cause', () => {
    const error = driverError('SQLITE_FULL');

    expect(explainFailure(error)).toMatchObject({ cause: error });
  });

  it.each([
    driverError('SQLITE_CONSTRAINT_UNIQUE'),
    named('ValidationError'),
    'text',
    new DatabaseError('database.busy', 'busy'),
  ])('leaves %s to those who know it', (error) => {
    expect(explainFailure(error)).toBe(error);
  });
});

describe('explainConnection', () => {
  it('says in Chinese what the driver said, without the words of the adapter', () => {
    const error = new Error(
      'Error: cannot connect to MongoDB: Error: cannot connect to MongoDB. Details: connect ECONNREFUSED 127.0.0.1:27017',
    );

    expect(explainConnection(error)).toMatchObject({
      code: 'database.unavailable',
      message: '没有连上 MongoDB：connect ECONNREFUSED 127.0.0.1:27017',
      cause: error,
    });
  });

  it('does not repeat the password of the address', () => {
    const error = new Error('Details: bad address mongodb://root:hunter2@db/zhanqun');

    expect(explainConnection(error).message).not.toContain('hunter2');
  });
});
