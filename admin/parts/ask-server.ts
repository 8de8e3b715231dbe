/** What the server said: the body when it agreed, one sentence in Chinese when it did not. */
export type Answer<Body> = { ok: true; body: Body } | { ok: false; status: number; fault: string };

/** Asks our REST interface and turns every refusal, a lost network too, into a sentence for people. */
export async function askServer<Body>(path: string, body?: unknown, method = 'POST'): Promise<Answer<Body>> {
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : method,
      credentials: 'include',
      ...(body === undefined
        ? {}
        : body instanceof FormData
          ? { body }
          : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const json: unknown = await response.json().catch(() => null);
    if (response.ok) return { ok: true, body: json as Body };
    return { ok: false, status: response.status, fault: faultOf(json, response.status) };
  } catch {
    return { ok: false, status: 0, fault: '网络不通。请检查网络后再试。' };
  }
}

/** The sentence in a refusal of the server; a general one when there is none. */
export function faultOf(json: unknown, status: number): string {
  const errors = isRecord(json) && Array.isArray(json.errors) ? (json.errors as unknown[]) : [];
  const [first] = errors.filter(isRecord);
  const message = first?.message ?? (isRecord(json) ? json.message : undefined);
  if (typeof message === 'string' && /\p{Script=Han}/u.test(message)) return message;
  if (status === 401) return '登录已过期，请重新登录。';
  if (status === 403) return '你没有做这件事的权限。';
  return '没有成功。请再试一次；还不行请告诉系统管理员。';
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
