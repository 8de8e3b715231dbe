import fc from 'fast-check';

const character = fc.oneof(
  fc.constantFrom(...'农村供水户籍〔〕《》“”"*\'\\()-: \n\u0000\u200b'),
  fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.integer({ min: 0x10000, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
);

/** Any text at all: Chinese, operators, control characters, lone surrogates, rare characters. */
export function anyText({ longest = 60, shortest = 0 } = {}): fc.Arbitrary<string> {
  return fc
    .array(character, { minLength: shortest, maxLength: longest })
    .map((characters) => characters.join(''));
}
