import type { CollectionBeforeValidateHook, CollectionConfig, Field } from 'payload';

import { baseCollection } from '../base-collection.ts';
import { numberId } from './number-id.ts';

const fields: Field[] = [
  { name: 'id', type: 'text', label: '编号', admin: { hidden: true } },
  { name: 'number', type: 'text', label: '索引号', required: true },
  { name: 'record', type: 'text', label: '公开信息', index: true },
  { name: 'issuer', type: 'text', label: '发布机构', index: true },
  { name: 'year', type: 'number', label: '年度' },
  { name: 'sequence', type: 'number', label: '流水号' },
];

const takeId: CollectionBeforeValidateHook = ({ data }) => {
  const { number } = (data ?? {}) as { number?: unknown };
  return typeof number === 'string' && number !== '' ? { ...data, id: numberId(number) } : data;
};

/**
 * 索引号登记: every index number that was ever given, once. Its primary key is what keeps a number from being given
 * twice on either database; nobody reads or writes it but the hooks of the disclosures.
 */
export function indexNumbersCollection(): CollectionConfig {
  return baseCollection({
    slug: 'index-numbers',
    name: '索引号登记',
    subject: 'numbers',
    sitePath: null,
    disableDuplicate: true,
    indexes: [{ fields: ['issuer', 'year', 'sequence'] }],
    admin: { group: '公开', hidden: true, useAsTitle: 'number', description: '给出过的索引号，由系统登记。' },
    hooks: { beforeValidate: [takeId] },
    fields,
  });
}
