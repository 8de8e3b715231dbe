import { expect, test } from 'vitest';
import { generatePassword } from './demo-accounts.ts';
import { presentSummary, type Summary } from './present-summary.ts';

const summary: Summary = {
  settings: { publicUrl: 'http://localhost:3000', adminHost: undefined },
  sites: [
    { name: '云川县人民政府', path: '' },
    { name: '青石镇', path: 'qingshi' },
  ],
  administrators: 0,
  accounts: [],
  adminReady: true,
};
const lines = (more: Partial<Summary> = {}): string => presentSummary({ ...summary, ...more }).join('\n');

test('says where portal, sub-site, WAP and admin are', () => {
  expect(lines()).toContain('http://localhost:3000/\n');
  expect(lines()).toContain('http://localhost:3000/sites/qingshi/');
  expect(lines()).toContain('http://localhost:3000/wap/');
  expect(lines({ settings: { publicUrl: 'https://www.a.cn', adminHost: 'admin.a.cn' } })).toContain(
    'https://admin.a.cn/admin',
  );
});

test('says how to make the first administrator only while there is none', () => {
  expect(lines()).toContain('npm run user -- create --email 你的邮箱 --role system');
  expect(lines({ administrators: 1 })).not.toContain('npm run user');
});

test('shows the accounts of the demonstration', () => {
  const accounts = [{ name: '陈采编', role: '采编', email: 'editor@demo.example', password: 'Ab2c-De3f' }];

  expect(lines({ accounts })).toContain('editor@demo.example　Ab2c-De3f　陈采编，采编');
  expect(lines({ accounts })).not.toContain('还没有管理员');
});

test('generates passwords of four kinds of characters, never the same', () => {
  const passwords = Array.from({ length: 100 }, generatePassword);

  expect(new Set(passwords).size).toBe(100);
  for (const password of passwords) expect(password).toMatch(/^(?=.*[A-Z])(?=.*[a-z])(?=.*\d)(?=.*-).{18}$/);
});
