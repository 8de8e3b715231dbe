import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { queryOf } from '../contract/query-of.ts';
import { exampleDocument } from '../contract/example-document.ts';
import { manyDocuments } from '../contract/sample-documents.ts';
import { createEmbeddedEngine } from './engine.ts';
import { openIndexFile, writeMeta } from './index-file.ts';

let folder: string;
const fileOf = (generation: number) => path.join(folder, `index-${generation}.sqlite`);

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'search-'));
  const engine = createEmbeddedEngine({ folder });
  await engine.index(manyDocuments(300));
  await engine.close();
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a damaged index', () => {
  it.each([
    ['overwritten', () => writeFileSync(fileOf(1), 'no database '.repeat(1_000))],
    ['cut off', () => truncateSync(fileOf(1), 5_000)],
  ])('is noticed when the file was %s, and mended by a rebuild', async (_, damage) => {
    damage();
    const engine = createEmbeddedEngine({ folder });

    await expect(engine.search(queryOf('森林防火'))).rejects.toMatchObject({ code: 'search.damaged' });
    expect(await engine.status({ deep: true })).toMatchObject({
      state: 'damaged',
      detail: expect.stringContaining('已损坏') as string,
    });

    const session = await engine.rebuild();
    await session.add([exampleDocument({ id: 'a' })]);
    await session.finish();

    expect((await engine.search(queryOf('农村供水'))).total).toBe(1);
    expect(await engine.status({ deep: true })).toMatchObject({ state: 'ready' });
    await engine.close();
  });

  it('is noticed when the file of a rebuilt index is gone', async () => {
    const engine = createEmbeddedEngine({ folder });
    await (await engine.rebuild()).finish();
    await engine.close();
    rmSync(fileOf(2));

    const again = createEmbeddedEngine({ folder });

    expect(await again.status()).toMatchObject({
      state: 'damaged',
      detail: expect.stringContaining('不见了') as string,
    });
    await again.close();
  });

  it('of another version asks for a rebuild', async () => {
    const db = openIndexFile({ generation: 1, file: fileOf(1) });
    writeMeta(db, 'schema', '0');
    db.close();
    const engine = createEmbeddedEngine({ folder });

    expect(await engine.status()).toMatchObject({ state: 'outdated' });
    await expect(engine.search(queryOf('森林'))).rejects.toMatchObject({ code: 'search.damaged' });
    await engine.close();
  });
});

describe('an index on disk', () => {
  it('is there again after closing', async () => {
    const engine = createEmbeddedEngine({ folder });

    expect((await engine.search(queryOf('森林防火'))).total).toBe(300);
    await engine.close();
  });

  it('is followed by a second connection: changes, removals and rebuilds', async () => {
    const writer = createEmbeddedEngine({ folder });
    const reader = createEmbeddedEngine({ folder });
    const total = async () => (await reader.search(queryOf(''))).total;

    const before = await total();
    await writer.index([exampleDocument({ id: 'new', site: 'new-site' })]);
    const added = await reader.search(queryOf('', { filters: { site: ['new-site'] } }));
    await writer.remove(['many-0', 'many-1']);
    const removed = await total();
    const session = await writer.rebuild();
    await session.add([exampleDocument({ id: 'only' })]);
    await session.finish();

    expect([before, added.total, removed, await total()]).toEqual([300, 1, 299, 1]);
    await Promise.all([writer.close(), reader.close()]);
  });

  it('takes writes from a connection that did not see the rebuild', async () => {
    const first = createEmbeddedEngine({ folder });
    const second = createEmbeddedEngine({ folder });
    await second.status();
    await (await first.rebuild()).finish();

    await second.index([exampleDocument({ id: 'a' })]);

    expect((await first.search(queryOf(''))).hits.map((hit) => hit.id)).toEqual(['a']);
    await Promise.all([first.close(), second.close()]);
  });

  it('drops what an unfinished rebuild left', async () => {
    writeFileSync(fileOf(7), 'left over');
    const engine = createEmbeddedEngine({ folder });

    await (await engine.rebuild()).finish();

    expect(existsSync(fileOf(7))).toBe(false);
    expect(readdirSync(folder).filter((name) => /^index-\d+\.sqlite$/.test(name))).toHaveLength(1);
    await engine.close();
  });

  it('writes nothing for a document that did not change', async () => {
    const engine = createEmbeddedEngine({ folder });
    const db = openIndexFile({ generation: 1, file: fileOf(1) });
    const changes = () => db.prepare('select max(seq) as seq from changes').get()?.['seq'];

    const before = changes();
    await engine.index(manyDocuments(300));

    expect(changes()).toBe(before);
    db.close();
    await engine.close();
  });
});
