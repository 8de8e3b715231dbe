import sharp from 'sharp';
import { pictureWidth } from './canvas.ts';

/**
 * Turns a drawn picture into JPEG, which the CMS keeps as it is; an original in WebP it would encode once more.
 *
 * @param width pixels; the height follows.
 */
export async function rasterPicture(svg: string, width: number = pictureWidth): Promise<Buffer> {
  // The drawing is 1200 wide at 72 dpi; a higher density draws the lines anew instead of enlarging pixels.
  return sharp(Buffer.from(svg), { density: (72 * width) / pictureWidth })
    .resize({ width })
    .jpeg({ quality: 85 })
    .toBuffer();
}
