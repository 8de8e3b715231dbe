import { expect, test } from 'vitest';
import { aDisclosure } from '#tests/helpers/simulated-group.ts';
import { catalogEntries, type CatalogNames } from './catalog-block.ts';

const noNames: CatalogNames = { subject: [], genre: '', assembly: '', audience: [], item: '' };

test('prints what is known and leaves out what is not', () => {
  const record = aDisclosure('1', '1', { title: '通知', publishedAt: '2026-11-01T17:00:00.000Z' });

  const entries = catalogEntries(record, { validity: '有效', names: noNames, endedOn: null });

  expect(entries.map(({ name, value }) => `${name} ${value}`)).toEqual([
    '索引号 000/2026-00001',
    '发布机构 县政府',
    // In Beijing the second of November has begun.
    '发布日期 2026-11-02',
    '公开方式 主动公开',
    '公开时限 自形成或者变更之日起 20 个工作日内',
    '有效性 有效',
    '名称 通知',
  ]);
});

test('a last field that would be alone in its row takes it whole', () => {
  const record = aDisclosure('1', '1');

  const even = catalogEntries(record, { validity: '有效', names: noNames, endedOn: null });
  const odd = catalogEntries(record, {
    validity: '有效',
    names: { ...noNames, genre: '通知' },
    endedOn: null,
  });

  expect(odd.find(({ name }) => name === '有效性')).toMatchObject({ wide: true });
  expect(even.find(({ name }) => name === '有效性')).not.toHaveProperty('wide');
});

test('names subjects from the class down and the day it ended by why it ended', () => {
  const record = aDisclosure('1', '1', { effectiveOn: '2021-07-01' });
  const names = { ...noNames, subject: ['农业、林业、水利', '水利'], audience: ['个人', '企业'] };

  const entries = catalogEntries(record, { validity: '废止', names, endedOn: '2026-11-16' });

  expect(entries).toEqual(
    expect.arrayContaining([
      { name: '主题分类', value: '农业、林业、水利 › 水利' },
      { name: '服务对象', value: '个人、企业' },
      { name: '废止日期', value: '2026-11-16' },
    ]),
  );
});

test('says by when the law wants it disclosed or an application answered', () => {
  const limitOf = (publicity: 'active' | 'on-request' | 'refused') =>
    catalogEntries(aDisclosure('1', '1', { publicity }), {
      validity: '有效',
      names: noNames,
      endedOn: null,
    }).find(({ name }) => name === '公开时限')?.value;

  expect(limitOf('active')).toBe('自形成或者变更之日起 20 个工作日内');
  expect(limitOf('on-request')).toBe('收到申请之日起 20 个工作日内答复');
  expect(limitOf('refused')).toBeUndefined();
});
