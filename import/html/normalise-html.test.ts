import { describe, expect, test } from 'vitest';

import { presentRichText } from '#sites/feed/rich-text/present-rich-text.ts';

import { normaliseHtml, normaliseText } from './normalise-html.ts';

const title = '关于进一步加强网络安全工作的通知';
const context = { title, baseUrl: 'http://www.yunchuan.gov.cn/zwgk/a.html' };
const clean = (source: string) => normaliseHtml(source, context);
const html = (source: string) => presentRichText(clean(source).state).html;

const prose =
  '<p>为贯彻落实上级部署，切实加强网络安全工作，保障信息系统安全稳定运行，现将有关事项通知如下：</p>';
const proseHtml = prose;

describe('looks go', () => {
  test('inline styles, fonts and Office marks', () => {
    const source =
      '<p class="MsoNormal" style="mso-pagination:none;text-indent:2em"><font face="仿宋" size="3">甲<o:p></o:p></font></p>' +
      '<!--[if gte mso 9]><xml><w:x/></xml><![endif]--><!-- 注 --><script>x()</script><style>p{}</style>';
    const { cleaned } = clean(source);

    expect(html(source)).toBe('<p>甲</p>');
    expect(cleaned).toEqual([
      '内联样式 1 处',
      '字体标签 1 个',
      'Word/WPS 标记 3 处',
      '脚本和样式表 2 段',
      '注释 1 处',
    ]);
  });

  test('empty paragraphs, indents of blanks and blanks that push', () => {
    const source =
      '<p>　　甲乙</p> <p>&nbsp;</p>\n<p><br></p><p align="right">云川县人民政府&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;</p>';

    expect(html(source)).toBe('<p>甲乙</p><p class="ta-right">云川县人民政府</p>');
    expect(clean(source).cleaned).toEqual(['空段落 2 个', '段首缩进空格 1 处', '对齐用的空格 1 处']);
  });

  test('bold letters on everything', () => {
    const paragraph = '<p>各单位要充分认识网络安全工作的重要性，落实责任，加强检查，确保不发生重大事件。</p>';
    expect(html(`<b>${paragraph.repeat(3)}`)).toBe(paragraph.repeat(3));
  });

  test('line feeds of the source between Chinese characters, not those between words', () => {
    expect(html('<p>甲\n   乙 Open\n Source</p>')).toBe('<p>甲乙 Open Source</p>');
  });

  test('non-breaking spaces inside a line keep things apart as one full-width space', () => {
    expect(html('<p>主&nbsp;&nbsp;任：孙某</p>')).toBe('<p>主　任：孙某</p>');
  });
});

describe('meaning stays', () => {
  test('emphasis from elements and from styles', () => {
    expect(
      html(
        '<p><b>粗</b><span style="font-weight:700">体<span style="font-weight:normal">常</span></span><i>斜</i><u>线</u>x<sup>2</sup>H<sub>2</sub><del>删</del></p>',
      ),
    ).toBe('<p><strong>粗体</strong>常<em>斜</em><u>线</u>x<sup>2</sup>H<sub>2</sub><s>删</s></p>');
  });

  test('alignment of titles and signatures, from style, attribute, element and surroundings', () => {
    expect(
      html(
        '<p style="text-align:right">一</p><p align="center">二</p><center>三</center><div align="right"><p>四</p><p style="text-align:justify">五</p></div>',
      ),
    ).toBe(
      '<p class="ta-right">一</p><p class="ta-center">二</p><p class="ta-center">三</p><p class="ta-right">四</p><p>五</p>',
    );
  });

  test('a signature that was pushed with blanks is aligned', () => {
    expect(html(`<p>甲</p><p>${'　'.repeat(18)}云川县人民政府</p>`)).toBe(
      '<p>甲</p><p class="ta-right">云川县人民政府</p>',
    );
  });

  test('links to web pages, resolved against the page; others leave their text', () => {
    const source =
      '<p><a href="files/b.pdf">附件</a><a href="#a">锚</a><a href="javascript:;">坏</a><a href="mailto:x@y.cn">信</a></p>';
    expect(html(source)).toBe(
      '<p><a href="http://www.yunchuan.gov.cn/zwgk/files/b.pdf" rel="noopener">附件</a>锚坏<a href="mailto:x@y.cn">信</a></p>',
    );
    expect(clean(source).cleaned).toEqual(['无法打开的链接 1 个（保留文字）']);
    expect(presentRichText(normaliseHtml(source, { title, baseUrl: '' }).state).html).not.toContain('b.pdf');
  });

  test('lists, nested ones and items of several lines', () => {
    expect(
      html(
        '<ul><li>一<ol start="3"><li>甲</li></ol></li><ul><li>乙</li></ul><li><p>二</p><p>三</p></li></ul>',
      ),
    ).toBe('<ul><li>一<ol start="3"><li>甲</li></ol><ul><li>乙</li></ul></li><li>二<br>三</li></ul>');
  });

  test('a list that only framed the page is taken apart', () => {
    expect(html('<ul><li><table border="1"><tr><td>甲</td><td>乙</td></tr></table></li></ul>')).toMatch(
      /^<div class="table-wrap"/,
    );
  });

  test('quotations, preformatted lines and rules', () => {
    expect(html('<p>始</p><blockquote>言</blockquote><pre>一\n二</pre><hr><p>终</p>')).toBe(
      '<p>始</p><blockquote><p>言</p></blockquote><p>一<br>二</p><hr><p>终</p>',
    );
  });

  test('lines broken with indents, empty lines and after sentences are paragraphs; others stay together', () => {
    expect(html('　　甲<br>　　乙<br><br>丙<br/>丁')).toBe('<p>甲</p><p>乙</p><p>丙<br>丁</p>');
  });
});

