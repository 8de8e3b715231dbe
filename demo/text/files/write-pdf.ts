const perPage = 30;

/**
 * Writes a plain PDF 1.4: A4, a title and lines in the reader's own Song face, text that can be copied and searched.
 *
 * The face is one of the fifteen Adobe-GB1 faces that every reader brings, so nothing is embedded and a page is 2 kB.
 */
export function writePdf({ title, lines }: { title: string; lines: string[] }): Buffer {
  const wrapped = lines.flatMap((line) => wrap(line, 36));
  const pages: string[][] = [];
  for (let from = 0; from === 0 || from < wrapped.length; from += perPage)
    pages.push(wrapped.slice(from, from + perPage));
  const firstPage = 6;
  const kids = pages.map((_, index) => `${firstPage + index * 2} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap((page, index) => {
      const content = pageContent(index === 0 ? title : '', page);
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${firstPage + index * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  return assemble(objects, title);
}

function pageContent(title: string, lines: string[]): string {
  const head =
    title === ''
      ? ''
      : `BT /F1 18 Tf ${Math.max(60, Math.round(297 - title.length * 9))} 770 Td <${hex(title)}> Tj ET\n`;
  const body = lines.map((line) => `<${hex(line)}> Tj T*`).join('\n');
  return `${head}BT /F1 12 Tf 22 TL 72 ${title === '' ? 770 : 726} Td\n${body}\nET`;
}

const hex = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();

function wrap(line: string, width: number): string[] {
  // Numbers, times and telephone numbers stay whole: who copies or searches the text must find them.
  const pieces = line.match(/[\w:.\-—]+|[^\w:.\-—]/gu) ?? [];
  const rows = [''];
  for (const piece of pieces) {
    const row = rows.at(-1) ?? '';
    if (row !== '' && row.length + piece.length > width) rows.push(piece);
    else rows[rows.length - 1] = row + piece;
  }
  return rows;
}

function assemble(objects: string[], title: string): Buffer {
  const info = objects.length + 1;
  const all = [...objects, `<< /Title <FEFF${hex(title)}> >>`];
  let text = '%PDF-1.4\n';
  const offsets = all.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${all.length + 1} /Root 1 0 R /Info ${info} 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}
