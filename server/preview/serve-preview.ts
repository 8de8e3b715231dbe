import { Router, type RequestHandler, type Response } from 'express';
import type { Settings } from '#config/env.ts';
import { presentPreview } from '#sites/preview/present-preview.ts';
import { readPreview } from '#sites/preview/preview-files.ts';
import { readPreviewToken, type PreviewRef } from '#sites/preview/preview-link.ts';
import { openStoreForReading } from '#sites/store/open-store.ts';
import type { DocumentRecord } from '#sites/store/records.ts';
import type { Page } from '#themes/contract.ts';
import type { Renderer } from '#themes/render.ts';
import { followTheme } from '../current-theme.ts';
import { sendPlainPage, type PlainPage } from '../plain-page.ts';
import { applyView } from '../views/apply-view.ts';
import { frames, framesPolicy, presentFrames, type FrameName } from './frames-page.ts';

/** What showing previews needs. */
export type PreviewSettings = Pick<Settings, 'secret' | 'publicUrl'> & {
  paths: Pick<Settings['paths'], 'previews' | 'public' | 'store'>;
};

const pages = {
  unknown: {
    status: 404,
    title: '这个预览链接不能用',
    text: '链接不完整，或者被改动过。请向发给你链接的人再要一次。',
  },
  expired: {
    status: 410,
    title: '预览链接已经过期',
    text: '预览链接 24 小时内有效。请让发给你链接的人重新预览一次，再发新的链接。',
  },
  notReady: {
    status: 503,
    title: '现在还不能预览',
    text: '网站还没有生成，请过几分钟再打开这个链接。',
    retryAfterSeconds: 5,
  },
} satisfies Record<string, PlainPage>;

/**
 * Answers `/preview/TOKEN`, three frames side by side, and `/preview/TOKEN/desktop`, `/wap` and `/large`, the pages in
 * them: printed when they are asked for, kept by nobody, for everyone who has the link.
 */
export function servePreview(settings: PreviewSettings, now: () => number = Date.now): RequestHandler {
  const theme = followTheme(settings.paths.public);
  const router = Router({ caseSensitive: true, strict: true });

  router.use('/preview/:token', (_, response, next) => {
    response.set({
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, nofollow',
      // The address is the key: it must not be told to whom the page links to.
      'Referrer-Policy': 'no-referrer',
    });
    next();
  });
  router.get('/preview/:token', (request, response) => {
    const found = find(request.params.token);
    if ('status' in found) return refuse(response, found);
    response.set({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': framesPolicy });
    response.end(
      presentFrames({
        path: `/preview/${request.params.token}`,
        title: found.document.title,
        until: timeOf(found.ref.expiresAt),
      }),
    );
  });
  router.get('/preview/:token/:frame', async (request, response, next) => {
    const frame = frames.find(({ name }) => name === request.params.frame)?.name;
    if (frame === undefined) return next();
    const found = find(request.params.token);
    if ('status' in found) return refuse(response, found);
    const html = await print(found.document, frame);
    if (html === null) return refuse(response, pages.notReady);
    response.set('Content-Type', 'text/html; charset=utf-8').end(html);
  });
  return router;

  function find(token: string): { ref: PreviewRef; document: DocumentRecord } | PlainPage {
    const ref = readPreviewToken(token, settings.secret, now());
    if (ref === null) return pages.unknown;
    const document = ref === 'expired' ? null : readPreview(settings.paths.previews, ref);
    return ref === 'expired' || document === null ? pages.expired : { ref, document };
  }

  async function print(document: DocumentRecord, frame: FrameName): Promise<Buffer | null> {
    const renderer = await theme();
    const page = renderer === null ? null : present(document, frame, renderer);
    if (renderer === null || page === null) return null;
    const { chrome, currentKey } = page;
    const fragments = {
      headerHtml: renderer.renderFragment({ part: 'header', chrome, currentKey }),
      footerHtml: renderer.renderFragment({ part: 'footer', chrome, currentKey }),
    };
    return applyView(renderer.render({ ...page, fragments }), frame === 'large' ? 'lp' : '');
  }

  function present(document: DocumentRecord, frame: FrameName, { assets }: Renderer): Page | null {
    let store;
    try {
      store = openStoreForReading(settings.paths.store);
    } catch {
      // Nothing was ever published.
      return null;
    }
    try {
      return presentPreview(
        store,
        { book: { publicUrl: settings.publicUrl }, assets },
        {
          document,
          edition: frame === 'desktop' ? 'desktop' : 'wap',
          now: new Date(now()).toISOString(),
        },
      );
    } finally {
      store.close();
    }
  }
}

function refuse(response: Response, page: PlainPage): void {
  sendPlainPage(response, page);
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});

/** `11月29日 09:42`. */
function timeOf(moment: number): string {
  const part = (type: string) => clock.formatToParts(moment).find((one) => one.type === type)?.value ?? '';
  return `${part('month')}月${part('day')}日 ${part('hour')}:${part('minute')}`;
}
