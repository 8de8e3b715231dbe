import { IncomingMessage } from 'node:http';

/** A small body, and the request again as if nobody had read it. */
export interface TakenBody {
  text: string;
  request: IncomingMessage;
}

/**
 * Reads a small body and makes a request that can be read once more: the CMS takes no stream that was touched.
 *
 * @returns null when the body is longer than `maxBytes` or the client went away.
 */
export async function takeBody(request: IncomingMessage, maxBytes: number): Promise<TakenBody | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return null;
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  } catch {
    return null;
  }
  const body = Buffer.concat(chunks);
  return { text: body.toString('utf8'), request: replayRequest(request, body) };
}

function replayRequest(request: IncomingMessage, body: Buffer): IncomingMessage {
  const replay = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(replay, {
    method,
    url,
    headers,
    rawHeaders,
    httpVersion,
    httpVersionMajor,
    httpVersionMinor,
  });
  replay.complete = true;
  replay.push(body);
  replay.push(null);
  return replay;
}

const taken = new WeakMap<IncomingMessage, IncomingMessage>();

/** Keeps the request that the CMS is to get instead of the one that was read. */
export function keepForCms(request: IncomingMessage, replay: IncomingMessage): void {
  taken.set(request, replay);
}

/** The request as the CMS gets it. */
export const requestForCms = (request: IncomingMessage): IncomingMessage => taken.get(request) ?? request;
