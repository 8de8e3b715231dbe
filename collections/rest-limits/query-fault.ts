/** Limits of the REST interface. */
export const restLimits = {
  rows: 200,
  depth: 2,
  sortKeys: 3,
  conditions: 40,
  nesting: 5,
  whereCharacters: 20_000,
  textCharacters: 500,
} as const;

const operators = new Set([
  ...['equals', 'not_equals', 'in', 'not_in', 'exists', 'like', 'contains'],
  ...['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'],
]);

/** A query as it comes in; nothing in it is trusted. */
export interface Query {
  limit?: unknown;
  depth?: unknown;
  page?: unknown;
  sort?: unknown;
  where?: unknown;
}

/** Says why a query is refused, or null when it may be asked. Too many rows are not refused but capped, see `capRows`. */
export function queryFault(
  { limit, depth, page, sort, where }: Query,
  fields: ReadonlySet<string>,
): string | null {
  for (const [name, value] of Object.entries({ limit, depth, page })) {
    if (value !== undefined && !(typeof value === 'number' && Number.isInteger(value) && value >= 0)) {
      return `参数 ${name} 应是不小于 0 的整数。`;
    }
  }
  return sortFault(sort, fields) ?? whereFault(where, fields);
}

/** Number of rows to answer: no limit and a limit of 0, which would mean all, become the largest. */
export function capRows(limit: number | undefined, paginates: boolean): number | undefined {
  if (limit === undefined) return paginates ? undefined : restLimits.rows;
  return limit === 0 ? restLimits.rows : Math.min(limit, restLimits.rows);
}

function sortFault(sort: unknown, fields: ReadonlySet<string>): string | null {
  if (sort === undefined || sort === null || sort === '') return null;
  const keys: unknown[] = Array.isArray(sort) ? sort : typeof sort === 'string' ? sort.split(',') : [sort];
  if (keys.length > restLimits.sortKeys) return `最多按 ${restLimits.sortKeys} 个字段排序。`;
  const unknown = keys.find((key) => typeof key !== 'string' || !fields.has(key.trim().replace(/^-/, '')));
  return unknown === undefined ? null : '不能按这个字段排序。';
}

function whereFault(where: unknown, fields: ReadonlySet<string>): string | null {
  if (where === undefined || where === null) return null;
  const state = { conditions: 0 };
  const fault = nodeFault(where, fields, 0, state);
  if (fault !== null) return fault;
  // After the walk: it has bounded the nesting that writing it out would follow.
  return JSON.stringify(where).length > restLimits.whereCharacters ? '查询条件太长。' : null;
}

function nodeFault(
  node: unknown,
  fields: ReadonlySet<string>,
  level: number,
  state: { conditions: number },
): string | null {
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return '查询条件的写法不对。';
  if (level > restLimits.nesting) return `查询条件最多嵌套 ${restLimits.nesting} 层。`;
  for (const [key, value] of Object.entries(node)) {
    const fault =
      key.toLowerCase() === 'and' || key.toLowerCase() === 'or'
        ? groupFault(value, fields, level, state)
        : conditionFault(key, value, fields, state);
    if (fault !== null) return fault;
  }
  return null;
}

function groupFault(
  group: unknown,
  fields: ReadonlySet<string>,
  level: number,
  state: { conditions: number },
): string | null {
  if (!Array.isArray(group)) return '查询条件的写法不对。';
  for (const part of group) {
    const fault = nodeFault(part, fields, level + 1, state);
    if (fault !== null) return fault;
  }
  return null;
}

function conditionFault(
  field: string,
  condition: unknown,
  fields: ReadonlySet<string>,
  state: { conditions: number },
): string | null {
  if (!fields.has(field)) return '不能按这个字段查询。';
  if (typeof condition !== 'object' || condition === null || Array.isArray(condition))
    return '查询条件的写法不对。';
  for (const [operator, value] of Object.entries(condition)) {
    state.conditions += 1;
    if (state.conditions > restLimits.conditions) return `查询条件最多 ${restLimits.conditions} 个。`;
    if (!operators.has(operator)) return '不能用这种比较方式。';
    const fault = valueFault(value);
    if (fault !== null) return fault;
  }
  return null;
}

function valueFault(value: unknown): string | null {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  if (values.length > restLimits.rows) return `一次最多比较 ${restLimits.rows} 个值。`;
  for (const one of values) {
    if (typeof one === 'object' && one !== null) return '查询条件的写法不对。';
    if (typeof one === 'string' && one.length > restLimits.textCharacters && !Array.isArray(value))
      return '查询的文字太长。';
  }
  return null;
}
