/**
 * Character maps (CMaps) for PDFs that name one instead of carrying it, as Chinese ones often do.
 *
 * The true maps lead from codes to the glyph numbers of Adobe's collections and from those to characters. Only the
 * characters are wanted here, so every map leads straight to Unicode, and the second step changes nothing.
 */

const head = '/CIDInit /ProcSet findresource begin\nbegincmap\n';
const end = 'endcmap\n';
const hex = (value: number, digits: number): string => `<${value.toString(16).padStart(digits, '0')}>`;

/** Codes are UTF-16. */
const unicode = `${head}1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n1 begincidrange\n<0000> <ffff> 0\nendcidrange\n${end}`;

/** From characters to characters. */
const same = `${head}1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n1 beginbfrange\n<0000> <ffff> <0000>\nendbfrange\n${end}`;

/** Codes are GBK, of one or two bytes. */
function gbk(): string {
  const decoder = new TextDecoder('gbk');
  const lines: string[] = ['<20> <7e> 32'];
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      const code = hex(high * 256 + low, 4);
      if (character.length === 1 && character !== '\ufffd')
        lines.push(`${code} ${code} ${String(character.charCodeAt(0))}`);
    }
  }
  return `${head}2 begincodespacerange\n<00> <80>\n<8140> <fefe>\nendcodespacerange\n${String(lines.length)} begincidrange\n${lines.join('\n')}\nendcidrange\n${end}`;
}

/** The map of a name, as PostScript; null for those of other scripts and encodings. */
export function characterMap(name: string): string | null {
  if (/^Adobe-(?:GB1|CNS1|Japan1|Korea1)-UCS2$/u.test(name)) return same;
  if (/^Uni(?:GB|CNS|JIS|KS)-(?:UCS2|UTF16)-[HV]$/u.test(name)) return unicode;
  return /^GBK?(?:p|pc|2K)?(?:-EUC)?-[HV]$/u.test(name) ? gbk() : null;
}

/** Gives the reader of PDFs its maps; nothing is ever fetched. */
export class CharacterMapFactory {
  fetch({ kind, filename }: { kind: string; filename: string }): Promise<Uint8Array> {
    const map = kind === 'cMapUrl' ? characterMap(filename) : null;
    return map === null
      ? Promise.reject(new Error(`There is no ${filename} here.`))
      : Promise.resolve(new TextEncoder().encode(map));
  }
}
