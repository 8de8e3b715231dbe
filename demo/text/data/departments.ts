import { departments1 } from './departments-1.ts';
import { departments2 } from './departments-2.ts';
import { departments3 } from './departments-3.ts';
import { departments4 } from './departments-4.ts';
import { departments5 } from './departments-5.ts';
import type { Department } from './department.ts';

/** The forty departments and units with a website, in the order of the portal's matrix. */
export const departments: readonly Department[] = [
  ...departments1,
  ...departments2,
  ...departments3,
  ...departments4,
  ...departments5,
];
