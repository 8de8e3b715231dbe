import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '#collections/ids.ts';
import { createPermissionWorld, type PermissionWorld } from '#tests/helpers/permission-world.ts';
import { createSample } from '#tests/helpers/samples.ts';

// The collections that Payload brings itself: edit locks, preferences, keys and migrations.

let world: PermissionWorld;
let ownArticle: Id;
let foreignArticle: Id;
beforeAll(async () => {
  world = await createPermissionWorld();
  ownArticle = (await createSample(world.payload, world.sampler, 'articles', world.sites.own)).id;
  foreignArticle = (await createSample(world.payload, world.sampler, 'articles', world.sites.other)).id;
});
afterAll(async () => {
  await world.close();
});

async function send(role: string, method: string, path: string, data?: unknown, query = '') {
  const answer = await world.rest.send(method, path, {
    data,
    query,
    token: world.people.get(role)?.token ?? null,
  });
  return { ...answer, docs: (answer.body.docs ?? []) as { id: Id }[] };
}

/** Locks an article for the audit administrator, whom nobody else is. */
async function lock(article: Id): Promise<Id> {
  const created: unknown = await world.payload.db.create({
    collection: 'payload-locked-documents',
    data: {
      document: { relationTo: 'articles', value: article },
      user: { relationTo: 'users', value: world.people.get('audit')?.id },
    },
  });
  return (created as { id: Id }).id;
}

const ofArticle = (id: Id) =>
  `where[document.relationTo][equals]=articles&where[document.value][equals]=${id}`;

describe('edit locks', () => {
  it('are found by who may change the record, one record at a time', async () => {
    const id = await lock(ownArticle);

    const one = await send('editor', 'GET', '/payload-locked-documents', undefined, ofArticle(ownArticle));
    const all = await send('editor', 'GET', '/payload-locked-documents');

    expect(one.docs.map((found) => found.id)).toContain(id);
    expect(all.docs).toEqual([]);
  });

  it('of another site are neither found nor taken', async () => {
    const id = await lock(foreignArticle);

    const found = await send(
      'editor',
      'GET',
      '/payload-locked-documents',
      undefined,
      ofArticle(foreignArticle),
    );
    const taken = await send('editor', 'PATCH', `/payload-locked-documents/${id}`, {
      user: { relationTo: 'users', value: world.people.get('editor')?.id },
    });
    const removed = await send('editor', 'DELETE', `/payload-locked-documents/${id}`);

    expect(found.docs).toEqual([]);
    expect([taken.status, removed.status]).toEqual([403, 403]);
  });

  it('of the own site can be taken over by an editor and not by a viewer', async () => {
    const id = await lock(ownArticle);
    const data = { user: { relationTo: 'users', value: world.people.get('editor')?.id } };

    const byViewer = await send('viewer', 'PATCH', `/payload-locked-documents/${id}`, data);
    const byEditor = await send('editor', 'PATCH', `/payload-locked-documents/${id}`, data);

    expect([byViewer.status, byEditor.status]).toEqual([403, 200]);
  });

  it('cannot be made, nor removed in bulk, through the REST interface', async () => {
    await lock(foreignArticle);

    const made = await send('editor', 'POST', '/payload-locked-documents', {
      document: { relationTo: 'articles', value: foreignArticle },
      user: { relationTo: 'users', value: world.people.get('editor')?.id },
    });
    const removed = await send(
      'editor',
      'DELETE',
      '/payload-locked-documents',
      undefined,
      'where[id][exists]=true',
    );

    expect([made.status, removed.status]).toEqual([403, 403]);
  });
});

describe('preferences', () => {
  it('are those of the person only', async () => {
    await send('manager', 'POST', '/payload-preferences/list', { value: { columns: ['title'] } });

    const mine = await send('manager', 'GET', '/payload-preferences/list');
    const others = await send('editor', 'GET', '/payload-preferences');

    expect(mine.status).toBe(200);
    expect(others.docs).toEqual([]);
  });
});

describe('keys and migrations', () => {
  it.each(['/payload-kv', '/payload-migrations'])('%s is not there', async (path) => {
    const answers = await Promise.all(['system', 'security', 'audit'].map((role) => send(role, 'GET', path)));

    expect(answers.map((answer) => answer.status)).toEqual([501, 501, 501]);
  });
});

it('names every collection of Payload that stands here', () => {
  const internals = world.payload.config.collections
    .map((collection) => collection.slug)
    .filter((slug) => slug.startsWith('payload-'));

  expect(internals.sort()).toEqual([
    'payload-kv',
    'payload-locked-documents',
    'payload-migrations',
    'payload-preferences',
  ]);
});
