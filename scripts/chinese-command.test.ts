import { expect, it } from 'vitest';
import { chineseCommand, speakChinese, translateFault } from './chinese-command.ts';

it.each([
  ["error: required option '--email <邮箱>' not specified", '缺少选项 --email <邮箱>。'],
  ["error: unknown option '--emial'\n(Did you mean --email?)", '没有选项 --emial。'],
  ["error: unknown command 'crate'", '没有命令 crate。'],
  ['error: too many arguments. Expected 0 arguments but got 1.', '参数太多。'],
])('says %j in Chinese', (fault, said) => {
  expect(translateFault(fault)).toBe(said);
});

it('has no Latin words in its help beside what is typed', () => {
  const command = chineseCommand('user', '管理用户。');
  speakChinese(command.command('create').description('新建用户。').option('--json', '输出'));

  expect(command.helpInformation().replace(/user|create|--?\w+/g, '')).not.toMatch(/[A-Za-z]/);
});