describe('headings', () => {
  const styled = (text: string, style: string) => `<p style="${style}">${text}</p>`;

  test('numbers of official documents alone in a bold line', () => {
    expect(
      html(
        '<p><b>一、总体要求</b></p><p><b>（一）指导思想。</b></p><p><b>一、很长的一句话。</b>后面还有内容</p>',
      ),
    ).toBe(
      '<h2 id="section-1">一、总体要求</h2><h3 id="section-2">（一）指导思想。</h3><p><strong>一、很长的一句话。</strong>后面还有内容</p>',
    );
  });

  test('lines in 黑体 and 楷体 count like bold ones, ordinary ones do not', () => {
    expect(
      html(
        styled('一、总则', 'font-family:黑体') +
          styled('（一）目标', 'font-family:楷体_GB2312') +
          styled('二、附则', 'font-family:宋体'),
      ),
    ).toBe('<h2 id="section-1">一、总则</h2><h3 id="section-2">（一）目标</h3><p>二、附则</p>');
  });

  test('（一） stays a paragraph where its fellows run into theirs', () => {
    expect(
      html('<p><b>一、要求</b></p><p>（一）思想。以人民为中心。</p><p><b>（二）原则。</b></p><p>坚持。</p>'),
    ).toBe(
      '<h2 id="section-1">一、要求</h2><p>（一）思想。以人民为中心。</p><p><strong>（二）原则。</strong></p><p>坚持。</p>',
    );
  });

  test('centred titles of annexes, broken over two lines and with spaced letters, and chapters', () => {
    const large = 'text-align:center;font-size:18pt;font-weight:bold';
    const source =
      prose +
      styled('查验区', large) +
      styled('坐标表', large) +
      '<p>甲</p>' +
      styled('工 作 规 则', large) +
      '<p align="center">第一章　总　则</p>';
    expect(html(source)).toBe(
      proseHtml +
        '<h2 id="section-1" class="ta-center">查验区坐标表</h2><p>甲</p><h2 id="section-2" class="ta-center">工作规则</h2>' +
        '<h2 id="section-3" class="ta-center">第一章　总　则</h2>',
    );
    expect(clean(source).cleaned).toContain('逐字空格 1 处');
  });

  test('decimal numbers by their depth, but not in the table of contents', () => {
    const line = (text: string) => `<p><b>${text}</b></p>`;
    const source =
      '<p align="center">目　录</p>' +
      line('1　总则') +
      line('1.1　目的') +
      line('1　总则') +
      line('1.1　目的') +
      line('1.1.1　依据');
    expect(html(source)).toBe(
      '<p class="ta-center">目　录</p><p><strong>1　总则</strong></p><p><strong>1.1　目的</strong></p>' +
        '<h2 id="section-1">1　总则</h2><h3 id="section-2">1.1　目的</h3><h4 id="section-3">1.1.1　依据</h4>',
    );
  });

  test('heading elements keep their rank; one that holds a paragraph is a paragraph', () => {
    expect(html('<h1>甲</h1><h3>乙</h3><h6>丙</h6><h2>这是一段，里面有逗号。它不是标题。</h2>')).toBe(
      '<h2 id="section-1">甲</h2><h3 id="section-2">乙</h3><h4 id="section-3">丙</h4><p>这是一段，里面有逗号。它不是标题。</p>',
    );
  });

  test('captions of figures and tables are no headings', () => {
    expect(html('<p align="center"><b>图1　号牌编码规则</b></p>')).toBe(
      '<p class="ta-center"><strong>图1　号牌编码规则</strong></p>',
    );
  });
});

