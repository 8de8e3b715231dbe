import { createHash } from 'node:crypto';
import { escapeHtml } from '#sites/feed/rich-text/clean-text.ts';

/** The frames of a preview, as their addresses name them. */
export const frames = [
  { name: 'desktop', title: '电脑版', width: 1280 },
  { name: 'wap', title: '手机版', width: 360 },
  { name: 'large', title: '大字版', width: 360 },
] as const;
export type FrameName = (typeof frames)[number]['name'];

const style = `
:root{color-scheme:light;--desktop:.4;--phone:1;--height:calc(100vh - 108px)}
*{box-sizing:border-box}
body{margin:0;background:#eef1f4;color:#1b1f24;font:15px/1.7 "PingFang SC","HarmonyOS Sans SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
header{display:flex;flex-wrap:wrap;gap:0 20px;align-items:baseline;padding:12px 16px 4px}
h1{margin:0;font-size:17px}
p{margin:0;color:#474e57;font-size:14px}
main{display:flex;flex-wrap:wrap;gap:12px;padding:8px 16px 16px}
section{min-width:0}
h2{display:flex;justify-content:space-between;gap:12px;margin:0 0 4px;font-size:14px}
a{color:#1f4e8c;font-weight:400}
a:focus-visible{outline:3px solid #ffbf47;outline-offset:2px}
.frame{overflow:hidden;width:calc(var(--width)*var(--scale));height:var(--height);border:1px solid #7d8691;background:#fff}
.desktop{--width:1280px;--scale:var(--desktop)}
.wap,.large{--width:360px;--scale:var(--phone)}
iframe{display:block;width:var(--width);height:calc(var(--height)/var(--scale));border:0;transform:scale(var(--scale));transform-origin:0 0}
@media (min-width:1376px){:root{--desktop:.46}}
@media (min-width:1590px){:root{--desktop:.62}}
@media (min-width:1790px){:root{--desktop:.78}}
@media (max-width:1299px){:root{--desktop:.39;--phone:.9}}
@media (max-width:1212px){:root{--desktop:.36;--phone:.72}}
@media (max-width:1045px){:root{--desktop:.56;--phone:.95;--height:80vh}}
@media (max-width:759px){:root{--desktop:.26;--phone:.92}main{padding:8px}header{padding:10px 8px 0}.desktop{order:3}}`;
const styleHash = createHash('sha256').update(style).digest('base64');

/** What may be loaded by the page of the three frames: its own style, and the frames. */
export const framesPolicy = `default-src 'none'; style-src 'sha256-${styleHash}'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/** Prints the page that shows a document in three frames side by side; works without scripts. */
export function presentFrames({
  path,
  title,
  until,
}: {
  path: string;
  title: string;
  until: string;
}): string {
  const name = escapeHtml(title);
  const sections = frames.map(
    ({ name: frame, title: edition, width }) =>
      `<section class="${frame}"><h2>${edition}<a href="${path}/${frame}" target="_blank">单独打开</a></h2><div class="frame"><iframe src="${path}/${frame}" title="${edition}" width="${width}"></iframe></div></section>`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>预览：${name}</title><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow"><style>${style}</style></head><body><header><h1>预览：${name}</h1><p>这不是公开的网页，请不要转发给无关的人。${until} 前可以打开。</p></header><main>${sections.join('')}</main></body></html>`;
}
