import { expect, test } from 'vitest';
import { createScreen } from './screen.ts';

function record(isTTY: boolean) {
  const written: string[] = [];
  const screen = createScreen({ isTTY, write: (text: string) => written.push(text) });
  return { screen, text: () => written.join('') };
}

test('elsewhere than on a terminal it writes plain lines, a few for a long work', () => {
  const { screen, text } = record(false);

  const step = screen.step('正在生成网页', '页');
  for (let done = 1; done <= 1000; done += 1) step.progress(done, 1000);
  step.elapsed(5000);
  screen.warn('发布程序意外退出');
  step.done('网页已全部生成');

  expect(text()).not.toMatch(/[\u001b\r]/);
  expect(text().match(/正在生成网页：/g)).toHaveLength(9);
  expect(text().split('\n')).toContain('  ✓ 网页已全部生成');
  expect(text().split('\n')).toContain('  ! 发布程序意外退出');
});

test('on a terminal a warning stands above the line that is being written', () => {
  const { screen, text } = record(true);

  const step = screen.step('正在准备');
  screen.warn('小心');
  step.failed('没有成功');

  const lines = text()
    .replace(/\u001b\[[\dK]*m?/g, '')
    .split('\n');
  expect(lines).toEqual(['  … 正在准备\r  ! 小心', '  … 正在准备\r  ✗ 没有成功', '']);
});
