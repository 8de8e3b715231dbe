import { expect, test } from 'vitest';
import { randomFrom } from '../random.ts';
import { declareNumbers, fillText, groupDigits, openScope, printNumber } from './fill-text.ts';

const scope = (seed = 'a') =>
  openScope(randomFrom(seed), { short: '青石镇' }, { 村: ['茶坪村', '河口村', '月塘村'] });

test('chooses one of the alternatives, inner ones first', () => {
  expect(['甲乙丁', '甲丙丁', '戊']).toContain(fillText('[甲[乙|丙]丁|戊]', scope()));
});

test('prints a number again under its name', () => {
  expect(fillText('{n=12-40}与{n}', scope())).toMatch(/^(\d+)与\1$/u);
});

test('makes figures that agree', () => {
  const [a, b, sum] = fillText('{a=10-20} {b=1-9} {=a+b}', scope()).split(' ').map(Number);

  expect(sum).toBe((a ?? 0) + (b ?? 0));
});

test('subtracts several parts from a whole', () => {
  const [x, a, b, rest] = fillText('{x=100-200} {a=1-9} {b=1-9} {=x-a-b}', scope()).split(' ').map(Number);

  expect(rest).toBe((x ?? 0) - (a ?? 0) - (b ?? 0));
});

test('prints a share with one decimal', () => {
  expect(fillText('{a=50-50}{b=80-80}{%a/b}', scope())).toBe('508062.5%');
});

test('takes different items of one list and keeps each under its word', () => {
  const [first, second, again] = fillText('{v#村} {w#村} {v#村}', scope()).split(' ');

  expect(first).not.toBe(second);
  expect(again).toBe(first);
});

test('knows a number that a later text explains, once it is declared', () => {
  const declared = scope();
  declareNumbers(['{a=3-3}', '{,b=20000-20000}'], declared);

  expect(fillText('{=b-a}', declared)).toBe('2万');
  expect(() => fillText('{=b-a}', scope())).toThrow();
});

test('makes large numbers of whole hundreds, so that 万 stays exact', () => {
  expect(fillText('{n=12000-39000}', scope())).toMatch(/^\d(?:\.\d{1,2})?万$/u);
  expect(printNumber(18_600)).toBe('1.86万');
  expect(groupDigits(1_234_567)).toBe('1,234,567');
});

test('refuses a mark that means nothing', () => {
  expect(() => fillText('{nothing}', scope())).toThrow('nothing');
});

test('says the same from the same seed', () => {
  const text = '[甲|乙|丙]{n=1-999}{v#村}';

  expect(fillText(text, scope('x'))).toBe(fillText(text, scope('x')));
});
