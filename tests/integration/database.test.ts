import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestPayload } from '#tests/helpers/databases.ts';
import type { TestPayload } from '#tests/helpers/databases.ts';
import { buildSmallConfig, faultsOfRecord, looseApi, recordOfRound } from '#tests/helpers/small-config.ts';
import type { LooseApi } from '#tests/helpers/small-config.ts';

describe('a database that many people save to', () => {
  let test: TestPayload;
  let api: LooseApi;
  beforeAll(async () => {
    test = await createTestPayload({ build: buildSmallConfig });
    api = looseApi(test.payload);
  });
  afterAll(() => test.close());

  it('keeps 40 records that are created at once', async () => {
    const created = await Promise.all(
      Array.from({ length: 40 }, (_, round) =>
        api.create({ collection: 'documents', data: recordOfRound(round) }),
      ),
    );

    const { docs } = await api.find({
      collection: 'documents',
      limit: 100,
      where: { id: { in: created.map(({ id }) => id) } },
    });
    expect(docs).toHaveLength(40);
    expect(docs.flatMap(faultsOfRecord)).toEqual([]);
  });

  it('keeps 40 updates of one record that are made at once, each as a version', async () => {
    const { id } = await api.create({ collection: 'documents', data: recordOfRound(0) });

    await Promise.all(
      Array.from({ length: 40 }, (_, at) =>
        api.update({ collection: 'documents', id, data: recordOfRound(at + 1) }),
      ),
    );

    const record = await api.findByID({ collection: 'documents', id, locale: 'all' });
    const versions = await api.findVersions({
      collection: 'documents',
      limit: 100,
      locale: 'all',
      where: { parent: { equals: id } },
    });
    expect(faultsOfRecord(record)).toEqual([]);
    expect(versions.docs.flatMap(({ version }) => faultsOfRecord({ ...version, id }))).toEqual([]);
    expect(versions.docs).toHaveLength(20);
    expect(versions.docs.filter(({ latest }) => latest).map(({ version }) => version.round)).toEqual([
      record.round,
    ]);
  });

  it('opens no more files the more it saves', async () => {
    const saveSome = async (count: number) => {
      for (let round = 0; round < count; round += 1)
        await api.create({ collection: 'documents', data: recordOfRound(round) });
    };
    await saveSome(20);
    const before = openFiles();

    await saveSome(100);

    expect(openFiles()).toBeLessThan(before + 10);
  });

  it('lets the event loop go round during a long loop of saves', async () => {
    let turns = 0;
    let running = true;
    const count = () => {
      turns += 1;
      if (running) setImmediate(count);
    };
    setImmediate(count);

    for (let round = 0; round < 30; round += 1)
      await api.create({ collection: 'documents', data: recordOfRound(round) });
    running = false;

    expect(turns).toBeGreaterThanOrEqual(30);
  });

  it('keeps nothing of a save whose hook fails', async () => {
    const before = await api.count({ collection: 'documents' });

    await expect(api.create({ collection: 'parents', data: { title: 'x', fails: true } })).rejects.toThrow(
      'the hook failed',
    );

    expect(await api.count({ collection: 'parents', where: { fails: { equals: true } } })).toMatchObject({
      totalDocs: 0,
    });
    expect(await api.count({ collection: 'documents' })).toEqual(before);
  });

  it('refuses a hook that writes without its request, and goes on', async () => {
    await expect(
      api.create({ collection: 'parents', data: { title: 'careless', careless: true } }),
    ).rejects.toMatchObject({
      code: 'database.nested_write',
    });

    await api.create({ collection: 'parents', data: { title: 'careful' } });
    const { docs } = await api.find({
      collection: 'parents',
      where: { title: { in: ['careless', 'careful'] } },
    });
    expect(docs.map(({ title }) => title)).toEqual(['careful']);
  });

  it('tells that a value is taken', async () => {
    await api.create({ collection: 'documents', data: { ...recordOfRound(1), code: 'same' } });

    await expect(
      api.create({ collection: 'documents', data: { ...recordOfRound(2), code: 'same' } }),
    ).rejects.toMatchObject({
      name: 'ValidationError',
      data: { errors: [{ path: 'code' }] },
    });
  });
});

function openFiles(): number {
  return readdirSync('/proc/self/fd').length;
}
