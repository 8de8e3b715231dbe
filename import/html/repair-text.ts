import type { TextRun } from './blocks.ts';
import { count, remove, type Cleaning } from './cleaning.ts';
import { repairScript } from './repair-script.ts';

/** Tags that stand in the text as text: `<br/>`, `</span>`, `<p class="x">`. */
const escapedTag =
  /<\/?(?:p|br|span|div|font|b|i|u|em|strong|table|tbody|thead|tr|td|th|a|img|ul|ol|li|h[1-6]|center|o:p|st1:\w+|w:\w+)(?:\s[^<>]{0,500})?\s*\/?>|<!--[^<>]{0,500}-->|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|middot|mdash|hellip|#\d{2,5});/gi;

/** Characters nobody sees; tabs and line feeds are blanks and stay. */
const invisible = /[\0-\x08\v\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g;

/** Repairs the text of one line. A repair that spans looks gets the look in which it began. */
export function repairRuns(runs: readonly TextRun[], cleaning: Cleaning): TextRun[] {
  const visible = runs.map((run) => ({ ...run, text: repairRun(run.text, cleaning) }));
  return repairScript(visible, cleaning);
}

function repairRun(text: string, cleaning: Cleaning): string {
  let result = text.toWellFormed().replace(invisible, () => {
    count(cleaning, 'invisible');
    return '';
  });
  if (result.includes('<') || result.includes('&')) {
    result = result.replace(escapedTag, (tag) => {
      if (tag.startsWith('&')) return decodeEntity(tag, cleaning);
      remove(cleaning, 'escapedTags', tag);
      return '';
    });
  }
  return result;
}

const entities: Readonly<Record<string, string>> = {
  nbsp: '\u00a0',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  mdash: '—',
  hellip: '…',
};

/** An entity that was escaped twice. */
function decodeEntity(entity: string, cleaning: Cleaning): string {
  const name = entity.replace(/[&;]/g, '').toLowerCase();
  const character = name.startsWith('#')
    ? String.fromCodePoint(Number(name.slice(1)))
    : (entities[name] ?? entity);
  remove(cleaning, 'escapedTags', entity);
  cleaning.added.push(character);
  return character;
}
