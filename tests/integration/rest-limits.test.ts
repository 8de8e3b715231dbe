import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPermissionWorld, type PermissionWorld } from '#tests/helpers/permission-world.ts';
import { createSample } from '#tests/helpers/samples.ts';

let world: PermissionWorld;
beforeAll(async () => {
  world = await createPermissionWorld();
  const article = await createSample(world.payload, world.sampler, 'articles', world.sites.own);
  await createSample(world.payload, world.sampler, 'links', world.sites.own, { article: article.id });
  for (let index = 0; index < 205; index += 1) {
    await world.payload.create({
      collection: 'organisations',
      data: { name: `单位${index}`, category: 'institution', position: index },
      overrideAccess: true,
    });
  }
}, 120_000);
afterAll(async () => {
  await world.close();
});

async function get(path: string, query: string, role = 'manager') {
  const token = world.people.get(role)?.token ?? null;
  const answer = await world.rest.send('GET', path, { query, token });
  const [error] = (answer.body.errors ?? []) as { message: string }[];
  return { ...answer, docs: (answer.body.docs ?? []) as unknown[], message: error?.message ?? '' };
}

/** A condition inside as many pairs of `and` as asked. */
function nest(levels: number): string {
  return `where${'[and][0]'.repeat(levels)}[name][equals]=x`;
}

describe('the REST interface', () => {
  it.each(['limit=0', 'limit=1000', 'pagination=false', 'limit=0&pagination=false'])(
    'never answers more than 200 rows, also with %s',
    async (query) => {
      const { docs } = await get('/organisations', query);

      expect(docs).toHaveLength(200);
    },
  );

  it('answers ten rows when nothing is asked', async () => {
    const { docs } = await get('/organisations', '');

    expect(docs).toHaveLength(10);
  });

  it('fills relationships two levels deep at most', async () => {
    const { docs } = await get('/links', 'depth=10');
    const [link] = docs as { article: { column: { site: unknown } } }[];

    expect(typeof link?.article.column).toBe('object');
    expect(typeof link?.article.column.site).not.toBe('object');
  });

  it.each([
    ['/users', 'sort=hash'],
    ['/users', 'sort=linkHash'],
    ['/users', 'sort=-email'],
    ['/users', 'sort=groupRoles'],
    ['/organisations', 'sort=nothing'],
    ['/articles', 'sort=body'],
    ['/articles', 'sort=site.name'],
    ['/articles', 'sort=title,source,author,editor'],
  ])('refuses to sort %s by %s', async (path, query) => {
    const answer = await get(path, query, 'audit');

    expect(answer.status).toBe(400);
    expect(answer.message).toMatch(/排序/);
  });

  it.each([
    ['/users', 'where[email][like]=a'],
    ['/users', 'where[hash][exists]=true'],
    ['/users', 'where[linkHash][like]=a'],
    ['/users', 'where[sessions.id][exists]=true'],
    ['/users', 'where[memberships.site][equals]=1'],
    ['/articles', 'where[site.name][like]=a'],
    ['/articles', 'where[importKey][exists]=true'],
    ['/columns', 'where[obligation.responsible.email][like]=a'],
    ['/articles', 'where[body][like]=a'],
    ['/articles', 'where[or][0][and][0][nothing][equals]=a'],
    ['/articles/versions', 'where[version.importKey][exists]=true'],
  ])('refuses to filter %s by %s', async (path, query) => {
    const answer = await get(path, query, 'audit');

    expect(answer.status).toBe(400);
    expect(answer.message).toBe('不能按这个字段查询。');
  });

  it('refuses operators that it does not know', async () => {
    const answer = await get('/articles', 'where[title][near]=1,2');

    expect(answer).toMatchObject({ status: 400, message: '不能用这种比较方式。' });
  });

  it('refuses conditions that are nested too deep', async () => {
    const deep = await get('/organisations', `where=${encodeURIComponent(JSON.stringify(deepWhere(50)))}`);
    const fair = await get('/organisations', nest(3));

    expect(deep).toMatchObject({ status: 400, message: '查询条件最多嵌套 5 层。' });
    expect(fair.status).toBe(200);
  });

  it('refuses more conditions than a person could set', async () => {
    const or = Array.from({ length: 41 }, (_, index) => ({ position: { equals: index } }));

    const answer = await get('/organisations', `where=${encodeURIComponent(JSON.stringify({ or }))}`);

    expect(answer).toMatchObject({ status: 400, message: '查询条件最多 40 个。' });
  });

  it('refuses conditions of a megabyte', async () => {
    const text = 'x'.repeat(1024 * 1024);

    const single = await get('/organisations', `where[name][equals]=${text}`);
    const listed = await get('/organisations', `where[name][in][0]=${text}`);

    expect([single.message, listed.message]).toEqual(['查询的文字太长。', '查询条件太长。']);
  });

  it.each(['limit=-1', 'limit=1.5', 'limit=many', 'depth=-1', 'depth=x', 'page=-2'])(
    'refuses %s',
    async (query) => {
      const answer = await get('/organisations', query);

      expect(answer.status).toBe(400);
      expect(answer.message).toMatch(/应是不小于 0 的整数/);
    },
  );

  it('refuses to change more than 200 records at once', async () => {
    const token = world.people.get('system')?.token ?? null;

    const update = await world.rest.send('PATCH', '/organisations', {
      query: 'where[name][like]=单位',
      data: { shortName: '改' },
      token,
    });
    const remove = await world.rest.send('DELETE', '/organisations', {
      query: 'where[name][like]=单位',
      token,
    });

    expect([update.status, remove.status]).toEqual([400, 400]);
    expect(JSON.stringify(update.body)).toContain('一次最多处理 200 条，现在选了 205 条');
  });

  it('leaves the Local API without limits', async () => {
    const { docs } = await world.payload.find({
      collection: 'organisations',
      limit: 0,
      sort: 'parent.name',
      overrideAccess: true,
    });

    expect(docs).toHaveLength(205);
  });
});

function deepWhere(levels: number): unknown {
  return levels === 0 ? { name: { equals: 'x' } } : { and: [deepWhere(levels - 1)] };
}
