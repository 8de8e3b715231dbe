import type { Payload } from 'payload';

import { termLists, termListNames } from '#policy/code-lists.ts';
import { writeWorkbook } from '#sites/attachments/write-xlsx.ts';

import { columnNotes, neededColumns, tableColumns, tableExample } from './columns.ts';

/**
 * Makes the workbook that people fill in: an empty first sheet, how each column is filled in with an example, and the
 * codes in use. Only the first sheet is read when it comes back.
 */
export async function makeTemplate(payload: Payload): Promise<Buffer> {
  const { docs } = await payload.find({
    collection: 'code-terms',
    where: { active: { equals: true } },
    select: { list: true, code: true, name: true, parent: true },
    sort: ['list', 'position'],
    depth: 0,
    // The shipped lists hold about 250 terms; editors add a few.
    limit: 2_000,
    pagination: false,
    // What is in use is public.
    overrideAccess: true,
  });
  const names = new Map(docs.map(({ id, name }) => [id, name]));
  const needed = new Set<string>(neededColumns);
  return writeWorkbook([
    {
      name: '公开目录',
      rows: [tableColumns.map((column) => (needed.has(column) ? `${column}*` : column))],
      widths: tableColumns.map((column) => (column === '名称' || column === '正文' ? 40 : 16)),
    },
    {
      name: '填写说明',
      rows: [
        ['列', '必填', '怎样填', '例子'],
        ...tableColumns.map((column) => [
          column,
          needed.has(column) ? '必填' : '',
          columnNotes[column],
          tableExample[column],
        ]),
      ],
      widths: [16, 8, 60, 40],
    },
    {
      name: '代码',
      rows: [
        ['代码表', '代码', '名称'],
        ...termLists.flatMap((list) =>
          docs
            .filter((term) => term.list === list)
            .map(({ code, name, parent }) => {
              const above = typeof parent === 'string' ? names.get(parent) : undefined;
              return [termListNames[list], code, above === undefined ? name : `${above}/${name}`];
            }),
        ),
      ],
      widths: [16, 16, 50],
    },
  ]);
}
