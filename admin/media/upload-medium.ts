import { askServer, type Answer } from '../parts/ask-server.ts';

/** What the form needs of a medium. */
export interface Medium {
  id: string | number;
  alt?: string | null;
  originalName?: string | null;
  filename?: string | null;
  filesize?: number | null;
  mimeType?: string | null;
  thumbnailURL?: string | null;
  url?: string | null;
}

/** Sends a file to the media of a site. */
export async function uploadMedium(
  file: File,
  about: { site: unknown; alt?: string },
): Promise<Answer<Medium>> {
  const form = new FormData();
  form.append('file', file);
  form.append('_payload', JSON.stringify({ ...about, alt: about.alt ?? '' }));
  const answer = await askServer<{ doc: Medium }>('/api/media?depth=0', form);
  return answer.ok ? { ok: true, body: answer.body.doc } : answer;
}

/** Reads one medium; null when it is not there or not for this person. */
export async function readMedium(id: string | number): Promise<Medium | null> {
  const answer = await askServer<Medium>(`/api/media/${id}?depth=0`);
  return answer.ok ? answer.body : null;
}

/** Writes what a picture shows. */
export function describeMedium(id: string | number, alt: string): Promise<Answer<unknown>> {
  return askServer(`/api/media/${id}?depth=0`, { alt }, 'PATCH');
}

/** `1.2 MB`, `830 KB`. */
export function presentSize(bytes: number): string {
  return bytes >= 1_000_000
    ? `${(bytes / 1_000_000).toFixed(1)} MB`
    : `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
