import { mappedRoads, mappedSights } from '../text/data/tour-map.ts';
import { pictureHeight, pictureWidth } from './canvas.ts';
import { circle, line, path, polygon, rect, roundEnds, type Point } from './svg.ts';

const tint = {
  paper: '#f6f8f8',
  land: '#dfeae4',
  shore: '#9dbfb3',
  water: '#a9cdd6',
  far: '#c6dad2',
  near: '#aac8bb',
  tree: '#8fb4a3',
  road: '#7d8f88',
};

/** Two flat hills, one before the other. */
const hill = (x: number, y: number, size: number): string =>
  polygon(
    [
      [x - size, y],
      [x - size * 0.25, y - size * 0.95],
      [x + size * 0.5, y],
    ],
    tint.far,
  ) +
  polygon(
    [
      [x - size * 0.35, y],
      [x + size * 0.3, y - size * 0.62],
      [x + size, y],
    ],
    tint.near,
  );

const wood = (x: number, y: number): string =>
  [0, 1, 2, 3, 4]
    .map((turn) => circle(x + turn * 30 - 60, y + (turn % 2) * 16, 13 + (turn % 3) * 3, tint.tree))
    .join('');

const at = (place: number): Point => {
  const { left, top } = mappedSights[place] ?? mappedSights[0];
  return [(left / 100) * pictureWidth, (top / 100) * pictureHeight];
};

/** Draws the ground of the schematic map of the county: land, hills, river, lake, roads; no lettering. */
export function drawMap(): string {
  const parts = [
    rect(0, 0, pictureWidth, pictureHeight, tint.paper),
    path(
      'M95 330C105 190 190 92 330 96C450 112 560 84 680 66C820 58 930 112 1010 142C1095 182 1112 300 1106 384C1095 522 1040 604 930 622C800 640 700 604 560 642C430 672 330 672 240 640C130 600 84 460 95 330Z',
      tint.land,
      ` stroke="${tint.shore}" stroke-width="4"`,
    ),
    hill(205, 205, 80),
    hill(400, 190, 60),
    hill(700, 150, 66),
    hill(230, 560, 84),
    hill(500, 600, 52),
    hill(1000, 470, 60),
    wood(560, 240),
    wood(860, 560),
    // The river leaves the county on both sides.
    path(
      'M40 300C200 302 290 366 410 386C520 400 590 398 690 432C830 480 900 578 1170 566',
      'none',
      ` stroke="${tint.water}" stroke-width="24"${roundEnds}`,
    ),
    path('M868 282C880 236 960 226 1000 262C1022 300 976 330 930 326C890 324 862 312 868 282Z', tint.water),
    ...mappedRoads.map(([from, to]) =>
      line([at(from), at(to)], tint.road, 3, ` stroke-dasharray="12 10"${roundEnds}`),
    ),
  ];
  const size = `width="${pictureWidth}" height="${pictureHeight}" viewBox="0 0 ${pictureWidth} ${pictureHeight}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${parts.join('')}</svg>`;
}
