import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import type { RawRow } from './read-table.ts';

/** Longest line in characters. */
const maxRecord = 1_000_000;

/** Reads a CSV file line by line, in UTF-8 with or without its mark, or in GB 18030, in which older systems export. */
export async function* readCsv(file: string): AsyncGenerator<RawRow> {
  const encoding = (await isUtf8(file)) ? 'utf-8' : 'gb18030';
  const parser = parse({
    bom: true,
    relax_column_count: true,
    max_record_size: maxRecord,
    info: true,
  });
  const pump = (async () => {
    const decoder = new TextDecoder(encoding);
    for await (const chunk of createReadStream(file)) {
      if (!parser.write(decoder.decode(chunk as Buffer, { stream: true })))
        await new Promise((resolve) => parser.once('drain', resolve));
    }
    parser.end();
  })();
  pump.catch((error: unknown) => parser.destroy(error instanceof Error ? error : new Error(String(error))));
  let line = 1;
  for await (const { record, info } of parser as AsyncIterable<{
    record: string[];
    info: { lines: number };
  }>) {
    yield {
      line,
      cells: record.map((text) => ({ text, isFormula: /^=[A-Za-z(@+]/u.test(text.trim()), isNumber: false })),
    };
    line = info.lines + 1;
  }
  await pump;
}

async function isUtf8(file: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(file)) decoder.decode(chunk as Buffer, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
