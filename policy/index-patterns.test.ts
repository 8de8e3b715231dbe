import { expect, test } from 'vitest';

import {
  formatIndexNumber,
  indexFormats,
  missingValues,
  parsePattern,
  type IndexFormatName,
  type IndexValues,
} from './index-patterns.ts';

const none: IndexValues = {
  code: '',
  region: '',
  unit: '',
  category: '',
  section: '',
};

function make(
  pattern: string,
  values: Partial<IndexValues>,
  number: { day: string; sequence: number },
): string | null {
  const parsed = parsePattern(pattern);
  if ('faults' in parsed) throw new Error(parsed.faults.join(''));
  return formatIndexNumber(parsed.parts, { ...none, ...values }, number);
}

test.each<[IndexFormatName, Partial<IndexValues>, string, number, string]>([
  ['organisation', { code: '000014349' }, '2017-05-01', 110, '000014349/2017-00110'],
  ['checked', { code: '0142768-8' }, '2022-05-01', 185, '0142768-8/2022-00185'],
  ['credit', { code: '11441700007280420Y' }, '2021-05-01', 50, '11441700007280420Y/2021-00050'],
  ['monthly', { code: '11341702486344515H' }, '2021-10-31', 13, '11341702486344515H/202110-00013'],
  ['dashed', { code: '01527918X' }, '2020-05-01', 153077, '01527918X-2020-153077'],
  [
    'segments',
    { region: '330200', unit: '012', category: '04', section: '01' },
    '2026-11-05',
    7,
    '330200-012-04-01-20261105-0007',
  ],
  [
    'digits',
    { region: '530102', unit: '012', category: '04', section: '01' },
    '2026-11-05',
    7,
    '530102012040120260007',
  ],
  ['local', { code: '014' }, '2026-11-05', 128, '014-2026-00128'],
])('the format %s writes the numbers of its catalog', (format, values, day, sequence, number) => {
  expect(make(indexFormats[format].pattern, values, { day, sequence })).toBe(number);
});

test('a sequence that has outgrown its places makes no number', () => {
  expect(make('{机构}-{年}-{序号:2}', { code: 'A' }, { day: '2026-01-01', sequence: 100 })).toBeNull();
});

test.each([
  ['{机构}/{年}', '要有一个{序号}。'],
  ['{序号}-{序号}-{年}', '要有一个{序号}。'],
  ['{机构}-{序号:5}', '要有{年}'],
  ['{单位}-{年}-{序号}', '“{单位}”不是可以用的占位。'],
  ['{年}-{序号', '花括号没有成对'],
  ['{年} <b>{序号}', '里只能有字母、数字'],
])('refuses the pattern %s', (pattern, fault) => {
  const parsed = parsePattern(pattern);

  expect('faults' in parsed ? parsed.faults.join('') : '').toContain(fault);
});

test('says which codes a unit lacks or has in another length', () => {
  const parsed = parsePattern(indexFormats.digits.pattern);

  expect('parts' in parsed && missingValues(parsed.parts, { ...none, region: '53' })).toEqual([
    '地区代码“53”不是 6 位。',
    '还没有填部门代码。',
    '还没有填类别代码。',
    '还没有填内设代码。',
  ]);
});
