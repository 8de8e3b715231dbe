/**
 * A small encoder of H.264 that loses nothing: a block that continues its neighbour costs a few bits, any other is
 * written as it is. It suits drawings of flat tints; every browser plays the result.
 *
 * Source: ITU-T H.264, 7.3 (syntax), 8.3.3 and 8.3.4 (prediction), 9.2.1 (coeff_token).
 */
import { BitWriter } from './bit-writer.ts';

/** A picture in three planes; colour at half the width and height. Sides are multiples of 16. */
export interface Planes {
  width: number;
  height: number;
  luma: Uint8Array;
  blue: Uint8Array;
  red: Uint8Array;
}

/** What a player needs before the first frame: sequence and picture parameters. */
export interface Parameters {
  sequence: Uint8Array;
  picture: Uint8Array;
}

const rawBlock = 25;

/** What all frames of this size share. */
export function encodeParameters({ width, height }: Pick<Planes, 'width' | 'height'>): Parameters {
  const sequence = new BitWriter();
  // Constrained baseline, level 3.0.
  sequence.bytes([66, 0xc0, 30]);
  // Id 0, frame numbers of four bits, order of decoding is order of showing, one reference.
  for (const value of [0, 0, 2, 1]) sequence.unsigned(value);
  sequence.bits(0, 1);
  sequence.unsigned(width / 16 - 1);
  sequence.unsigned(height / 16 - 1);
  // Whole frames, nothing cut off, nothing more to say.
  sequence.bits(0b1100, 4);

  const picture = new BitWriter();
  for (const value of [0, 0]) picture.unsigned(value);
  picture.bits(0, 2);
  for (const value of [0, 0, 0]) picture.unsigned(value);
  picture.bits(0, 3);
  // Three quantisers of the usual value, then: the filter of edges can be turned off.
  for (const value of [0, 0, 0]) picture.unsigned(value);
  picture.bits(0b100, 3);
  return { sequence: unit(0x67, sequence.finish()), picture: unit(0x68, picture.finish()) };
}

/** Encodes one picture that needs no other. @param order  its place in the film: neighbours must differ. */
export function encodeFrame(planes: Planes, order: number): Uint8Array {
  const writer = new BitWriter();
  // First block 0, only whole pictures, parameters 0, frame number 0.
  for (const value of [0, 7, 0]) writer.unsigned(value);
  writer.bits(0, 4);
  writer.unsigned(order % 2);
  writer.bits(0, 2);
  // The usual quantiser, and no filter of edges.
  for (const value of [0, 1]) writer.unsigned(value);
  const across = planes.width / 16;
  const raw: boolean[] = [];
  for (let block = 0; block < across * (planes.height / 16); block += 1) {
    const place = { x: block % across, y: Math.floor(block / across) };
    const luma = direction({ plane: planes.luma, stride: planes.width, size: 16 }, place);
    const half = { stride: planes.width / 2, size: 8 };
    const blue = bothWays({ plane: planes.blue, ...half }, place);
    const red = bothWays({ plane: planes.red, ...half }, place);
    const colour = blue.down && red.down ? 2 : blue.across && red.across ? 1 : null;
    raw[block] = luma === null || colour === null;
    if (luma === null || colour === null) {
      writer.unsigned(rawBlock);
      writer.bytes(pixels({ plane: planes.luma, stride: planes.width, size: 16 }, place));
      writer.bytes(pixels({ plane: planes.blue, ...half }, place));
      writer.bytes(pixels({ plane: planes.red, ...half }, place));
      continue;
    }
    writer.unsigned(1 + luma);
    writer.unsigned(colour);
    writer.unsigned(0);
    const left = place.x > 0 ? [raw[block - 1] === true] : [];
    const above = place.y > 0 ? [raw[block - across] === true] : [];
    writeNothing(writer, [...left, ...above]);
  }
  return unit(0x65, writer.finish());
}

interface Part {
  plane: Uint8Array;
  stride: number;
  size: number;
}

interface Place {
  x: number;
  y: number;
}

/** Whether a block goes on downward from the row above it, or across from the column on its left. */
function bothWays({ plane, stride, size }: Part, { x, y }: Place): { down: boolean; across: boolean } {
  let down = y > 0;
  let across = x > 0;
  const first = y * size * stride + x * size;
  for (let row = 0; row < size && (down || across); row += 1) {
    const from = first + row * stride;
    for (let column = 0; column < size; column += 1) {
      const pixel = plane[from + column];
      if (down && pixel !== plane[first - stride + column]) down = false;
      if (across && pixel !== plane[from - 1]) across = false;
    }
  }
  return { down, across };
}

/** Number of the direction a block of brightness continues in; null when neither fits. */
function direction(part: Part, place: Place): 0 | 1 | null {
  const { down, across } = bothWays(part, place);
  if (down) return 0;
  return across ? 1 : null;
}

function* pixels({ plane, stride, size }: Part, { x, y }: Place): Generator<number> {
  for (let row = 0; row < size; row += 1)
    yield* plane.subarray((y * size + row) * stride + x * size, (y * size + row) * stride + (x + 1) * size);
}

/** Says that nothing is to be added to a block; the code depends on what its neighbours wrote. */
function writeNothing(writer: BitWriter, neighbours: readonly boolean[]): void {
  const counts: number[] = neighbours.map((isRaw) => (isRaw ? 16 : 0));
  const sum = counts.reduce((total, count) => total + count, 0);
  const expected = counts.length === 2 ? (sum + 1) >> 1 : sum;
  if (expected >= 8) writer.bits(0b000011, 6);
  else writer.bits(1, 1);
}

/** A unit of the stream; three bytes that would look like its beginning are broken up. */
function unit(head: number, payload: Uint8Array): Uint8Array {
  const bytes = [head];
  let zeros = 0;
  for (const byte of payload) {
    if (zeros >= 2 && byte <= 3) {
      bytes.push(3);
      zeros = 0;
    }
    bytes.push(byte);
    zeros = byte === 0 ? zeros + 1 : 0;
  }
  return Uint8Array.from(bytes);
}
