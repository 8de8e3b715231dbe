import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countableText, openZeroHitLog } from './zero-hits.ts';
import type { ZeroHitLog } from './zero-hits.ts';

describe('countableText', () => {
  it('brings a search into one form', () => {
    expect(countableText(' 《農村　飲水》補貼 ')).toBe('农村饮水补贴');
  });

  it('keeps document numbers and years', () => {
    expect(countableText('云政发〔2019〕5号')).toBe('云政发20195号');
    expect(countableText('2026年高考')).toBe('2026年高考');
  });

  it.each([
    '320911199001011234',
    '张三 320911199001011234',
    '32091119900101123X',
    '13800138000',
    '138 0013 8000',
    '１３８００１３８０００',
    '苏J12345',
    '苏JA123',
    'zhangsan@example.com',
    '6222021234567890',
    '19900101',
    '2026',
    '水',
    '',
    '我叫张三住在青石镇三组我家的水井去年被工程队挖坏了到现在没有人来修请问找谁',
  ])('does not count %j', (typed) => {
    expect(countableText(typed)).toBeNull();
  });
});

describe('openZeroHitLog', () => {
  let folder: string;
  let log: ZeroHitLog;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'zero-hits-'));
    log = openZeroHitLog(folder);
  });

  afterEach(() => {
    log.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('counts by day, most frequent first', () => {
    for (const day of ['2026-11-20', '2026-11-21', '2026-11-22'])
      log.add('农村饮水补贴', new Date(`${day}T04:00:00Z`));
    for (let time = 0; time < 2; time++) log.add('共享单车', new Date('2026-11-22T04:00:00Z'));

    expect(log.top({ days: 7, until: new Date('2026-11-22T04:00:00Z') })).toEqual([
      { text: '农村饮水补贴', count: 3, lastDay: '2026-11-22' },
      { text: '共享单车', count: 2, lastDay: '2026-11-22' },
    ]);
    expect(log.top({ days: 1, until: new Date('2026-11-22T04:00:00Z') }).map(({ text }) => text)).toEqual([
      '共享单车',
    ]);
  });

  it('does not show what was searched only once', () => {
    log.add('张三', new Date('2026-11-22T04:00:00Z'));

    expect(log.top({ days: 7, until: new Date('2026-11-22T04:00:00Z') })).toEqual([]);
  });

  it('counts the day in China', () => {
    for (let time = 0; time < 2; time++) log.add('共享单车', new Date('2026-11-21T17:00:00Z'));

    expect(log.top({ days: 1, until: new Date('2026-11-22T04:00:00Z') })[0]?.lastDay).toBe('2026-11-22');
  });

  it('forgets after half a year', () => {
    for (let time = 0; time < 2; time++) log.add('共享单车', new Date('2026-01-01T04:00:00Z'));

    log.add('别的', new Date('2026-11-22T04:00:00Z'));

    expect(log.top({ days: 3650, until: new Date('2026-11-22T04:00:00Z') })).toEqual([]);
  });

  it('takes a limited number of texts a day', () => {
    const at = new Date('2026-11-22T04:00:00Z');
    for (let place = 0; place < 5_100; place++) {
      const text = `词${letters(place)}`;
      log.add(text, at);
      log.add(text, at);
    }

    expect(log.top({ days: 1, until: at, most: 10_000 })).toHaveLength(5_000);
  });
});

function letters(number: number): string {
  return Array.from(number.toString(26).padStart(4, '0'), (digit) =>
    String.fromCharCode(97 + parseInt(digit, 26)),
  ).join('');
}
