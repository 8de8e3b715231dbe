import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { drawPicture } from './draw-picture.ts';
import { lightNames, lights } from './lights.ts';
import { motifNames } from './motifs/index.ts';
import { rasterPicture } from './raster-picture.ts';

const all = motifNames.flatMap((motif) => lightNames.map((light) => ({ motif, light })));

test('knows sixteen motifs in six lights', () => {
  expect(motifNames).toHaveLength(16);
  expect(lightNames).toHaveLength(6);
});

test.each(all)('draws $motif in $light without a gap', ({ motif, light }) => {
  const svg = drawPicture({ motif, light, seed: 7 });

  expect(svg).not.toMatch(/NaN|undefined|Infinity/u);
  expect(svg).not.toMatch(/gradient|filter|<text|<image/iu);
  expect(svg).toContain(lights[light].sky[3]);
});

test('the same wish gives the same bytes', async () => {
  const digest = async () => {
    const picture = await rasterPicture(drawPicture({ motif: 'village', light: '昼', seed: 3 }), 320);
    return createHash('sha256').update(picture).digest('hex');
  };

  expect(await digest()).toBe(await digest());
});

test('another seed, light or crop gives another picture', () => {
  const first = drawPicture({ motif: 'river', light: '昼', seed: 1 });

  expect(drawPicture({ motif: 'river', light: '昼', seed: 2 })).not.toBe(first);
  expect(drawPicture({ motif: 'river', light: '暮', seed: 1 })).not.toBe(first);
  expect(drawPicture({ motif: 'river', light: '昼', seed: 1, wide: true })).not.toBe(first);
});

test('a picture becomes JPEG, and stays small', async () => {
  const picture = await rasterPicture(drawPicture({ motif: 'hills', light: '雾', seed: 1 }), 640);

  expect(picture.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
  expect(picture.length).toBeLessThan(120_000);
});
