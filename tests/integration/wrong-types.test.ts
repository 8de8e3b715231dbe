import { afterAll, beforeAll, expect, it } from 'vitest';
import { createPermissionWorld, type PermissionWorld } from '#tests/helpers/permission-world.ts';
import { createSample } from '#tests/helpers/samples.ts';

let world: PermissionWorld;
beforeAll(async () => {
  world = await createPermissionWorld();
});
afterAll(async () => {
  await world.close();
});

/** Values that fit no field, or few. */
const values: unknown[] = [
  'x',
  5,
  -1e300,
  true,
  {},
  null,
  [null],
  [{}],
  [['x']],
  { root: 5 },
  { root: { type: 'root', children: [null] } },
];

const statusOf = (error: unknown): number =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;

it('no value of a wrong type makes any field of any collection fail', async () => {
  const failed: string[] = [];
  let refused = 0;
  for (const { slug, custom, flattenedFields, versions } of world.payload.config.collections) {
    if (custom['subject'] === undefined) continue;
    const { id } = await createSample(world.payload, world.sampler, slug, world.sites.own);
    // Sessions are Payload's own; no interface takes them.
    for (const field of flattenedFields.filter(({ name }) => name !== 'sessions'))
      for (const value of values)
        await world.payload
          .update({
            collection: slug,
            id,
            data: { [field.name]: value },
            draft: Boolean(versions?.drafts),
            depth: 0,
            // The tests build their world as the system.
            overrideAccess: true,
          })
          .catch((error: unknown) => {
            if (statusOf(error) >= 500)
              failed.push(`${slug}.${field.name} ${JSON.stringify(value)}: ${String(error)}`);
            else refused += 1;
          });
  }

  expect(failed).toEqual([]);
  expect(refused).toBeGreaterThan(500);
}, 300_000);

it('says which field of a draft has a value of a wrong type', async () => {
  const { id } = await createSample(world.payload, world.sampler, 'articles', world.sites.own);
  const token = world.people.get('manager')?.token ?? null;
  const answer = await world.rest.send('PATCH', `/articles/${id}`, {
    query: 'draft=true',
    token,
    data: { publishedAt: '没有这一天', keywords: 7, pictures: [{ image: {} }] },
  });
  const [error] = answer.body.errors as { data: { errors: { path: string }[] } }[];

  expect(answer.status).toBe(400);
  expect(error?.data.errors.map(({ path }) => path)).toEqual(
    expect.arrayContaining(['publishedAt', 'keywords', 'pictures.0.image']),
  );
});
