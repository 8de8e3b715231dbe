import { randomUUID } from 'node:crypto';
import { handleEndpoints, type Payload } from 'payload';

/** What came back, its JSON already read. */
export interface RestAnswer {
  status: number;
  body: Record<string, unknown>;
  headers: Headers;
}

/** One request; `data` becomes JSON, `file` a form with the file and the data. */
export interface RestRequest {
  query?: string;
  data?: unknown;
  file?: { name: string; type: string; bytes: Uint8Array<ArrayBuffer> };
  headers?: Record<string, string>;
  token?: string | null;
}

/** Speaks to the REST interface of a started CMS without a server in between. */
export interface RestClient {
  send(method: string, path: string, request?: RestRequest): Promise<RestAnswer>;
  /** Signs in and gives the token; throws when that fails. */
  login(email: string, password: string): Promise<string>;
}

/** Opens the REST interface of one CMS, the very handlers that the server mounts. */
export function openRest(payload: Payload): RestClient {
  const key = randomUUID();
  // Payload finds its instances by key in this map; this one was started by the test.
  const instances = (globalThis as unknown as { _payload: Map<string, unknown> })._payload;
  instances.set(key, { payload, promise: null, reload: false, ws: null });
  const send: RestClient['send'] = async (method, path, request = {}) => {
    const { body, headers } = await encode(request);
    const response = await handleEndpoints({
      config: payload.config,
      payloadInstanceCacheKey: key,
      request: new Request(`http://localhost/api${path}${request.query ? `?${request.query}` : ''}`, {
        method,
        headers: {
          ...headers,
          ...(request.token ? { Authorization: `JWT ${request.token}` } : {}),
          ...request.headers,
        },
        ...(body === undefined ? {} : { body }),
      }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parse(text) };
  };
  return {
    send,
    login: async (email, password) => {
      const { status, body } = await send('POST', '/users/login', { data: { email, password } });
      if (status !== 200 || typeof body.token !== 'string')
        throw new Error(`Sign-in failed: ${JSON.stringify(body)}`);
      return body.token;
    },
  };
}

async function encode({
  data,
  file,
}: RestRequest): Promise<{ body?: BodyInit; headers: Record<string, string> }> {
  if (file === undefined) {
    return data === undefined
      ? { headers: {} }
      : { body: JSON.stringify(data), headers: { 'Content-Type': 'application/json' } };
  }
  const form = new FormData();
  form.append('file', new Blob([file.bytes], { type: file.type }), file.name);
  form.append('_payload', JSON.stringify(data ?? {}));
  // Written out first: a form that is still being read when the answer comes would fail behind the test's back.
  const written = new Response(form);
  return {
    body: await written.arrayBuffer(),
    headers: { 'Content-Type': written.headers.get('Content-Type') ?? '' },
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : { value };
  } catch {
    return { text };
  }
}
