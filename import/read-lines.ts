/** A line of a file, or why it cannot be read. */
export type ReadLine = { number: number; bytesRead: number } & ({ text: string } | { fault: string });

const maxLineBytes = 64 * 1024 * 1024;

const newline = 0x0a;

/**
 * Splits a stream of bytes into lines without ever holding more than one: LF and CRLF, with and without a byte order
 * mark. Lines of blanks only are passed over. A line that is not UTF-8 is read as GB 18030, in which older systems
 * export.
 *
 * @param limit  longest line in bytes; what is longer is reported and skipped.
 */
export async function* readLines(
  stream: AsyncIterable<Uint8Array>,
  limit = maxLineBytes,
): AsyncGenerator<ReadLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  let number = 0;
  let bytesRead = 0;
  const take = (): ReadLine | null => {
    const bytes = size > limit ? null : Buffer.concat(parts);
    parts = [];
    size = 0;
    number += 1;
    if (bytes === null)
      return { number, bytesRead, fault: `这一行超过 ${Math.floor(limit / 1024 / 1024)} MB` };
    const line = decodeLine(bytes);
    if (line === null) return { number, bytesRead, fault: '文字编码无法识别，请保存为 UTF-8' };
    const text = number === 1 ? line.replace(/^\ufeff/, '') : line;
    return text.trim() === '' ? null : { number, bytesRead, text };
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, from)) {
      size += end - from;
      if (size <= limit) parts.push(chunk.subarray(from, end));
      bytesRead += end - from + 1;
      from = end + 1;
      const line = take();
      if (line !== null) yield line;
    }
    size += chunk.length - from;
    bytesRead += chunk.length - from;
    if (size <= limit) parts.push(chunk.subarray(from));
    else parts = [];
  }
  const line = size > 0 ? take() : null;
  if (line !== null) yield line;
}

function decodeLine(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  return null;
}
