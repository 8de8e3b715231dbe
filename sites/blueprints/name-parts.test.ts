import { expect, test } from 'vitest';
import { fillNames, nameParts } from './name-parts.ts';

test.each([
  ['云川县人民政府', '', { place: '云川', unit: '县', short: '云川县' }],
  ['青石镇人民政府', '云川县', { place: '青石', unit: '镇', short: '青石镇' }],
  ['云顶乡人民政府', '云川县', { place: '云顶', unit: '乡', short: '云顶乡' }],
  ['城关街道办事处', '云川县', { place: '城关', unit: '街道', short: '城关街道' }],
  ['云川县农业农村局', '云川县', { place: '农业农村', unit: '局', short: '农业农村局' }],
  ['云川县政府办公室', '云川县', { place: '政府', unit: '办公室', short: '政府办公室' }],
  ['云川县残联', '云川县', { place: '残', unit: '联', short: '残联' }],
])('splits %s', (name, group, parts) => {
  expect(nameParts(name, group)).toEqual(parts);
});

test('keeps a name that has no unit', () => {
  expect(nameParts('气象台')).toEqual({ place: '气象台', unit: '局', short: '气象台' });
});

test('fills every mark, as often as it stands', () => {
  const parts = nameParts('青石镇人民政府');

  expect(fillNames('{place}的{unit}长说：{short}、{place}', parts)).toBe('青石的镇长说：青石镇、青石');
});
