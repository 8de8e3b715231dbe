import type { Parameters } from './encode-h264.ts';

/** Frames of a silent film, each shown equally long. */
export interface Film {
  width: number;
  height: number;
  parameters: Parameters;
  frames: Uint8Array[];
  frameMs: number;
}

const u16 = (...values: number[]): number[] => values.flatMap((value) => [(value >> 8) & 255, value & 255]);
const u32 = (...values: number[]): number[] =>
  values.flatMap((value) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255]);
const ascii = (text: string): number[] => [...Buffer.from(text, 'latin1')];

function box(type: string, ...parts: (readonly number[] | Uint8Array)[]): Buffer {
  const content = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from(u32(content.length + 8)), Buffer.from(type, 'latin1'), content]);
}
const plain = [0, 0, 0, 0];
const matrix = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

/** Writes an MP4 file with one track of H.264; what plays it can begin before all of it is there. */
export function writeMp4(film: Film): Buffer {
  const samples = film.frames.map((frame) => Buffer.concat([Buffer.from(u32(frame.length)), frame]));
  const head = box('ftyp', ascii('isom'), u32(512), ascii('isomiso2avc1mp41'));
  const length = movie(film, samples, 0).length;
  return Buffer.concat([head, movie(film, samples, head.length + length + 8), box('mdat', ...samples)]);
}

function movie({ width, height, parameters, frameMs }: Film, samples: Buffer[], offset: number): Buffer {
  const duration = samples.length * frameMs;
  const { sequence, picture } = parameters;
  const codec = box(
    'avcC',
    [1, ...sequence.subarray(1, 4), 0xff, 0xe1, ...u16(sequence.length)],
    sequence,
    [1, ...u16(picture.length)],
    picture,
  );
  const entry = box(
    'avc1',
    [...new Array<number>(6).fill(0), ...u16(1), ...new Array<number>(16).fill(0), ...u16(width, height)],
    [...u32(0x480000, 0x480000, 0), ...u16(1), ...new Array<number>(32).fill(0), ...u16(24, 0xffff)],
    codec,
  );
  const table = box(
    'stbl',
    box('stsd', plain, u32(1), entry),
    box('stts', plain, u32(1, samples.length, frameMs)),
    box('stsc', plain, u32(1, 1, samples.length, 1)),
    box('stsz', plain, u32(0, samples.length, ...samples.map((sample) => sample.length))),
    box('stco', plain, u32(1, offset)),
  );
  const data = box('dinf', box('dref', plain, u32(1), box('url ', [0, 0, 0, 1])));
  const media = box(
    'mdia',
    box('mdhd', plain, u32(0, 0, 1000, duration), u16(0x55c4, 0)),
    box('hdlr', plain, u32(0), ascii('vide'), u32(0, 0, 0), [0]),
    box('minf', box('vmhd', [0, 0, 0, 1], u16(0, 0, 0, 0)), data, table),
  );
  const track = box(
    'trak',
    box(
      'tkhd',
      [0, 0, 0, 3],
      u32(0, 0, 1, 0, duration, 0, 0),
      u16(0, 0, 0, 0),
      matrix,
      u32(width * 0x10000, height * 0x10000),
    ),
    media,
  );
  const header = box(
    'mvhd',
    plain,
    u32(0, 0, 1000, duration, 0x10000),
    u16(0x100, 0),
    u32(0, 0),
    matrix,
    u32(0, 0, 0, 0, 0, 0, 2),
  );
  return box('moov', header, track);
}
