/** Files of all kinds, made for tests; good ones and bad ones. */
import { ZipArchive } from 'archiver';
import { buffer } from 'node:stream/consumers';
import { deflateSync } from 'node:zlib';

/** A ZIP file of these parts. */
export async function makeZip(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const archive = new ZipArchive({ zlib: { level: 9 } });
  for (const [name, content] of Object.entries(parts)) archive.append(content, { name });
  const [bytes] = await Promise.all([buffer(archive), archive.finalize()]);
  return bytes;
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const sheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const ofd = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** A DOCX of these paragraphs; `head` stands before its root. */
export const makeDocx = (paragraphs: readonly string[], head = ''): Promise<Buffer> =>
  makeZip({
    '[Content_Types].xml': `${xml}<Types/>`,
    'word/document.xml': `${xml}${head}<w:document ${word}><w:body>${paragraphs
      .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
      .join('')}</w:body></w:document>`,
  });

/** An XLSX of one sheet of rows of texts and numbers. */
export function makeXlsx(rows: readonly (readonly (string | number)[])[]): Promise<Buffer> {
  const shared = rows.flat().filter((cell) => typeof cell === 'string');
  const cellXml = (cell: string | number): string =>
    typeof cell === 'string'
      ? `<c t="s"><v>${String(shared.indexOf(cell))}</v></c>`
      : `<c><v>${String(cell)}</v></c>`;
  return makeZip({
    'xl/sharedStrings.xml': `${xml}<sst ${sheet}>${shared
      .map((text) => `<si><t>${text}</t><rPh sb="0" eb="1"><t>注音</t></rPh></si>`)
      .join('')}</sst>`,
    'xl/worksheets/sheet1.xml': `${xml}<worksheet ${sheet}><sheetData>${rows
      .map((row) => `<row>${row.map(cellXml).join('')}</row>`)
      .join('')}</sheetData></worksheet>`,
  });
}

/** An OFD, one text a page. */
export const makeOfd = (pages: readonly string[]): Promise<Buffer> =>
  makeZip({
    'OFD.xml': `${xml}<ofd:OFD ${ofd}/>`,
    ...Object.fromEntries(
      pages.map((text, number) => [
        `Doc_0/Pages/Page_${String(number)}/Content.xml`,
        `${xml}<ofd:Page ${ofd}><ofd:Content><ofd:Layer><ofd:TextObject><ofd:TextCode X="0" Y="0">${text}</ofd:TextCode></ofd:TextObject></ofd:Layer></ofd:Content></ofd:Page>`,
      ]),
    ),
  });

const latin = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A PDF of one line of bytes as hex, in a Chinese font that it names with its encoding and does not carry. */
export const makeChinesePdf = (encoding: string, bytes: string): Buffer =>
  makePdf([{ hex: bytes }], '', chineseFont(encoding));

const chineseFont = (encoding: string): string =>
  `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> >>] >>`;

/** A PDF of texts or packed contents, one a page; `trailer` is added to its trailer. */
export function makePdf(
  pages: readonly (string | Buffer | { hex: string })[],
  trailer = '',
  font = latin,
): Buffer {
  const first = 4;
  const kids = pages.map((_, place) => `${String(first + place * 2)} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${String(pages.length)} >>`,
    font,
    ...pages.flatMap((text, place) => {
      const isPacked = Buffer.isBuffer(text);
      const content = contentOf(text);
      const filter = isPacked ? '/Filter /FlateDecode' : '';
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${String(first + place * 2 + 1)} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${String(content.length)} ${filter} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  const pieces = ['%PDF-1.4\n'];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  objects.forEach((object, place) => {
    const piece = `${String(place + 1)} 0 obj\n${object}\nendobj\n`;
    offsets.push(length);
    pieces.push(piece);
    length += piece.length;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  pieces.push(
    `xref\n0 ${String(objects.length + 1)}\n0000000000 65535 f \n${table}`,
    `trailer\n<< /Size ${String(objects.length + 1)} /Root 1 0 R ${trailer} >>\nstartxref\n${String(length)}\n%%EOF`,
  );
  return Buffer.from(pieces.join(''), 'latin1');
}

function contentOf(text: string | Buffer | { hex: string }): string {
  if (Buffer.isBuffer(text)) return text.toString('latin1');
  if (typeof text !== 'string') return `BT /F1 12 Tf 72 720 Td <${text.hex}> Tj ET`;
  return text === '' ? '' : writing(text);
}

const writing = (text: string): string => `BT /F1 12 Tf 72 720 Td (${text}) Tj ET`;

/** A small PDF whose one page unpacks to so many blanks. */
export const makePdfBomb = (bytes: number): Buffer =>
  makePdf([deflateSync(Buffer.alloc(bytes, writing('a').padEnd(1024)), { level: 1 })]);

const zeros = '00'.repeat(32);

/** A PDF that asks for a password: its security handler is standard, its keys fit no empty one. */
export const makeLockedPdf = (): Buffer =>
  makePdf(
    ['secret'],
    `/ID [<${'ab'.repeat(16)}> <${'ab'.repeat(16)}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${zeros}> /U <${zeros}> >>`,
  );
