import type { Settings } from 'meilisearch';
import { mostHits } from '../backend.ts';
import { facetNames } from '../documents.ts';

/** The fields that hold one token for each character or syllable. */
export const shadowFields = ['title_c', 'text_c', 'sound', 'initials'] as const;

/** How the index is set up; written when it is created. */
export const indexSettings = {
  searchableAttributes: [...shadowFields, 'title'],
  displayedAttributes: ['id', 'data', 'text', 'date', 'holds', 'pinned'],
  filterableAttributes: ['id', 'keys', 'tokens', 'holds', ...facetNames],
  sortableAttributes: ['date', 'pinned'],
  // Phrases of characters either stand there or not; what is left to order is pinned and date.
  rankingRules: ['sort', 'words', 'typo', 'proximity', 'attributeRank', 'wordPosition', 'exactness'],
  typoTolerance: { enabled: true, disableOnAttributes: [...shadowFields] },
  pagination: { maxTotalHits: mostHits },
  faceting: { maxValuesPerFacet: 200, sortFacetValuesBy: { '*': 'count' } },
  localizedAttributes: [{ attributePatterns: ['title'], locales: ['cmn'] }],
  searchCutoffMs: 800,
} satisfies Settings;