describe('the title at the beginning', () => {
  test('is dropped, also over several lines, with other brackets and spaced letters', () => {
    const source = `<p align="center"><b>关于进一步加强</b></p><p align="center"><b>网络安全 工作的通知</b></p>${prose}`;
    expect(html(source)).toBe(proseHtml);
    expect(clean(source).cleaned).toEqual([
      '与标题重复的开头 2 段：「关于进一步加强」、「网络安全 工作的通知」',
    ]);
  });

  test('stays when it is another one or comes later', () => {
    expect(html(`<p>关于进一步加强网络安全工作的通知（试行）</p>`)).toContain('试行');
    expect(html(`${prose}<p>${title}</p>`)).toContain(title);
  });
});

describe('tables', () => {
  test('keep spans, rows of headings and the alignment of their cells', () => {
    const source =
      '<table border="1"><tr><td rowspan="2"><b>编号</b></td><td colspan="2" align="center"><b>坐标</b></td></tr><tr><td><b>X</b></td><td><b>Y</b></td></tr>' +
      '<tr><td>1</td><td align="center">15172.5</td><td>&nbsp;</td></tr></table>';
    expect(html(source)).toContain(
      '<thead><tr><th scope="col" rowspan="2">编号</th><th scope="col" colspan="2" class="ta-center">坐标</th></tr><tr><th scope="col">X</th><th scope="col">Y</th></tr></thead>' +
        '<tbody><tr><td>1</td><td class="ta-center">15172.5</td><td></td></tr></tbody>',
    );
  });

  test('are completed where rows are ragged and spans run out of the table', () => {
    const source =
      '<table border="1"><tr><td rowspan="9">甲</td><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>';
    expect(html(source)).toContain(
      '<tr><td rowspan="2">甲</td><td>1</td><td>2</td></tr><tr><td>3</td><td></td></tr>',
    );
    expect(clean(source).cleaned).toEqual(['表格缺少的单元格 1 个（已补齐）']);
  });

  test('that arranged the page leave their content, also rows without a table', () => {
    expect(html(`<table><tr><td>${prose}</td></tr></table>`)).toBe(proseHtml);
    expect(html(`<tbody><tr><td id="UCAP-CONTENT">${prose}</td></tr><tr><td></td></tr></tbody>`)).toBe(
      proseHtml,
    );
  });

  test('inside a table become lines of its cell', () => {
    const source =
      '<table border="1"><tr><td>甲<table border="1"><tr><td>内</td><td>层</td></tr></table></td><td>乙</td></tr></table>';
    expect(html(source)).toContain('<td><p>甲</p><p>内　层</p></td><td>乙</td>');
  });

  test('lose no text that stands between their rows', () => {
    expect(html('<table border="1"><tr><td>甲</td><td>乙</td></tr><p>丙</p>丁</table>')).toContain(
      '<tr><td>丙</td><td>丁</td></tr>',
    );
  });

  test('a caption stands above', () => {
    expect(html('<table border="1"><caption>表1</caption><tr><td>甲</td><td>乙</td></tr></table>')).toMatch(
      /^<p class="ta-center">表1<\/p><div/,
    );
  });

  test('of 3,000 rows come through whole', () => {
    const row =
      '<tr style="height:1pt"><td style="border:1px"><p style="x:y">指标</p></td><td>数值</td></tr>';
    expect(html(`<table border="1">${row.repeat(3000)}</table>`).match(/<tr>/g)).toHaveLength(3000);
  });
});

