import fc from 'fast-check';
import { expect, test } from 'vitest';

import { presentRichText } from '#sites/feed/rich-text/present-rich-text.ts';
import { sortedCharacters, visibleText, withoutBlanks } from '#tests/visible-text.ts';

import { normaliseHtml } from './normalise-html.ts';

const words = fc.constantFrom(
  '关于做好春耕生产工作的通知',
  '各乡镇人民政府，县政府各部门：',
  '为切实做好今年的春耕生产工作，确保粮食播种面积稳定在十二万亩以上，现将有关事项通知如下。',
  '一、总体要求',
  '（一）指导思想。',
  '　　县人民政府办公室',
  '2026年3月5日',
  '国 务 院 工 作 规 则',
  '您当前的位置：首页 > 政务公开 > 正文',
  '【字体：大 中 小】 打印本页 关闭窗口',
  '分享到：微信 微博',
  '上一篇：春耕快报',
  '版权所有：云川县人民政府 苏ICP备05000000号',
  '网絡(luò)和網(wǎng)站，亳(bó)州',
  'A &amp;nbsp; &lt;br/&gt; B',
  ' ',
  '\n   ',
  '&nbsp;&nbsp;&nbsp;&nbsp;',
  '\u0007\u200b',
  '𠮷😀',
  '责任编辑：张三',
);
const attributes = fc.constantFrom(
  '',
  ' style="text-align:center;font-size:18pt"',
  ' align="right"',
  ' style="font-family:楷体;mso-list:l0 level1 lfo1"',
  ' class="TRS_Editor"',
  ' class="share-bar"',
  ' id="UCAP-CONTENT"',
  ' style="display:none"',
  ' colspan="3" rowspan="2"',
  ' rowspan="x"',
  ' border="1"',
  ' href="http://www.gov.cn/a.htm"',
  ' href="javascript:void(0)"',
  ' start="4"',
);
const names = fc.constantFrom(
  ...(
    'p div span b strong font a h1 h2 h4 ul ol li table tbody tr td th center blockquote pre br hr img o:p script nav header ' +
    'dl dt dd form button caption unknown'
  ).split(' '),
);
const { piece } = fc.letrec<{ piece: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc
      .tuple(names, attributes, fc.array(tie('piece'), { maxLength: 4 }), fc.boolean())
      .map(
        ([name, attribute, inner, closed]) =>
          `<${name}${attribute}>${inner.join('')}${closed ? `</${name}>` : ''}`,
      ),
    fc.constantFrom(
      '</p>',
      '</div>',
      '<!-- x -->',
      '<![if !supportLists]>',
      '<table><tr><td>甲</td><td>乙</td></tr></table>',
    ),
  ),
}));

const context = { title: '关于做好春耕生产工作的通知', baseUrl: '' };

/** Thousands of documents, on whatever machine. */
const patienceMs = 120_000;

test('no text is lost but what the report quotes', { timeout: patienceMs }, () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const html = `<p>${pieces.join('')}`;
      const { text, cleaning } = normaliseHtml(html, context);

      const removed = cleaning.removed.map((part) => part.text).join('');
      const source = visibleText(html) + cleaning.added.join('');
      expect(sortedCharacters(withoutBlanks(text + removed))).toBe(sortedCharacters(withoutBlanks(source)));
    }),
    { numRuns: 1000 },
  );
});

test('what is written is what the report says is left', { timeout: patienceMs }, () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const { state, text } = normaliseHtml(pieces.join(''), context);
      expect(withoutBlanks(presentRichText(state).plainText)).toBe(withoutBlanks(text));
    }),
    { numRuns: 500 },
  );
});
