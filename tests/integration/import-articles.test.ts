import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { idText, type Id } from '#collections/ids.ts';
import { findTarget } from '#import/find-target.ts';
import { presentRichText } from '#sites/feed/rich-text/present-rich-text.ts';
import { createTestPayload, type TestPayload } from '#tests/helpers/databases.ts';

import { createPlaces, importRecords, sampleRecord } from './import-fixture.ts';

describe('importing articles', () => {
  let test: TestPayload;
  let places: Awaited<ReturnType<typeof createPlaces>>;

  beforeAll(async () => {
    test = await createTestPayload();
    places = await createPlaces(test.payload);
  }, 60_000);
  afterAll(() => test.close());

  let counter = 0;
  /** A document that no other test uses. */
  const fresh = (more: object = {}) =>
    sampleRecord({ sourceUrl: `http://old.test/${(counter += 1)}.html`, ...more });
  const articles = async (title: string) => {
    const { docs } = await test.payload.find({
      collection: 'articles',
      where: { title: { equals: title } },
      depth: 0,
      trash: true,
      showHiddenFields: true,
      overrideAccess: true,
    });
    return docs;
  };
  const first = async (title: string) => {
    const [article] = await articles(title);
    if (article === undefined) throw new Error(`no article ${title}`);
    return article;
  };
  const versionsOf = async (id: Id) =>
    (
      await test.payload.countVersions({
        collection: 'articles',
        where: { parent: { equals: id } },
        overrideAccess: true,
      })
    ).totalDocs;

  it('publishes a document with its date, number, source and cleaned text', async () => {
    const [item] = await importRecords(test.payload, [fresh({ title: '甲号通知' })]);

    const article = await first('甲号通知');
    expect(article).toMatchObject({
      _status: 'published',
      form: 'text',
      publishedAt: '2026-03-04T16:00:00.000Z',
      documentNumber: '云政办发〔2026〕3号',
      source: '云川县人民政府办公室',
      editor: '网站编辑',
      keywords: ['农业、畜牧业、渔业'],
      address: '202603/jia-hao-tong-zhi',
    });
    expect(idText(article.column)).toBe(String(places.columns.zcwj));
    expect(presentRichText(article.body).html).toBe(
      '<p>各乡镇人民政府，县政府各部门：</p><p>为切实做好今年的春耕生产工作，确保粮食播种面积，现将有关事项通知如下。</p><h2 id="section-1">一、总体要求</h2>',
    );
    expect(item).toEqual({
      line: 1,
      title: '甲号通知',
      status: 'created',
      reason: '',
      url: 'http://www.yunchuan.test/202603/jia-hao-tong-zhi.html',
      wapUrl: 'http://www.yunchuan.test/wap/202603/jia-hao-tong-zhi.html',
      cleaned: ['内联样式 1 处', '段首缩进空格 1 处'],
    });
  });

  it('changes nothing the second time', async () => {
    const record = fresh({ title: '乙号通知' });
    await importRecords(test.payload, [record]);
    const before = await first('乙号通知');

    const [item] = await importRecords(test.payload, [record]);

    expect(item).toMatchObject({
      status: 'unchanged',
      reason: '',
      url: 'http://www.yunchuan.test/202603/yi-hao-tong-zhi.html',
    });
    expect(await first('乙号通知')).toEqual(before);
    expect(await versionsOf(before.id)).toBe(1);
  });

  it('brings a changed document up to date at the same address', async () => {
    const record = fresh({ title: '丙号通知' });
    await importRecords(test.payload, [record]);
    const before = await first('丙号通知');

    const [item] = await importRecords(test.payload, [{ ...record, html: '<p>改后的正文。</p>' }]);

    const after = await first('丙号通知');
    expect(item).toMatchObject({
      status: 'updated',
      url: 'http://www.yunchuan.test/202603/bing-hao-tong-zhi.html',
    });
    expect(presentRichText(after.body).plainText).toBe('改后的正文。');
    expect(after).toMatchObject({ id: before.id, address: before.address, _status: 'published' });
  });

  it('leaves what people did: edits of an unchanged document, another column, a withdrawal, the trash', async () => {
    const records = ['丁', '戊', '己', '庚'].map((name) => fresh({ title: `${name}号通知` }));
    await importRecords(test.payload, records);
    const change = async (title: string, data: object) =>
      test.payload.update({
        collection: 'articles',
        id: (await first(title)).id,
        data,
        overrideAccess: true,
      });
    await change('丁号通知', { subtitle: '编辑加的副标题' });
    await change('戊号通知', { column: places.columns.tzgg });
    await change('己号通知', { _status: 'draft' });
    await change('庚号通知', { deletedAt: new Date().toISOString() });

    const items = await importRecords(test.payload, records);
    const changed = await importRecords(
      test.payload,
      records.slice(1).map((record) => ({ ...record, text: '', html: '<p>新的正文。</p>' })),
    );

    expect(items.map(({ status, reason }) => [status, reason])).toEqual([
      ['unchanged', ''],
      ['unchanged', '已在别的栏目，没有移动。'],
      ['unchanged', '已撤稿或改为草稿，没有重新发布。'],
      ['unchanged', '已在回收站里，没有恢复。'],
    ]);
    expect(changed.map(({ status }) => status)).toEqual(['updated', 'updated', 'unchanged']);
    expect(await first('丁号通知')).toMatchObject({ subtitle: '编辑加的副标题' });
    expect(idText((await first('戊号通知')).column)).toBe(String(places.columns.tzgg));
    expect(await first('己号通知')).toMatchObject({ _status: 'draft' });
    expect((await first('庚号通知')).deletedAt).toBeTruthy();
  });

  it('refuses what is no document, with line and reason, and imports the rest', async () => {
    const items = await importRecords(test.payload, [
      fresh({ title: '' }),
      fresh({ title: '空正文', html: '<p>&nbsp;</p><script>1</script>' }),
      fresh({ title: '坏日期', publishedDate: '2019年02月30日' }),
      fresh({ title: '无日期', publishedDate: '' }),
      '{"title": "断行',
      '[1]',
      JSON.stringify({ title: '怪标题', html: { a: 1 } }),
      fresh({ title: '长'.repeat(500) }),
      fresh({ title: '长来源', issuer: '源'.repeat(300) }),
      fresh({ title: '好的一篇' }),
    ]);

    expect(items.map(({ status, reason }) => [status, reason])).toEqual([
      ['refused', '标题是空的。'],
      ['refused', '正文是空的。'],
      ['refused', '发布日期“2019年02月30日”这一天或这个时间不存在。'],
      ['refused', '没有发布日期。'],
      ['refused', '第 5 行：不是完整的 JSON。'],
      ['refused', '第 6 行：应该是一个 JSON 对象。'],
      ['refused', '第 7 行：“html”应该是文字。'],
      ['refused', '标题有 500 字，最多 200 字。'],
      ['refused', expect.stringContaining('来源')],
      ['created', ''],
    ]);
  });

  it('names the editor that the page named, and dates in the future wait', async () => {
    const [item] = await importRecords(test.payload, [
      fresh({
        title: '辛号通知',
        publishedDate: '2099-01-01 08:00',
        html: `${String(sampleRecord().html)}<p>责任编辑：王小明</p>`,
      }),
    ]);
    expect(item).toMatchObject({
      status: 'created',
      reason: '发布时间未到，到 2099/1/1 08:00:00 自动发布。',
    });
    expect(await first('辛号通知')).toMatchObject({
      editor: '王小明',
      publishedAt: '2099-01-01T00:00:00.000Z',
    });
  });

  it('takes the same document twice in one file as one, another content for it as a mistake', async () => {
    const record = fresh({ title: '壬号通知' });
    const items = await importRecords(test.payload, [
      record,
      record,
      { ...record, html: '<p>别的内容。</p>' },
    ]);
    expect(items.map(({ status }) => status)).toEqual(['created', 'unchanged', 'refused']);
    expect(items[2]?.reason).toBe('和第 1 行是同一篇，内容却不同，已按第 1 行导入。');
    expect(await articles('壬号通知')).toHaveLength(1);
  });

  it('keeps sites apart: the same document in another site is another article', async () => {
    const record = fresh({ title: '癸号通知' });
    await importRecords(test.payload, [record]);
    const [item] = await importRecords(test.payload, [record], { site: 'qingshi', column: '镇务公开' });
    expect(item).toMatchObject({
      status: 'created',
      url: 'http://www.yunchuan.test/sites/qingshi/202603/gui-hao-tong-zhi.html',
    });
  });

  it('stores a text that the editor can open: every kind of block passes its checks', async () => {
    const html =
      '<h2>甲</h2><p>乙<a href="http://a.cn/">链</a><br>丙</p><ul><li>丁<ul><li>戊</li></ul></li></ul><blockquote>己</blockquote><hr>' +
      '<table border="1"><tr><th>庚</th><th>辛</th></tr><tr><td rowspan="2">壬</td><td>癸</td></tr><tr><td></td></tr></table>';
    const [item] = await importRecords(test.payload, [fresh({ title: '各种内容', html })]);
    expect(item).toMatchObject({ status: 'created' });

    const article = await first('各种内容');
    const again = await test.payload.update({
      collection: 'articles',
      id: article.id,
      data: { body: article.body },
      overrideAccess: true,
    });
    expect(again.body).toEqual(article.body);
  });

  it.each([
    [{ site: '', column: 'xxgk/zcwj' }, '政策文件'],
    [{ site: 'portal', column: '/信息公开/政策文件/' }, '政策文件'],
    [{ site: '云川县人民政府', column: 'tzgg' }, '通知公告'],
    [{ site: '/qingshi/', column: 'zwgk' }, '镇务公开'],
  ])('finds %j', async (place, name) => {
    expect((await findTarget(test.payload, place)).column.name).toBe(name);
  });

  it('names the nearest where there is no such site or column', async () => {
    await expect(findTarget(test.payload, { site: 'qinshi', column: 'x' })).rejects.toMatchObject({
      code: 'import.unknown_site',
      message: '没有站点“qinshi”。',
      hint: expect.stringMatching(/^最接近的站点：\n {2}qingshi　青石镇\n/) as string,
    });
    await expect(findTarget(test.payload, { site: '/', column: '信息公开/政策' })).rejects.toMatchObject({
      code: 'import.unknown_column',
      message: '站点“云川县人民政府”没有栏目“信息公开/政策”。',
      hint: expect.stringMatching(/^最接近的栏目：\n {2}xxgk\/zcwj　信息公开\/政策文件\n/) as string,
    });
  });
});
