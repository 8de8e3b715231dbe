import { startCleaning, type Cleaning } from './cleaning.ts';
import { plainLook } from './read-style.ts';
import { hasMixedScript } from './repair-script.ts';
import { repairRuns } from './repair-text.ts';

/** Repairs a title as the text below it is repaired. */
export function repairTitle(title: string, html: string): string {
  const cleaning: Cleaning = {
    ...startCleaning(),
    mixedScript: hasMixedScript(title) || hasMixedScript(html),
  };
  return repairRuns([{ text: title, look: plainLook, href: null }], cleaning)
    .map((run) => run.text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
