import type { SynonymRecord } from '../store/records.ts';
import { id, text, type CmsRecord } from './fields.ts';

export function projectSynonym(synonym: CmsRecord): SynonymRecord | null {
  const synonymId = id(synonym['id']);
  if (synonymId === null) return null;
  return {
    kind: 'synonym',
    id: synonymId,
    words: text(synonym['words'])
      .split('、')
      .filter((word) => word !== ''),
  };
}
