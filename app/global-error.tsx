'use client';

import type { CSSProperties } from 'react';

const page: CSSProperties = {
  maxWidth: 560,
  margin: '15vh auto 0',
  padding: '0 24px',
  color: '#1b1f24',
  font: '16px/1.75 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
};

const button: CSSProperties = {
  minHeight: 48,
  padding: '0 20px',
  border: 0,
  borderRadius: 3,
  background: '#1f4e8c',
  color: '#fff',
  font: 'inherit',
  fontWeight: 700,
};

/** What stands where a page of the admin could not be made; Next would say it in English. The admin's styles are not there. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="zh-CN">
      <head>
        <title>这一页没有打开</title>
      </head>
      <body>
        <main style={page}>
          <h1 style={{ fontSize: 24 }}>这一页没有打开</h1>
          <p>系统出了错。请再试一次；还是不行，请告诉管理员。已经保存的内容不受影响。</p>
          {error.digest === undefined ? null : <p>错误编号：{error.digest}（日志里可以查到）</p>}
          <p>
            <button type="button" style={button} onClick={() => window.location.reload()}>
              再试一次
            </button>{' '}
            <a href="/admin" style={{ color: '#1f4e8c', marginLeft: 16 }}>
              回到工作台
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