describe('the page around the text', () => {
  const page = `<html><head><title>x</title></head><body>
    <div id="header"><ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li><li><a href="/hd">互动交流</a></li></ul></div>
    <div class="position">您当前的位置：<a href="/">首页</a> &gt; <a href="/zw">政务公开</a> &gt; 正文</div>
    <h1>${title}</h1><div>来源：县政府办公室　发布时间：2019-01-25 10:00　浏览次数：<span>123</span>次 【字体：<a href="javascript:z(16)">大</a> 中 小】</div>
    <div class="content">${prose}<p align="right">云川县人民政府</p><p>附件：<a href="/files/a.docx">申报表.docx</a></p></div>
    <div>【<a href="javascript:window.print()">打印本页</a>】【<a href="javascript:window.close()">关闭窗口</a>】</div><p>分享到：微信 微博</p>
    <p>责任编辑：王小明</p><p>上一篇：<a href="b.html">关于防汛的通知</a></p><p>下一篇：没有了</p>
    <div>相关链接</div><ul><li><a href="c.html">网络安全法</a></li><li><a href="d.html">实施意见</a></li></ul>
    <div>版权所有：云川县人民政府　苏ICP备05000001号　网站标识码：3209250001</div></body></html>`;

  test('goes, and only it', () => {
    expect(html(page)).toBe(
      `${proseHtml}<p class="ta-right">云川县人民政府</p><p>附件：<a href="http://www.yunchuan.gov.cn/files/a.docx" rel="noopener">申报表.docx</a></p>`,
    );
  });

  test('is reported, and the editor it names is kept', () => {
    const { cleaned, editor } = clean(page);
    expect(editor).toBe('王小明');
    expect(cleaned.join('\n')).toMatch(
      /页面导航残留 10 处：「首页政务公开互动交流」、「您当前的位置：首页 > 政务公开 > 正…」/,
    );
    expect(cleaned).toContain('责任编辑一行（已填到“责任编辑”）');
  });

  test('outside the container of a known system goes, unless a text stands there', () => {
    const inside = `<div class="TRS_Editor">${prose}</div>`;
    expect(html(`<div>热门服务</div>${inside}<div>意见箱</div>`)).toBe(proseHtml);
    expect(
      html(`<p>这一段在编辑器的外面，可是它确实是正文的一部分，不能因为容器的名字就把它丢掉。</p>${inside}`),
    ).toContain('不能因为');
  });

  test('goes where it stands in one paragraph with the text', () => {
    const [first, second] = [
      '就业是最大的民生，各地区、各有关部门要认真贯彻执行，确保各项政策落地见效。',
      '请各地区、各有关部门认真落实，有关情况及时报告。',
    ];
    expect(
      html(
        `您的位置：首页 &gt; 正文<br>${title}<br>来源：本站 发布时间：2018-12-05 点击数：33<br>${first}<br>${second}<br>【打印】 【关闭】<br>责任编辑：王小明`,
      ),
    ).toBe(`<p>${first}</p><p>${second}</p>`);
  });

  test.each([
    '首页 &gt; 政策 &gt; 国务院文件',
    '字号：默认 大 超大 | 打印 收藏 留言 |',
    '大 中 小',
    '【我要纠错】 责任编辑：陆茜',
    '扫一扫在手机打开当前页',
    '链接：全国人大 | 全国政协 | 国家监察委员会',
    '下一篇：关于防汛的通知',
    'Copyright © 2019 云川县人民政府',
  ])('the line 「%s」 after the text goes', (line) => {
    expect(html(`${prose}<p>${line}</p>`)).toBe(proseHtml);
  });

  test.each([
    '（此件公开发布）',
    '附件：1.申报表',
    '2019年1月12日',
    '联系人：王小明　电话：0515-88888888',
    '大',
    '更多',
    '抄送：县委各部门',
    '中小学',
  ])('the line 「%s」 after the text stays', (line) => {
    expect(html(`${prose}<p>${line}</p>`)).toContain(line);
  });

  test('lines that repeat such words for ever are read in no time', () => {
    expect(html(`${prose}<p>${'扫一扫'.repeat(50)}。</p><p>${'1'.repeat(150)}x</p>`)).toContain('11x');
  });

  test('a block of catalog data above the document goes', () => {
    const catalog =
      '<table border="1"><tr><td>索 引 号：</td><td>0143/2019-3</td><td>主题分类：</td><td>海关</td></tr><tr><td>发文机关：</td><td>国务院</td><td>成文日期：</td><td>2019年</td></tr></table>';
    expect(html(catalog + prose)).toBe(proseHtml);
  });

  test('looks like navigation in the middle of a text stay', () => {
    const source = `${prose}<p>打印本页</p>${prose}`;
    expect(html(source)).toBe(source);
  });

  test('a document of links only keeps them', () => {
    const links =
      '<ul><li><a href="http://a.cn/">甲</a></li><li><a href="http://b.cn/">乙</a></li><li><a href="http://c.cn/">丙</a></li></ul>';
    expect(html(links).match(/<a /g)).toHaveLength(3);
  });

  test('hidden parts and forms go and are quoted', () => {
    const source = `${prose}<div style="display:none">彩票网站</div><form><select><option>大</option></select></form><iframe src="http://x.cn"></iframe>`;
    expect(html(source)).toBe(proseHtml);
    expect(clean(source).cleaned).toEqual([
      '内联样式 1 处',
      '隐藏内容 1 处：「彩票网站」',
      '表单控件 1 个：「大」',
      '嵌入的网页或音视频 1 个',
    ]);
  });
});

