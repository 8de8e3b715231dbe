import { drawMap } from './pictures/draw-map.ts';
import { drawPicture } from './pictures/draw-picture.ts';
import { lightNames, type LightName } from './pictures/lights.ts';
import { motifNames, motifs, type MotifName } from './pictures/motifs/index.ts';
import { rasterPicture } from './pictures/raster-picture.ts';

const cache = new Map<string, Promise<Buffer>>();

/** Seeds of pictures for wide crops, drawn in more detail, and the height of what matters in them, in per cent. */
const wideFocus: Record<string, number> = {
  wide: 60,
  // A panel of paper covers the foot.
  panel: 100,
};

/** Key of the ground of the schematic map. */
export const mapKey = 'map';

/** A picture named by its key: `motif/light[/seed]`, or `map`. */
export interface PictureFile {
  /** As an editor would name it. */
  name: string;
  alt: string;
  /** Height of what matters, in per cent: wide crops keep it in sight. */
  focalY: number;
  bytes: Buffer;
}

/** The drawing of a key `motif/light[/seed]` as an SVG document. */
export function drawingOf(key: string): string {
  const { motif, light, seed } = parseKey(key);
  const wide = wideFocus[seed] !== undefined;
  return drawPicture({ motif, light, seed: wide ? 1 : seed, wide });
}

/** Draws the picture of a key; the same key is drawn once in a process. */
export async function makePictureFile(key: string): Promise<PictureFile> {
  if (key === mapKey)
    return {
      name: pictureName(key),
      alt: '县域示意地图的底图',
      focalY: 50,
      bytes: await rasterPicture(drawMap()),
    };
  const { motif, seed } = parseKey(key);
  const focus = wideFocus[seed];
  const drawn = cache.get(key) ?? rasterPicture(drawingOf(key), focus === undefined ? 1200 : 1680);
  cache.set(key, drawn);
  return {
    name: pictureName(key),
    alt: `${motifs[motif].name}（示意图）`,
    // The sun stays whole where the height is cut.
    focalY: focus ?? 30,
    bytes: await drawn,
  };
}

/** The full key of a picture: without a seed it is the first drawing. */
export const fullKey = (key: string): string => (key.split('/').length === 2 ? `${key}/1` : key);

/** File name of a picture, by which a later run finds it: `示意图-tea-晨-2.jpg`. */
export const pictureName = (key: string): string => `示意图-${key.replaceAll('/', '-')}.jpg`;

function parseKey(key: string): { motif: MotifName; light: LightName; seed: string } {
  const [first = '', second = '', seed = '1'] = key.split('/');
  const motif = motifNames.find((name) => name === first);
  const light = lightNames.find((name) => name === second);
  if (motif === undefined || light === undefined) throw new Error(`There is no picture "${key}".`);
  return { motif, light, seed };
}
