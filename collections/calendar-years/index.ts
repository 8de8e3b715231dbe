import type { CollectionConfig, Field } from 'payload';

import { baseCollection } from '../base-collection.ts';
import { provenanceFields, shippedFields } from '../code-terms/fields.ts';
import { checkYear } from './check-year.ts';

const fields: Field[] = [
  {
    name: 'year',
    type: 'number',
    label: '年份',
    required: true,
    unique: true,
    index: true,
    min: 1949,
    max: 9999,
  },
  {
    name: 'daysOff',
    type: 'textarea',
    label: '放假的日子',
    required: true,
    admin: { description: '一行一天，例如 2027-01-01。周末不用写。' },
  },
  {
    name: 'workdays',
    type: 'textarea',
    label: '上班的周末',
    admin: { description: '调休上班的星期六、星期日，一行一天。' },
  },
  ...provenanceFields,
  ...shippedFields,
];

/** 工作日历: the holidays of each year, without which no deadline can be counted. */
export function calendarYearsCollection(): CollectionConfig {
  return baseCollection({
    slug: 'calendar-years',
    name: '工作日历',
    subject: 'terms',
    sitePath: null,
    defaultSort: '-year',
    disableDuplicate: true,
    admin: {
      group: '公开',
      useAsTitle: 'year',
      description: '按国务院办公厅每年的放假通知填写。没有日历的年份，公开期限算不出来。',
      defaultColumns: ['year', 'source', 'confidence', 'updatedAt', 'nextStep'],
    },
    hooks: { beforeValidate: [checkYear] },
    fields,
  });
}
