import { describe, expect, it } from 'vitest';
import {
  compactIndexNumber,
  findDocumentNumbers,
  looksLikeIndexNumber,
  parseDocumentNumber,
} from './numbers.ts';

describe('parseDocumentNumber', () => {
  it.each([
    '国办发〔2019〕5号',
    '国办发[2019]5号',
    '国办发(2019)5号',
    '国办发（２０１９）５号',
    '国办发【2019】 05 号',
    '国办发﹝2019﹞第5号',
    '国办发 2019 5',
    '国办发2019年5号',
    '国办发2019年第5号',
    '国办发20195号',
  ])('reads %s', (text) => {
    expect(parseDocumentNumber(text)).toEqual({ agency: '国办发', year: 2019, serial: 5 });
  });

  it.each(['〔2019〕5号', '[2019]5', '2019 5', '(2019) 5号', '2019年5号'])(
    'reads %s, without an organ',
    (text) => {
      expect(parseDocumentNumber(text)).toEqual({ agency: '', year: 2019, serial: 5 });
    },
  );

  it('reads orders, which have no year', () => {
    expect(parseDocumentNumber('国务院令第711号')).toEqual({ agency: '国务院令', year: null, serial: 711 });
  });

  it.each([
    '',
    '2019',
    '20195',
    '2019年5月',
    '2019年5月1日',
    '农村供水',
    '5号',
    '第五号',
    '1849 5',
    '2019-5',
  ])('takes %s for no number', (text) => {
    expect(parseDocumentNumber(text)).toBeNull();
  });
});

it('takes a long run of digits for no number, quickly', () => {
  expect(parseDocumentNumber('9'.repeat(5000))).toBeNull();
});

describe('findDocumentNumbers', () => {
  it('finds numbers with brackets inside a sentence', () => {
    expect(findDocumentNumbers('请问国办发〔2019〕5号和云政发[2020]12号在哪里')).toMatchObject([
      { year: 2019, serial: 5 },
      { year: 2020, serial: 12 },
    ]);
  });

  it('finds none in an ordinary sentence', () => {
    expect(findDocumentNumbers('2019年5月全县供水（含农村）情况')).toEqual([]);
  });
});

describe('index numbers', () => {
  it.each([
    '000014349/2017-00110',
    '0142768-8/2022-00185',
    '11441700007280420Y/2021-00050',
    '11341702486344515H/202110-00013',
    '01527918X-2020-153077',
    '530000201001200300120',
    '０００014349／2017—00110',
  ])('knows %s for an index number', (text) => {
    expect(looksLikeIndexNumber(text)).toBe(true);
  });

  it.each(['', '2019', 'nongcungongshui', '农村供水', 'covid-19', '2019-05', '1'.repeat(100)])(
    'takes %s for none',
    (text) => {
      expect(looksLikeIndexNumber(text)).toBe(false);
    },
  );

  it('compares them without regard to dashes, width, case and blanks', () => {
    expect(compactIndexNumber(' ０１527918x／2020－153077')).toBe(
      compactIndexNumber('01527918X-2020-153077'),
    );
  });
});
