import { describe, expect, it } from 'vitest';
import { exampleDocument } from './contract/example-document.ts';
import {
  aliasesOf,
  aliasKey,
  documentKeys,
  indexNumberKey,
  looseNumberKey,
  numberKey,
  titleKey,
} from './keys.ts';

describe('aliasesOf', () => {
  it.each([
    ['国务院关于印发《国务院工作规则》的通知', '国务院工作规则'],
    ['云川县人民政府关于印发云川县农村供水管理办法的通知', '云川县农村供水管理办法'],
    ['国务院关于河北雄安新区总体规划（2018—2035年）的批复', '关于河北雄安新区总体规划20182035年的批复'],
    ['中华人民共和国个人所得税法', '个人所得税法'],
    ['中华人民共和国个人所得税法（2018修正）', '个人所得税法'],
    ['云川县供水办法（试行）', '云川县供水办法'],
  ])('%s is also called %s', (title, alias) => {
    expect(aliasesOf(title)).toContain(alias);
  });

  it('does not take what a title is about for its name', () => {
    expect(aliasesOf('一图读懂《云川县农村供水工程管理办法》')).toEqual([]);
  });

  it('gives no names too short to mean one document, and not the title itself', () => {
    expect(aliasesOf('关于印发《通知》')).toEqual([]);
    expect(aliasesOf('')).toEqual([]);
  });
});

describe('documentKeys', () => {
  it('names a document by title, number with and without organ, index number and other names', () => {
    const keys = documentKeys(
      exampleDocument({
        title: '国务院关于印发《国务院工作规则》的通知',
        number: '国发〔2018〕21号',
        indexNumber: '000014349/2018-00110',
      }),
    );

    expect(keys).toEqual(
      expect.arrayContaining([
        titleKey('国务院关于印发国务院工作规则的通知'),
        aliasKey('国务院工作规则'),
        numberKey({ agency: '国发', year: 2018, serial: 21 }),
        looseNumberKey({ agency: '', year: 2018, serial: 21 }),
        indexNumberKey('000014349－2018－00110'),
      ]),
    );
  });

  it('gives no key for what a document does not have', () => {
    expect(documentKeys(exampleDocument({ title: '！', number: '', indexNumber: '' }))).toEqual([]);
  });
});
