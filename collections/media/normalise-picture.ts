import sharp, { type Sharp } from 'sharp';

/** Largest picture in pixels, width times height. */
const maxPicturePixels = 100_000_000;

/** Why a picture is refused, as a Chinese sentence. */
export class PictureFault extends Error {}

/**
 * Checks that a picture can be read to its end, turns it upright and takes out what it tells about its making: camera,
 * place, time.
 *
 * @param input  the bytes, or the path of a file.
 * @returns new bytes, or null when the picture may stay as it is.
 * @throws {PictureFault}
 */
export async function normalisePicture(input: Buffer | string): Promise<Buffer | null> {
  const open = () => sharp(input, { limitInputPixels: maxPicturePixels, failOn: 'error', animated: true });
  const metadata = await sharp(input, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw new PictureFault('图片打不开，可能已经损坏。请换一张。');
    });
  if (metadata.width * (metadata.pageHeight ?? metadata.height) * (metadata.pages ?? 1) > maxPicturePixels) {
    throw new PictureFault('图片太大，宽乘高超过 1 亿像素。缩小后上传。');
  }
  const carriesNotes =
    [metadata.exif, metadata.xmp, metadata.iptc].some((notes) => notes !== undefined) ||
    (metadata.orientation ?? 1) !== 1;
  try {
    if (carriesNotes && metadata.format !== 'gif') return await reencode(open(), metadata.format);
    // Read to the end, small, only to see that it is whole.
    await open().resize({ width: 16 }).raw().toBuffer();
    return null;
  } catch (error) {
    if (error instanceof PictureFault) throw error;
    throw new PictureFault('图片不完整，可能上传时中断或已经损坏。请换一张。', { cause: error });
  }
}

function reencode(picture: Sharp, format: string): Promise<Buffer> {
  const upright = picture.rotate();
  switch (format) {
    case 'png':
      return upright.png().toBuffer();
    case 'webp':
      return upright.webp({ quality: 85 }).toBuffer();
    default:
      return upright.jpeg({ quality: 88 }).toBuffer();
  }
}
