import { createReadStream, statSync } from 'node:fs';
import { createGunzip } from 'node:zlib';

import { ImportError } from './errors.ts';
import { readLines, type ReadLine } from './read-lines.ts';
import { parseRecord, type ParsedRecord } from './records.ts';

/** A document of the file with the line it stands in. */
export type ReadRecord = ParsedRecord & {
  line: number;
  /** Bytes of the file before the next line; of the unpacked file when it is packed. */
  bytesRead: number;
};

/** Size of a file in bytes. @throws {ImportError} `import.file_unreadable` */
export function fileSize(file: string): number {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat === undefined) throw unreadable(`找不到文件 ${file}。`);
  if (!stat.isFile()) throw unreadable(`${file} 不是文件。`);
  return stat.size;
}

/** Takes the documents out of the lines of a file. */
export async function* parseRecords(lines: AsyncIterable<ReadLine>): AsyncGenerator<ReadRecord> {
  for await (const line of lines) {
    const { number, bytesRead } = line;
    if ('fault' in line) yield { title: '', fault: line.fault, line: number, bytesRead };
    else yield { ...parseRecord(line.text), line: number, bytesRead };
  }
}

/**
 * Reads the lines of a JSONL file one by one, `.gz` too.
 *
 * @throws {ImportError} `import.file_unreadable` when the file cannot be read, or is one JSON array.
 */
export async function* readJsonLines(file: string): AsyncGenerator<ReadLine> {
  fileSize(file);
  const raw = createReadStream(file, { highWaterMark: 1024 * 1024 });
  const stream = file.endsWith('.gz') ? raw.pipe(createGunzip()) : raw;
  raw.on('error', (error) => stream.destroy(error));
  try {
    for await (const line of readLines(stream as AsyncIterable<Uint8Array>)) {
      if (!('fault' in line) && line.number === 1 && line.text.trimStart().startsWith('[')) {
        throw unreadable('文件是一个 JSON 数组，请转成每行一条的 JSONL。');
      }
      yield line;
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw unreadable(`读取 ${file} 失败：${error instanceof Error ? error.message : String(error)}`, error);
  }
}

const unreadable = (message: string, cause?: unknown): ImportError =>
  new ImportError('import.file_unreadable', message, { cause });
