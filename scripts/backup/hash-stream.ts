import { createHash } from 'node:crypto';
import { Transform } from 'node:stream';

/** A stream that lets everything through and knows, at its end, how much it was and what its hash is. */
export interface HashStream extends Transform {
  /** Complete once the stream has ended. */
  result: () => { size: number; sha256: string };
}

/** Counts and hashes what passes. */
export function createHashStream(): HashStream {
  const hash = createHash('sha256');
  let size = 0;
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      size += chunk.length;
      done(null, chunk);
    },
  });
  return Object.assign(stream, { result: () => ({ size, sha256: hash.digest('hex') }) });
}
