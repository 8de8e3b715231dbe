import { greenhouses, harvester } from './farm.ts';
import type { Motif } from './motif.ts';
import { fields, hills, orchard, river, tea } from './nature.ts';
import { hall, lanterns, school, town, village } from './streets.ts';
import { bridge, dam, road, site } from './works.ts';

export const motifs = {
  hills,
  river,
  fields,
  town,
  tea,
  bridge,
  dam,
  village,
  orchard,
  site,
  school,
  lanterns,
  harvester,
  road,
  greenhouses,
  hall,
} satisfies Record<string, Motif>;

export type MotifName = keyof typeof motifs;

/** The sixteen motifs, by name. */
export const motifNames = Object.keys(motifs) as MotifName[];
