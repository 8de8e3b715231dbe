import { expect, test } from 'vitest';
import { presentRegulation } from './present-regulation.ts';

const lineOf = (text: string): string =>
  JSON.stringify({ title: '供水条例', category: '地方性法规', region: '云川', date: '2024-03-01', text });

test('takes the marks of Markdown from chapters, keeps them before other headings, and says so', () => {
  const presented = presentRegulation(lineOf('## 第一章 总则\n第一条 甲。\n\n### 第二节 乙\n## 一、附则'));

  expect(presented).toMatchObject({
    data: { text: '第一章 总则\n第一条 甲。\n\n第二节 乙\n## 一、附则' },
    cleaned: ['章节前的标题记号 2 处'],
  });
});

test('says all that is wrong with a line at once', () => {
  const line = JSON.stringify({ title: '', category: '通知', date: '2024-02-30', text: '' });

  expect(presentRegulation(line)).toMatchObject({
    fault: expect.stringMatching(/标题是空的；正文是空的；效力级别“通知”不在列表里；日期/) as string,
  });
});
