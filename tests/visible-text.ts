import { Parser } from 'htmlparser2';

const unseen = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'title',
  'iframe',
  'object',
  'canvas',
  'audio',
  'video',
  'xml',
]);

/** Text that a browser shows for HTML, without any blanks and invisible characters. */
export function visibleText(html: string): string {
  let text = '';
  let hiding = 0;
  const parser = new Parser({
    onopentagname: (name) => {
      if (unseen.has(name)) hiding += 1;
    },
    onclosetag: (name) => {
      if (unseen.has(name)) hiding -= 1;
    },
    ontext: (data) => {
      if (hiding === 0) text += data;
    },
  });
  parser.end(html);
  return withoutBlanks(text);
}

export const withoutBlanks = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\s\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/g, '');

/** Characters of a text in a fixed order, for comparing what two texts consist of. */
export const sortedCharacters = (text: string): string => [...text].sort().join('');
