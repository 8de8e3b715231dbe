import { describe, expect, it } from 'vitest';
import { publishFaults, type PublishCandidate } from './publish-faults.ts';

const complete: PublishCandidate = {
  form: 'text',
  column: '1',
  source: '青石乡',
  editor: '顾南枝',
  body: { root: { children: [{ type: 'text', text: '正文' }] } },
  cover: null,
  pictures: [],
  video: { file: null, poster: null, url: '' },
  externalUrl: '',
  bodyImages: [],
  publishedAt: null,
  withdrawAt: null,
};
const paths = (change: Partial<PublishCandidate>, lacking: string[] = []) =>
  publishFaults({ ...complete, ...change }, (id) => lacking.includes(id)).map((fault) => fault.path);

it('finds nothing wrong with a complete article', () => {
  expect(paths({})).toEqual([]);
});

describe('what each form needs', () => {
  it.each([
    ['text', { body: null }, ['body']],
    ['pictures', {}, ['pictures']],
    ['pictures', { pictures: [{ image: '1', caption: '' }] }, []],
    ['video', {}, ['video.file']],
    ['video', { video: { file: null, poster: null, url: 'https://a.cn/v.mp4' } }, []],
    ['link', {}, ['externalUrl']],
    ['link', { externalUrl: 'https://a.cn', body: null }, []],
  ] as const)('%s with %j', (form, change, expected) => {
    expect(paths({ form, ...change })).toEqual(expected);
  });
});

describe('descriptions of pictures', () => {
  it('are asked for the cover', () => {
    expect(paths({ cover: '9' }, ['9'])).toEqual(['cover']);
  });

  it('are asked once for all pictures of the text', () => {
    const faults = publishFaults({ ...complete, bodyImages: ['8', '9', '9'] }, () => true);

    expect(faults.map((fault) => fault.message)).toEqual(['正文里有 2 张图片没有说明。']);
  });

  it('may be the caption in a set of pictures', () => {
    const pictures = [
      { image: '8', caption: '谁在做什么' },
      { image: '9', caption: '' },
    ];

    expect(paths({ form: 'pictures', pictures }, ['8', '9'])).toEqual(['pictures.1.image']);
  });

  it('are not asked for a set that the form does not show', () => {
    expect(paths({ pictures: [{ image: '9', caption: '' }] }, ['9'])).toEqual([]);
  });
});
