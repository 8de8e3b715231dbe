import { expect, test } from 'vitest';
import { presentBarName } from './bar-name.ts';

test('a name that fits stands whole', () => {
  expect(presentBarName({ name: '云川县人民政府', shortName: '云川县' })).toBe('云川县人民政府');
});

test('a long name gives way to the short one, counted in characters and not in UTF-16 units', () => {
  expect(presentBarName({ name: '云川县自然资源和规划局', shortName: '县自然资源局' })).toBe('县自然资源局');
  expect(presentBarName({ name: '𠮷𠮷𠮷𠮷𠮷镇人民府', shortName: '吉镇' })).toBe('𠮷𠮷𠮷𠮷𠮷镇人民府');
});

test('a long name without a short one stays', () => {
  expect(presentBarName({ name: '云川县自然资源和规划局', shortName: '' })).toBe('云川县自然资源和规划局');
});
