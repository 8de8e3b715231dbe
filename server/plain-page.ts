import { createHash } from 'node:crypto';
import type { ServerResponse } from 'node:http';

const style = `:root{color-scheme:light}body{margin:0;background:#fff;color:#1b1f24;font:18px/1.9 "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}main{max-width:640px;margin:16vh auto 0;padding:0 24px;border-top:3px solid #1f4e8c}h1{margin:28px 0 8px;font:700 30px/1.4 "Source Han Serif SC","Noto Serif CJK SC","Songti SC",SimSun,serif}p{margin:0 0 16px;color:#474e57}a{color:#1f4e8c}`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** A page that the server itself says, when no page of a site can. */
export interface PlainPage {
  status: number;
  title: string;
  text: string;
  /** The browser asks again after so many seconds. */
  retryAfterSeconds?: number;
  /** Offers the way to the home page. */
  home?: boolean;
}

/** Prints a plain page; all texts are ours, none comes from a request. */
function presentPlainPage({ title, text, home }: PlainPage): string {
  const way = home === true ? '<p><a href="/">返回首页</a></p>' : '';
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><style>${style}</style></head><body><main><h1>${title}</h1><p>${text}</p>${way}</main></body></html>`;
}

/** Answers with a plain page, or with its text alone where a program asks. */
export function sendPlainPage(
  response: ServerResponse,
  page: PlainPage,
  format: 'html' | 'json' = 'html',
): void {
  const body =
    format === 'json'
      ? JSON.stringify({ errors: [{ message: `${page.title}。${page.text}` }] })
      : presentPlainPage(page);
  const retry = page.retryAfterSeconds;
  response.writeHead(page.status, {
    'Content-Type': format === 'json' ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'no-store',
    'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...(retry === undefined
      ? {}
      : { 'Retry-After': retry, ...(format === 'html' ? { Refresh: retry } : {}) }),
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** The pages that more than one part of the server says. */
export const plainPages = {
  refused: (status: number, reason: string): PlainPage => ({
    status,
    title: reason,
    text: '服务器没有处理这个请求，请检查地址是否完整。',
    home: true,
  }),
  notFound: {
    status: 404,
    title: '找不到这个网页',
    text: '它可能已经移动或撤下，也可能是地址有误。',
    home: true,
  },
  failed: {
    status: 500,
    title: '服务器出了点问题',
    text: '请稍后再试。如果一直如此，请告诉网站管理员。',
    home: true,
  },
  notPublished: {
    status: 503,
    title: '网站正在生成',
    text: '首次启动需要生成全部网页，完成后这里会自动打开。',
    retryAfterSeconds: 3,
  },
} satisfies Record<string, PlainPage | ((status: number, reason: string) => PlainPage)>;
