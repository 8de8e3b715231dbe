import { assemblies, audiences, genres } from './small-lists.ts';
import { statutoryItems } from './statutory-items.ts';
import { subjects } from './subjects.ts';
import type { CodeList } from './types.ts';

/** Every code list that the project ships. */
export const codeLists: readonly CodeList[] = [subjects, genres, audiences, assemblies, statutoryItems];
