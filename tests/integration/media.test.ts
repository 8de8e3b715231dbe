import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestPayload } from '#tests/helpers/databases.ts';
import { createPermissionWorld, type PermissionWorld } from '#tests/helpers/permission-world.ts';
import { openRest } from '#tests/helpers/rest.ts';
import { createSample } from '#tests/helpers/samples.ts';

let world: PermissionWorld;
beforeAll(async () => {
  world = await createPermissionWorld();
});
afterAll(async () => {
  await world.close();
});

interface Medium {
  id: string;
  url: string;
  thumbnailURL: string | null;
  filename: string;
  originalName: string;
  mimeType: string;
  width: number;
  height: number;
  sizes: Record<string, { url: string | null; width: number | null; mimeType: string | null }>;
}

async function upload(name: string, bytes: Uint8Array, type = 'application/octet-stream', data: object = {}) {
  const { status, body } = await world.rest.send('POST', '/media', {
    token: world.people.get('editor')?.token ?? null,
    data: { site: world.sites.own, alt: '一座山', ...data },
    file: { name, type, bytes: new Uint8Array(bytes) },
  });
  const [error] = (body.errors ?? []) as { message: string }[];
  return { status, message: error?.message ?? '', doc: body.doc as Medium };
}

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7799bb' } });
const stored = (url: string) => path.join(world.settings.paths.uploads, url.replace('/media/', ''));
const bytesOf = (...values: number[]) => new Uint8Array(values);
const text = (value: string) => new TextEncoder().encode(value);

describe('a picture', () => {
  it('lies in the folder of its month under a random name, and keeps the name that it came with', async () => {
    const { doc } = await upload(
      '青石山 全景（一）.JPG',
      await picture(1600, 900).jpeg().toBuffer(),
      'image/jpeg',
    );

    expect(doc.url).toMatch(/^\/media\/\d{6}\/[a-z0-9]{12}\.jpg$/);
    expect(doc.filename).toBe(doc.url.replace('/media/', ''));
    expect(doc.originalName).toBe('青石山 全景（一）.JPG');
    expect(existsSync(stored(doc.url))).toBe(true);
  });

  it('has three sizes in WebP', async () => {
    const { doc } = await upload('a.png', await picture(1600, 900).png().toBuffer(), 'image/png');
    const sizes = Object.entries(doc.sizes).map(([name, size]) => [name, size.width, size.mimeType]);
    const files = Object.values(doc.sizes).map((size) => existsSync(stored(size.url ?? '')));

    expect(sizes).toEqual([
      ['thumbnail', 320, 'image/webp'],
      ['card', 640, 'image/webp'],
      ['large', 1280, 'image/webp'],
    ]);
    expect(files).toEqual([true, true, true]);
    expect(doc.thumbnailURL).toBe(doc.sizes.thumbnail?.url);
  });

  it('has its own width for the largest size when it is narrower, and is never blown up', async () => {
    const medium = await upload('a.png', await picture(900, 600).png().toBuffer(), 'image/png');
    const small = await upload('b.png', await picture(200, 100).png().toBuffer(), 'image/png');
    const widths = ({ doc }: typeof medium) => Object.values(doc.sizes).map(({ width }) => width);

    expect(widths(medium)).toEqual([320, 640, 900]);
    expect(widths(small)).toEqual([null, null, 200]);
  });

  it('loses what it tells about its making, and stands upright', async () => {
    const camera = await picture(60, 30)
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '30/1 0/1 0/1' } })
      .jpeg()
      .toBuffer();

    const { doc } = await upload('a.jpg', camera, 'image/jpeg');
    const metadata = await sharp(readFileSync(stored(doc.url))).metadata();

    expect(metadata).toMatchObject({ width: 30, height: 60 });
    expect(metadata.exif).toBeUndefined();
    expect([doc.width, doc.height]).toEqual([30, 60]);
  });

  it('stays byte for byte when it tells nothing', async () => {
    const plain = await picture(60, 30).jpeg().toBuffer();

    const { doc } = await upload('a.jpg', plain, 'image/jpeg');

    expect(readFileSync(stored(doc.url)).equals(plain)).toBe(true);
  });

  it('keeps its place when the focal point moves', async () => {
    const { doc } = await upload('a.png', await picture(800, 600).png().toBuffer(), 'image/png');

    const { body } = await world.rest.send('PATCH', `/media/${doc.id}`, {
      token: world.people.get('editor')?.token ?? null,
      data: { focalX: 20, focalY: 80 },
    });

    expect(body.doc).toMatchObject({ url: doc.url, focalX: 20, focalY: 80, originalName: 'a.png' });
    expect(existsSync(stored(doc.url))).toBe(true);
  });

  it('leaves no file behind when it is refused', async () => {
    const before = readdirSync(world.settings.paths.uploads, { recursive: true }).length;

    await upload('a.png', await picture(400, 300).png().toBuffer(), 'image/png', { site: world.sites.other });

    expect(readdirSync(world.settings.paths.uploads, { recursive: true })).toHaveLength(before);
  });
});

