import { describe, expect, it } from 'vitest';
import type { FacetName } from '../documents.ts';
import type { SearchAnswer } from '../engine.ts';
import type { Contract } from './engine-contract.ts';

/** What is found for what people type, and in which order. */
export function describeWhatPeopleType({ search, ids }: Contract): void {
  describe('exact names', () => {
    it.each([
      '云川政发〔2019〕5号',
      '云川政发[2019]5号',
      '云川政发（2019）5号',
      '云川政发 2019 5',
      '云川政发２０１９年第５号',
      '请问云川政发〔2019〕5号文件内容是什么',
    ])('finds the document first by its number written as %s', async (text) => {
      expect((await ids(text))[0]).toBe('disclosure-1');
    });

    it('lists all documents of a year and serial without an organ first, those that cite it after', async () => {
      expect((await ids('2019 5')).slice(0, 2).sort()).toEqual(['disclosure-1', 'disclosure-3']);
    });

    it('keeps a number apart from longer ones', async () => {
      expect(await ids('云川政发〔2011〕5号')).not.toContain('disclosure-2');
    });

    it('lists the document before those that cite its number', async () => {
      expect(await ids('云川政发〔2019〕5号')).toEqual(['disclosure-1', 'disclosure-3']);
    });

    it.each(['014276888/2011-00015', '０１４２７６８８８／２０１１－０００１５', '014276888 2011 00015'])(
      'finds the document by its index number written as %s',
      async (text) => {
        expect((await ids(text))[0]).toBe('disclosure-2');
      },
    );

    it('finds a document first by its whole title, with and without its marks', async () => {
      expect((await ids('一图读懂《云川县农村供水工程管理办法》'))[0]).toBe('interpretation-1');
      expect((await ids('云川县人民政府关于印发云川县农村供水工程管理办法的通知'))[0]).toBe('disclosure-1');
    });

    it('finds the document first by the title inside 《》, although newer ones mention it', async () => {
      expect((await ids('云川县农村供水工程管理办法'))[0]).toBe('disclosure-1');
      expect((await ids('"云川县农村供水工程管理办法"'))[0]).toBe('disclosure-1');
    });

    it('looks for a quoted title in titles only', async () => {
      expect((await ids('“农村供水工程”')).sort()).toEqual(['article-1', 'disclosure-1', 'interpretation-1']);
    });
  });

  describe('words', () => {
    it('lists what holds before what was abrogated, titles before texts, newer before older', async () => {
      expect(await ids('农村供水')).toEqual([
        'article-1',
        'interpretation-1',
        'disclosure-1',
        'article-2',
        'attachment-1',
        'disclosure-2',
      ]);
    });

    it('lists newest first when asked to', async () => {
      const { hits } = await search('农村供水', { sort: 'date' });

      expect(hits.map((hit) => hit.id).slice(0, 3)).toEqual(['article-1', 'article-2', 'interpretation-1']);
      expect(hits.at(-1)?.id).toBe('disclosure-2');
    });

    it('finds words with a blank between them together and apart', async () => {
      expect(await ids('青石镇 停水')).toEqual(['article-2']);
    });

    it('finds synonyms', async () => {
      expect((await ids('户籍')).sort()).toEqual(['article-5', 'disclosure-3', 'disclosure-4']);
      expect((await ids('户口')).sort()).toEqual(['article-5', 'disclosure-3', 'disclosure-4']);
    });

    it('finds what was written in traditional characters, full width or with circles for zeroes, and the reverse', async () => {
      expect(await ids('戶籍制度')).toEqual(['disclosure-4']);
      expect(await ids('网络与户籍')).toEqual(['article-5']);
      expect(await ids('gdp增长二〇二六')).toEqual(['article-3']);
    });

    it('finds one character, and rare ones', async () => {
      expect((await ids('镇'))[0]).toBe('article-3');
      expect(await ids('饮')).toEqual(expect.arrayContaining(['article-4', 'disclosure-1']));
      expect(await ids('𠮷祥')).toEqual(['article-3']);
    });

    it('finds a piece that ends in the middle of words and numbers, across marks and lines', async () => {
      expect((await ids('制定本办法第二条本办法所'))[0]).toBe('disclosure-1');
      expect((await ids('方米二元八'))[0]).toBe('attachment-1');
    });

    it('finds the words of a sentence, when nothing holds the sentence', async () => {
      const { hits, match } = await search('请问怎么办理户口的迁移');

      expect(hits[0]?.id).toBe('disclosure-3');
      expect(match).toBe('words');
    });

    it('finds an attachment by its text, with the record it belongs to', async () => {
      const { hits } = await search('每立方米二元八角');

      expect(hits[0]).toMatchObject({
        id: 'attachment-1',
        kind: 'attachment',
        owner: { id: 'disclosure-1' },
      });
    });

    it('finds only titles when asked to', async () => {
      expect(await ids('青石镇', { titleOnly: true })).toEqual(['article-3']);
    });

    it('gives everything for an empty box, newest first, documents without a date last', async () => {
      const all = await ids('');

      expect(all).toHaveLength(11);
      expect(all[0]).toBe('article-1');
      expect(all.slice(-2).sort()).toEqual(['article-4', 'article-5']);
    });
  });

  describe('second tries', () => {
    it.each(['nongcungongshui', 'nong cun gong shui', "Nong'Cun GongShui"])(
      'hears pinyin: %s',
      async (text) => {
        const { hits, match, suggestion } = await search(text);

        expect(hits.map((hit) => hit.id)).toEqual(expect.arrayContaining(['article-1', 'disclosure-1']));
        expect([match, suggestion]).toEqual(['sound', '农村供水']);
      },
    );

    it('hears initials, and characters with several readings', async () => {
      expect(await ids('ncgs')).toEqual(expect.arrayContaining(['article-1', 'disclosure-1']));
      expect(await ids('chongqing')).toEqual(['article-3']);
    });

    it.each([
      ['户藉制度', '户籍制度', 'disclosure-4'],
      ['农村工水工程', '农村供水工程', 'article-1'],
      ['云川县农村集中供木管理暂行办法', '云川县农村集中供水管理暂行办法', 'disclosure-2'],
      ['云川县农村集中水管理暂行办法', '云川县农村集中供水管理暂行办法', 'disclosure-2'],
    ])('forgives a typo in %s', async (typed, meant, id) => {
      const { hits, suggestion } = await search(typed);

      expect(hits[0]?.id).toBe(id);
      expect(suggestion).toBe(meant);
    });

    it('lists the document that was meant before others that hold its title', async () => {
      expect((await ids('云川县农村供氺工程管理办法'))[0]).toBe('disclosure-1');
      expect((await ids('yunchuanxiannongcungongshuigongchengguanlibanfa'))[0]).toBe('disclosure-1');
    });

    it('finds fewer of the words when nothing has all', async () => {
      const { hits, match } = await search('居民身份证 火星移民');

      expect(hits.map((hit) => hit.id)).toEqual(['disclosure-3']);
      expect(match).toBe('some-words');
    });

    it('says so when nothing at all is found', async () => {
      expect(await search('量子纠缠')).toMatchObject({
        total: 0,
        pages: 0,
        hits: [],
        match: 'none',
        suggestion: null,
      });
    });

    it('does not guess when only the filters keep a document out', async () => {
      expect(await search('户籍制度改革', { filters: { year: ['2011'] } })).toMatchObject({
        total: 0,
        match: 'none',
      });
    });
  });

  describe('filters and facets', () => {
    it('filters by each facet', async () => {
      const filters: [FacetName, string, number][] = [
        ['site', 'slj', 2],
        ['siteKind', 'department', 2],
        ['kind', 'attachment', 1],
        ['columnType', '政策文件', 3],
        ['issuer', '云川县人民政府', 2],
        ['subject', '国土资源、能源', 2],
        ['subjectChild', '国土资源、能源\\水资源', 2],
        ['genre', '通知', 2],
        ['year', '2026', 2],
        ['validity', '废止', 1],
      ];

      for (const [facet, value, count] of filters) {
        expect([facet, (await search('农村供水', { filters: { [facet]: [value] } })).total]).toEqual([
          facet,
          count,
        ]);
      }
    });

    it('takes several values of a facet as alternatives, several facets together', async () => {
      expect(await ids('农村供水', { filters: { site: ['slj', 'portal'], year: ['2019'] } })).toEqual([
        'interpretation-1',
        'disclosure-1',
        'attachment-1',
      ]);
    });

    it('counts each value, under all filters but its own facet', async () => {
      const { facets, total } = await search('农村供水', { filters: { validity: ['有效'] } });

      expect(total).toBe(1);
      expect(counts(facets.validity)).toEqual({ 有效: 1, 废止: 1 });
      expect(counts(facets.site)).toEqual({ portal: 1 });
      expect(facets.validity.find((value) => value.selected)?.value).toBe('有效');
    });

    it('shows years newest first, other values by frequency, and keeps a selected one without hits', async () => {
      const { facets } = await search('农村供水', { filters: { kind: ['letter'] } });

      expect(facets.kind.map(({ value, count }) => [value, count])).toEqual([
        ['document', 2],
        ['news', 2],
        ['attachment', 1],
        ['interpretation', 1],
        ['letter', 0],
      ]);
      expect((await search('农村供水')).facets.year.map((year) => year.value)).toEqual([
        '2026',
        '2019',
        '2011',
      ]);
    });

    it('counts documents found by name and by words once', async () => {
      const { facets, total } = await search('云川县农村供水工程管理办法');

      expect(total).toBe(3);
      expect(counts(facets.kind)).toEqual({ document: 1, interpretation: 1, attachment: 1 });
    });

    it('searches one site only, when that is the scope', async () => {
      expect(await ids('农村供水', { scope: 'slj' })).toEqual(['interpretation-1', 'article-2']);
    });

    it('counts under a scope as under a filter', async () => {
      expect(counts((await search('农村供水', { scope: 'slj' })).facets.site)).toEqual({ portal: 4, slj: 2 });
    });
  });

  describe('what is shown', () => {
    it('shows all a result needs', async () => {
      const { hits } = await search('云川政发〔2019〕5号');

      expect(hits[0]).toMatchObject({
        title: '云川县人民政府关于印发《云川县农村供水工程管理办法》的通知',
        url: '/disclosure-1.html',
        wapUrl: '/wap/disclosure-1.html',
        number: '云川政发〔2019〕5号',
        indexNumber: '014276888/2019-00005',
        issuer: '云川县人民政府',
        date: '2019-03-02',
        validity: '有效',
        owner: null,
      });
    });

    it('marks what was searched in title and snippet', async () => {
      const { hits } = await search('农村供水');

      expect(hits[0]?.titleSegments.filter((part) => part.hit).map((part) => part.text)).toEqual([
        '农村供水',
      ]);
      expect(hits[0]?.snippetSegments.filter((part) => part.hit).map((part) => part.text)).toEqual([
        '农村供水',
      ]);
      expect(hits[0]?.snippetSegments.map((part) => part.text).join('')).toBe(hits[0]?.snippet);
    });

    it('marks a synonym and what was meant', async () => {
      const marked = async (text: string) =>
        (await search(text)).hits.flatMap((hit) =>
          hit.titleSegments.filter((part) => part.hit).map((part) => part.text),
        );

      expect(await marked('户口制度')).toContain('户籍制度');
      expect(await marked('nongcungongshui')).toContain('农村供水');
    });

    it('pages without gaps or repetitions', async () => {
      const pages = await Promise.all([1, 2, 3, 4].map((page) => ids('农村供水', { page, pageSize: 2 })));

      expect(pages.map((page) => page.length)).toEqual([2, 2, 2, 0]);
      expect(pages.flat()).toEqual(await ids('农村供水'));
      expect((await search('农村供水', { pageSize: 2 })).pages).toBe(3);
    });

    it('pages on from exact names into the rest', async () => {
      const pages = await Promise.all(
        [1, 2].map((page) => ids('云川政发〔2019〕5号', { page, pageSize: 1 })),
      );

      expect(pages).toEqual([['disclosure-1'], ['disclosure-3']]);
    });

    it('names related searches on the first page', async () => {
      expect((await search('农村')).related).toContain('农村供水');
      expect((await search('农村', { page: 2, pageSize: 1 })).related).toEqual([]);
    });
  });
}

function counts(values: SearchAnswer['facets'][FacetName]): Record<string, number> {
  return Object.fromEntries(values.map(({ value, count }) => [value, count]));
}
