import type { ColumnLook, ColumnRecord } from '../store/records.ts';
import { id, moment, number, text, texts, type CmsRecord } from './fields.ts';

const defaultPageSize = 20;

export function projectColumn(column: CmsRecord): ColumnRecord | null {
  const columnId = id(column['id']);
  const siteId = id(column['site']);
  if (columnId === null || siteId === null || moment(column['deletedAt']) !== null) return null;
  return {
    kind: 'column',
    id: columnId,
    siteId,
    parentId: id(column['parent']),
    name: text(column['name']),
    slug: text(column['slug']),
    description: text(column['description']),
    keywords: texts(column['keywords']),
    columnType: text(column['columnType']),
    blueprintKey: text(column['blueprintKey']),
    look: (text(column['look']) === '' ? 'list' : text(column['look'])) as ColumnLook,
    pageSize: number(column['pageSize'], defaultPageSize),
    position: number(column['position'], 0),
    inNavigation: column['inNavigation'] === true,
    formerPaths: texts(column['formerPaths']),
  };
}
