import { describe, expect, it } from 'vitest';
import { capRows, queryFault } from './query-fault.ts';
import { queryableFields } from './queryable-fields.ts';

const fields = new Set(['id', 'title', 'site']);
const fault = (where: unknown) => queryFault({ where }, fields);

describe('queryFault', () => {
  it.each([
    undefined,
    {},
    { title: { equals: 'x' } },
    { or: [{ title: { like: 'x' } }, { and: [{ id: { in: [1, 2] } }] }] },
    { site: { exists: false } },
  ])('lets %j through', (where) => {
    expect(fault(where)).toBeNull();
  });

  it.each([
    { secret: { equals: 'x' } },
    JSON.parse('{"__proto__":{"equals":"x"}}') as unknown,
    { constructor: { equals: 'x' } },
    { or: [{ and: [{ secret: { exists: true } }] }] },
  ])('refuses the field in %j', (where) => {
    expect(fault(where)).toBe('不能按这个字段查询。');
  });

  it.each([
    'text',
    [],
    { title: 'x' },
    { or: { title: 1 } },
    { title: { equals: { $ne: 1 } } },
    { title: { in: [{}] } },
  ])('refuses the writing of %j', (where) => {
    expect(fault(where)).toBe('查询条件的写法不对。');
  });

  it('refuses nesting without following it to the end', () => {
    let where: object = { title: { equals: 'x' } };
    for (let level = 0; level < 100_000; level += 1) where = { and: [where] };

    expect(fault(where)).toBe('查询条件最多嵌套 5 层。');
  });

  it('refuses a list of more values than rows', () => {
    expect(fault({ id: { in: Array.from({ length: 201 }, (_, index) => index) } })).toBe(
      '一次最多比较 200 个值。',
    );
  });

  it('takes up to three keys to sort by, upwards and downwards', () => {
    expect(queryFault({ sort: ['-title', 'site', 'id'] }, fields)).toBeNull();
    expect(queryFault({ sort: 'title,-site' }, fields)).toBeNull();
    expect(queryFault({ sort: ['title', 'site', 'id', 'title'] }, fields)).toBe('最多按 3 个字段排序。');
    expect(queryFault({ sort: '--title' }, fields)).toBe('不能按这个字段排序。');
  });
});

describe('capRows', () => {
  it.each([
    [undefined, true, undefined],
    [undefined, false, 200],
    [0, true, 200],
    [5, true, 5],
    [5000, true, 200],
  ])('of %s with pages %s is %s', (limit, paginates, rows) => {
    expect(capRows(limit, paginates)).toBe(rows);
  });
});

describe('queryableFields', () => {
  const text = (name: string, more: object = {}) => ({ name, type: 'text', ...more });
  const collection = (versions: unknown, ...flattenedFields: object[]) =>
    ({ flattenedFields, versions }) as unknown as Parameters<typeof queryableFields>[0];

  it('leaves out what is hidden, restricted, long or a mail address', () => {
    const found = queryableFields(
      collection(
        undefined,
        text('title'),
        text('hash', { hidden: true }),
        text('memberships', { access: { read: () => true } }),
        { name: 'email', type: 'email' },
        { name: 'body', type: 'richText' },
        { name: 'note', type: 'textarea' },
        { name: 'group', type: 'group', flattenedFields: [text('inner'), text('secret', { hidden: true })] },
        { name: 'target', type: 'relationship', relationTo: ['a', 'b'] },
      ),
    );

    expect([...found]).toEqual(['id', 'title', 'group.inner', 'target.value', 'target.relationTo']);
  });

  it('names the fields of versions beside', () => {
    expect([...queryableFields(collection({}, text('title')))]).toContain('version.title');
  });
});
