import { Tokenizer } from 'htmlparser2';

type Convert = (text: string) => string;

let converter: Promise<Convert> | undefined;

/** Loads the dictionaries on first use: several megabytes that few readers need. */
export function loadTraditionalConverter(): Promise<Convert> {
  return (converter ??= import('opencc-js/cn2t').then(({ Converter }) =>
    Converter({ from: 'cn', to: 'twp' }),
  ));
}

const attributesToConvert = new Set(['alt', 'title', 'placeholder', 'aria-label']);
const verbatimElements = new Set(['script', 'style']);

/**
 * Writes a page in traditional script: its text, and the attributes that are read out or shown. Addresses,
 * form values, scripts and every other byte stay as they are.
 */
export function convertHtmlText(html: string, convert: Convert): string {
  const output: string[] = [];
  let copied = 0;
  let element = '';
  let attribute = '';
  const replace = (start: number, end: number): void => {
    output.push(html.slice(copied, start), convert(html.slice(start, end)));
    copied = end;
  };
  const nothing = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: false },
    {
      ontext: (start, end) => {
        if (!verbatimElements.has(element)) replace(start, end);
      },
      onopentagname: (start, end) => {
        element = html.slice(start, end).toLowerCase();
      },
      onclosetag: () => {
        element = '';
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, end).toLowerCase();
      },
      onattribdata: (start, end) => {
        if (attributesToConvert.has(attribute)) replace(start, end);
      },
      onattribend: nothing,
      onattribentity: nothing,
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onend: nothing,
      onopentagend: nothing,
      onprocessinginstruction: nothing,
      onselfclosingtag: nothing,
      ontextentity: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
  output.push(html.slice(copied));
  return output.join('');
}
