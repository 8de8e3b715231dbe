import { expect, it } from 'vitest';
import { projectMedia } from './project-media.ts';

const medium = (width: number, sizes: Record<string, number>) => ({
  id: 1,
  filename: '202611/k3.jpg',
  mimeType: 'image/jpeg',
  width,
  height: width / 2,
  sizes: Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [
      name,
      { filename: `202611/k3-${name}.webp`, width: size, height: size / 2 },
    ]),
  ),
});

it('offers the sizes of a picture from narrow to wide', () => {
  const media = projectMedia(medium(900, { large: 900, thumbnail: 320, card: 640 }));

  expect(media?.sizes.map(({ name, width }) => [name, width])).toEqual([
    ['thumbnail', 320],
    ['card', 640],
    ['large', 900],
  ]);
});

it('offers a width once, when the picture is just as wide as one of the sizes', () => {
  const media = projectMedia(medium(640, { large: 640, thumbnail: 320, card: 640 }));

  expect(media?.sizes.map(({ width }) => width)).toEqual([320, 640]);
});
