import { fileTypeFromBuffer } from 'file-type';
import { describe, expect, it } from 'vitest';
import { encodeFrame, type Planes } from './encode-h264.ts';
import { makeFilm } from './make-film.ts';

const drawing = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="720"><path fill="${colour}" d="M0 0h1200v720H0z"/></svg>`;

describe('a film', () => {
  it('is an MP4 that tells how many frames it has and how long each is shown', async () => {
    const film = await makeFilm([drawing('#aa3322'), drawing('#2233aa'), drawing('#22aa33')], 1500);
    const times = film.subarray(film.indexOf('stts') + 8);

    expect((await fileTypeFromBuffer(film))?.mime).toBe('video/mp4');
    expect([times.readUInt32BE(0), times.readUInt32BE(4), times.readUInt32BE(8)]).toEqual([1, 3, 1500]);
  });

  it('says where its first frame begins', async () => {
    const film = await makeFilm([drawing('#aa3322')], 1000);
    const offset = film.readUInt32BE(film.indexOf('stco') + 12);
    const size = film.readUInt32BE(film.indexOf('stsz') + 16);

    expect(film.subarray(offset - 4, offset).toString()).toBe('mdat');
    expect(offset + size).toBe(film.length);
    expect(film.readUInt32BE(offset)).toBe(size - 4);
  });
});

describe('a frame', () => {
  const planes = (value: (at: number) => number): Planes => ({
    width: 64,
    height: 32,
    luma: Uint8Array.from({ length: 64 * 32 }, (_, at) => value(at)),
    blue: Uint8Array.from({ length: 32 * 16 }, (_, at) => value(at)),
    red: Uint8Array.from({ length: 32 * 16 }, (_, at) => value(at)),
  });

  it('costs one whole block where all of it has one colour', () => {
    expect(
      encodeFrame(
        planes(() => 90),
        0,
      ).length,
    ).toBeLessThan(2 * 384);
  });

  it('keeps every pixel where nothing goes on', () => {
    const noise = planes((at) => 16 + ((at * at * 31) % 211));

    expect(encodeFrame(noise, 0).length).toBeGreaterThan(8 * 384);
  });

  it('holds nothing that looks like the beginning of a unit', () => {
    const frame = Buffer.from(
      encodeFrame(
        planes((at) => (at % 3 === 0 ? 1 : 0)),
        1,
      ),
    );

    expect([0, 1, 2].map((end) => frame.indexOf(Buffer.from([0, 0, end])))).toEqual([-1, -1, -1]);
  });
});
