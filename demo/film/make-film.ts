import sharp from 'sharp';
import { encodeFrame, encodeParameters, type Planes } from './encode-h264.ts';
import { writeMp4 } from './write-mp4.ts';

/** Sides are multiples of 16. */
const size = { width: 480, height: 288 };

/** Makes a silent film of drawings that follow one another. @param frameMs  how long each is shown. */
export async function makeFilm(drawings: readonly string[], frameMs: number): Promise<Buffer> {
  const frames: Uint8Array[] = [];
  for (const drawing of drawings) frames.push(encodeFrame(await planesOf(drawing), frames.length));
  return writeMp4({ ...size, parameters: encodeParameters(size), frames, frameMs });
}

async function planesOf(drawing: string): Promise<Planes> {
  const { width, height } = size;
  // Every pixel keeps a tint of the drawing: mixed ones at the edges would cost a block each.
  const data = await sharp(Buffer.from(drawing))
    .resize({ ...size, kernel: 'nearest' })
    .removeAlpha()
    .raw()
    .toBuffer();
  const planes: Planes = {
    width,
    height,
    luma: new Uint8Array(width * height),
    blue: new Uint8Array((width * height) / 4),
    red: new Uint8Array((width * height) / 4),
  };
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [r = 0, g = 0, b = 0] = data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3);
      planes.luma[y * width + x] = Math.round(16 + (65.48 * r + 128.55 * g + 24.97 * b) / 255);
      if (y % 2 === 1 || x % 2 === 1) continue;
      const at = (y / 2) * (width / 2) + x / 2;
      planes.blue[at] = Math.round(128 + (-37.8 * r - 74.2 * g + 112 * b) / 255);
      planes.red[at] = Math.round(128 + (112 * r - 93.79 * g - 18.21 * b) / 255);
    }
  }
  return planes;
}
