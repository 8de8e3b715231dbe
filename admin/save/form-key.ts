import { askServer } from '../parts/ask-server.ts';

/** A record that a new form has made. */
export interface Made {
  id: string | number;
  revision: number;
}

let key = '';
let answerLost = false;

/** A form begins or ends: what an earlier one made is none of its business. */
export function forgetFormKey(): void {
  key = '';
  answerLost = false;
}

/** The key of the open new form; it stays the same until the form has become a record. */
export function formKey(): string {
  if (key === '') {
    const bytes = window.crypto.getRandomValues(new Uint8Array(16));
    key = `form:${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  }
  return key;
}

/** Notes how a save ended; without an answer, or with the server failing, it may have been done. */
export function noteSaved(status: number): void {
  if (status >= 200 && status < 300) forgetFormKey();
  else answerLost = status === 0 || status >= 500;
}

/** What the open new form has made already although the answer was lost; `unknown` when that cannot be asked now. */
export async function askMade(collection: string): Promise<Made | 'unknown' | null> {
  if (!answerLost) return null;
  const answer = await askServer<Made | null>(`${collection}/saved?key=${formKey()}`);
  if (answer.ok) return answer.body;
  return answer.status === 0 || answer.status >= 500 ? 'unknown' : null;
}