describe('broken texts', () => {
  test('traditional characters with their reading are repaired, readings that belong to the text stay', () => {
    const source =
      '<p>加強(qiáng)網(wǎng)絡(luò)安全，發展亳(bó)州，為（wèi）人民服務<b>(wù)</b>。參見(a)款</p>';
    expect(html(source)).toBe('<p>加强网络安全，发展亳(bó)州，为人民服务。参见(a)款</p>');
    expect(clean(source).cleaned).toEqual([
      '繁体字加拼音夹注 5 处（已还原）',
      '夹杂的繁体字 3 个（已转为简体）',
    ]);
  });

  test('a text in traditional script stays as it is', () => {
    expect(html('<p>網絡安全</p>')).toBe('<p>網絡安全</p>');
  });

  test('tags and entities that stand in the text go', () => {
    expect(html('<p>甲&lt;br/&gt;乙&lt;/span&gt;&amp;nbsp;丙 a &lt; b</p>')).toBe('<p>甲乙 丙 a &lt; b</p>');
  });

  test('a field that was escaped as a whole is unescaped', () => {
    expect(html('&lt;p&gt;甲&lt;b&gt;乙&lt;/b&gt;&lt;/p&gt;&lt;p&gt;丙&lt;/p&gt;')).toBe(
      '<p>甲<strong>乙</strong></p><p>丙</p>',
    );
  });

  test('what cannot be repaired is pointed out', () => {
    expect(clean('<p>为贯彻.意见.精神.切实加强.工作.现通知如下.《》\ufffd\ue001</p>').cleaned).toEqual([
      '请核对：标点可能已丢失：正文有 5 处“.”，而逗号、句号等只有 0 处。',
      '请核对：书名号、引号或括号里没有内容，共 1 处。',
      '请核对：有乱码，共 1 处。',
      '请核对：有自造字或符号字体的字符 1 个，读者可能看不到。',
    ]);
  });

  test('stray ends of elements and unclosed ones lose nothing', () => {
    expect(html('</div></td>甲<p>乙<span>丙</td><p>丁')).toBe('<p>甲</p><p>乙丙</p><p>丁</p>');
  });

  test('invisible characters go, rare ones stay', () => {
    expect(html('<p>甲\u200b\u0007\u202e𠮷😀\ufeff</p>')).toBe('<p>甲𠮷😀</p>');
    expect(clean('<p>甲\u200b\u0007</p>').cleaned).toEqual(['不可见字符 2 个']);
  });

  test('pictures are listed with their addresses', () => {
    expect(clean('<p>甲<img src="i/1.jpg"><img src="data:image/png;base64,A"><img></p>').cleaned).toEqual([
      '图片 3 张（没有导入）：http://www.yunchuan.gov.cn/zwgk/i/1.jpg',
    ]);
  });

  test('absurd nesting is refused, deep nesting is read', () => {
    expect(html(`${'<div>'.repeat(1000)}甲`)).toBe('<p>甲</p>');
    expect(() => clean('<div>'.repeat(100_000))).toThrow('标签嵌套超过 5000 层');
  });
});

describe('pasted lists of Word and WPS', () => {
  const item = (mark: string, text: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Wingdings'><span style='mso-list:Ignore'>${mark}<span>&nbsp; </span></span></span><![endif]>${text}</p>`;

  test('bullets become a list, numbers stay text', () => {
    expect(html(item('l', '甲') + item('·', '乙') + item('1.', '丙'))).toBe(
      '<ul><li>甲</li><li>乙</li></ul><p>1. 丙</p>',
    );
  });
});

describe('plain text', () => {
  test('has a paragraph a line; lines broken for width are joined', () => {
    const { state } = normaliseText(
      '　　为贯彻落实上级部署，\n切实加强工作：\r\n　　一、提高认识\n\na < b & <b>c',
      context,
    );
    expect(presentRichText(state).html).toBe(
      '<p>为贯彻落实上级部署，切实加强工作：</p><p>一、提高认识</p><p>a &lt; b &amp; c</p>',
    );
  });

  test('in a field for HTML is recognised', () => {
    expect(html('甲\n乙')).toBe('<p>甲</p><p>乙</p>');
  });
});
