import type { Endpoint, PayloadHandler, PayloadRequest } from 'payload';

import type { CmsRecord } from '../feed/fields.ts';
import { writePreview } from './preview-files.ts';
import { signPreview } from './preview-link.ts';
import { previewed, projectPreview, type Previewed } from './project-preview.ts';

/** What the endpoint needs to know of the machine, and how it learns what the form would be saved as. */
export interface PreviewEndpointContext {
  previewsDir: string;
  secret: string;
  publicUrl: string;
  /**
   * Fills in what saving would.
   *
   * @throws when the person may not write on the site of the values, or the values cannot be saved at all.
   */
  fill: (req: PayloadRequest, collection: Previewed, values: CmsRecord) => Promise<CmsRecord>;
}

/**
 * - `POST /api/previews` `{ collection, values }` (the form as it stands, saved or not) → `{ path, url, expiresAt }` of
 *   a page that shows it as the public would see it; for those who may write on the site
 */
export function previewEndpoints(context: PreviewEndpointContext): Endpoint[] {
  return [{ path: '/previews', method: 'post', handler: makePreview(context) }];
}

const makePreview =
  ({ previewsDir, secret, publicUrl, fill }: PreviewEndpointContext): PayloadHandler =>
  async (req) => {
    const asked = await readAsked(req);
    if (asked === null) return refuse(400, '没有说明要预览什么。');
    const values = await fill(req, asked.collection, asked.values);
    const now = Date.now();
    const document = projectPreview(asked.collection, values, new Date(now).toISOString());
    if (document === null) return refuse(400, '先选站点，再预览。');
    if (document.kind === 'article' && document.form === 'link')
      return refuse(422, '外部链接的文章没有自己的网页，不用预览：点开标题就到对方网址。');
    const ref = writePreview(previewsDir, document, now);
    const path = `/preview/${signPreview(ref, secret)}`;
    return Response.json({
      path,
      url: publicUrl + path,
      expiresAt: new Date(ref.expiresAt).toISOString(),
    });
  };

async function readAsked(
  req: PayloadRequest,
): Promise<{ collection: Previewed; values: Record<string, unknown> } | null> {
  const body: unknown = await req.json?.().catch(() => null);
  if (typeof body !== 'object' || body === null || !('collection' in body) || !('values' in body))
    return null;
  const collection = previewed.find((one) => one === body.collection);
  const { values } = body;
  if (collection === undefined || typeof values !== 'object' || values === null) return null;
  return { collection, values: { ...values } };
}

function refuse(status: number, message: string): Response {
  return Response.json({ errors: [{ message }] }, { status });
}
