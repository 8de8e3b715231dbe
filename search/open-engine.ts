import { createVocabulary, type Vocabulary } from './dictionary/vocabulary.ts';
import { createEmbeddedEngine } from './embedded/engine.ts';
import type { SearchEngine } from './engine.ts';
import { createMeilisearchEngine } from './meilisearch/engine.ts';
import { withFallback } from './with-fallback.ts';

/** The settings that decide how searching is done; `Settings` of the process has them all. */
export interface SearchSettings {
  paths: { search: string };
  meili: { url: string; searchKey: string | undefined; indexKey: string | undefined } | undefined;
}

/**
 * Opens the search engine of the settings: embedded below `paths.search`, or Meilisearch with the embedded one behind
 * it for the time when the server is away.
 *
 * Nothing is read or made until it is used.
 *
 * @param vocabulary  of the website group; who only indexes needs none.
 */
export function openSearchEngine(
  settings: SearchSettings,
  vocabulary: Vocabulary = createVocabulary(),
): SearchEngine {
  const embedded = createEmbeddedEngine({ folder: settings.paths.search, vocabulary });
  if (settings.meili === undefined) return embedded;
  return withFallback(createMeilisearchEngine(settings.meili, vocabulary), embedded);
}
