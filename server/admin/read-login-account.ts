import { z } from 'zod';

const loginBody = z.object({ email: z.string().optional(), username: z.string().optional() });
const payloadPart = /name="_payload"\r?\n(?:[^\r\n]+\r?\n)*\r?\n(?<json>[\s\S]*?)\r?\n--/;

/**
 * The account that a login names, in one spelling; empty when the body names none.
 *
 * @param body  JSON, or the form in which the admin sends it (`_payload` holds JSON).
 */
export function readLoginAccount(body: string): string {
  const json = payloadPart.exec(body)?.groups?.['json'] ?? body;
  try {
    const { email, username } = loginBody.parse(JSON.parse(json));
    return (email ?? username ?? '').normalize('NFKC').trim().toLowerCase().slice(0, 320);
  } catch {
    return '';
  }
}