describe('a file is refused', () => {
  it.each([
    [
      'x.svg',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
      '不能上传.svg 文件',
    ],
    ['x.html', text('<html><script>alert(1)</script></html>'), '不能上传.html 文件'],
    ['x.exe', bytesOf(0x4d, 0x5a, 0x90), '不能上传.exe 文件'],
    ['noname', text('hello'), '不能上传没有扩展名的文件'],
    ['x.png', text('<svg xmlns="http://www.w3.org/2000/svg"/>'), '这个文件不是图片'],
    ['x.jpg', bytesOf(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), '这个文件不是图片'],
    ['x.pdf', text('hello'), '这个文件的内容不是 pdf'],
    ['x.txt', text('<!DOCTYPE html><script>alert(1)</script>'), '这个文件不是纯文本'],
    ['x.docx', bytesOf(0x50, 0x4b, 3, 4, 0, 0, 0, 0), '这个文件的内容不是 docx'],
  ])('%s when it is not allowed or not what it says', async (name, bytes, message) => {
    const answer = await upload(name, bytes);

    expect(answer.status).toBe(400);
    expect(answer.message).toContain(message);
  });

  it('a picture of more than a hundred megapixels', async () => {
    const bomb = await picture(50_000, 2001).png({ compressionLevel: 9 }).toBuffer();

    const answer = await upload('bomb.png', bomb, 'image/png');

    expect(answer).toMatchObject({ status: 400, message: '图片太大，宽乘高超过 1 亿像素。缩小后上传。' });
  });

  it.each(['jpeg', 'png', 'webp'] as const)('a %s that ends too early', async (format) => {
    const noise = sharp({
      create: {
        width: 300,
        height: 300,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 99, sigma: 40 },
      },
    });
    const whole = await noise.toFormat(format).toBuffer();

    const answer = await upload(`half.${format}`, whole.subarray(0, whole.length / 2), `image/${format}`);

    expect(answer).toMatchObject({
      status: 400,
      message: expect.stringMatching(/图片(?:不完整|打不开)/) as string,
    });
  });

  it('one that is fetched from elsewhere', async () => {
    const { status, body } = await world.rest.send('POST', '/media', {
      token: world.people.get('editor')?.token ?? null,
      data: { site: world.sites.own, filename: 'a.png', url: 'http://127.0.0.1:9/a.png' },
    });

    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain('还没有选文件。');
  });
});

describe('a picture in use', () => {
  it('cannot be put into the trash', async () => {
    const { doc } = await upload('a.png', await picture(40, 30).png().toBuffer(), 'image/png');
    await createSample(world.payload, world.sampler, 'articles', world.sites.own, { cover: doc.id });

    const { status, body } = await world.rest.send('PATCH', `/media/${doc.id}`, {
      token: world.people.get('manager')?.token ?? null,
      data: { deletedAt: new Date().toISOString() },
    });

    expect(status).toBe(409);
    expect(JSON.stringify(body)).toContain('还有 1 篇文章在用');
  });
});

describe('a file that is too large', () => {
  it('is cut off with a sentence in Chinese', async () => {
    const small = await createTestPayload({ env: { MAX_UPLOAD_MB: '1' } });

    const { status, body } = await openRest(small.payload).send('POST', '/media', {
      file: { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array(1.5 * 1024 * 1024).fill(65) },
    });
    await small.close();

    expect(status).toBe(413);
    expect(JSON.stringify(body)).toContain('文件超过 1 MB。压缩后上传。');
  });
});

describe('a document', () => {
  it('is taken as it is', async () => {
    const { doc } = await upload('2026 年预算（公开）.txt', text('预算一览'), 'text/html');

    expect(doc).toMatchObject({ mimeType: 'text/plain', originalName: '2026 年预算（公开）.txt' });
    expect(doc.url).toMatch(/\.txt$/);
    expect(readFileSync(stored(doc.url), 'utf8')).toBe('预算一览');
  });
});
