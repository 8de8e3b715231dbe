import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { type Agent, request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { dataPaths } from '#config/paths.ts';
import { createServer, type ServerParts, type WebServer } from '#server/create-server.ts';

/** The files of a small made-up group; each page says where it stands. */
export const page = (text: string): string =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${text}</title></head><body>${text}，发展软件。${'。'.repeat(600)}</body></html>`;

export const outputTree: Record<string, string> = {
  'index.html': page('门户首页'),
  '404.html': page('门户找不到'),
  'robots.txt': 'User-agent: *\n',
  'sitemap.xml': '<urlset/>',
  'rss.xml': '<rss/>',
  'xinwen/index.html': page('新闻栏目'),
  '202611/a.html': page('门户文章'),
  'assets/desktop-abc123.css': 'body{color:#1b1f24}'.repeat(100),
  'sites/qingshi/index.html': page('青石首页'),
  'sites/qingshi/404.html': page('青石找不到'),
  'sites/qingshi/202611/b.html': page('青石文章'),
  'wap/index.html': page('手机首页'),
  'wap/404.html': page('手机找不到'),
  'wap/202611/a.html': page('手机文章'),
  'wap/sites/qingshi/index.html': page('青石手机首页'),
  'wap/sites/qingshi/404.html': page('青石手机找不到'),
  'wap/sites/qingshi/202611/b.html': page('青石手机文章'),
};

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
  text: string;
}

export interface AskOptions {
  method?: string;
  headers?: Record<string, string>;
  host?: string;
  body?: string;
  agent?: Agent;
}

export interface RunningServer {
  web: WebServer;
  port: number;
  dataDir: string;
  ask: (path: string, options?: AskOptions) => Promise<Reply>;
  /** Sends bytes as they are and answers with all that comes back. */
  askRaw: (text: string) => Promise<string>;
  write: (path: string, content: string | Buffer) => void;
}

/** Starts a server over a temporary data directory with the made-up group; stopped after the test. */
export async function startServer(
  parts: Partial<Omit<ServerParts, 'settings'>> & {
    settings?: Partial<ServerParts['settings']>;
    files?: Record<string, string | Buffer>;
  } = {},
): Promise<RunningServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'server-'));
  const paths = dataPaths(dataDir);
  const write = (path: string, content: string | Buffer): void => {
    mkdirSync(dirname(join(dataDir, path)), { recursive: true });
    writeFileSync(join(dataDir, path), content);
  };
  for (const [path, content] of Object.entries(parts.files ?? outputTree)) write(`public/${path}`, content);
  const web = createServer({
    logger: { error: () => undefined },
    checkDatabase: () => Promise.resolve(),
    ...parts,
    settings: {
      publicUrl: 'http://www.yunchuan.test',
      adminHost: undefined,
      trustProxy: 0,
      maxUploadBytes: 1024 * 1024,
      drainMs: 10_000,
      database: { kind: 'sqlite', url: `file://${paths.database}`, file: paths.database },
      paths,
      ...parts.settings,
    },
  });
  await new Promise<void>((resolve) => web.server.listen(0, '127.0.0.1', resolve));
  const { port } = web.server.address() as AddressInfo;
  onTestFinished(() => {
    web.server.closeAllConnections();
    web.server.close();
    parts.routes?.close();
    rmSync(dataDir, { recursive: true, force: true });
  });
  return {
    web,
    port,
    dataDir,
    write,
    ask: (path, options) => ask(port, path, options),
    askRaw: (text) => askRaw(port, text),
  };
}

/** One request, path sent as it is; redirects are not followed. */
export function ask(port: number, path: string, options: AskOptions = {}): Promise<Reply> {
  const { method = 'GET', headers = {}, host = 'www.yunchuan.test', body, agent } = options;
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, path, method, agent, headers: { host, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const whole = Buffer.concat(chunks);
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: whole,
            text: whole.toString('utf8'),
          });
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

function askRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    // A server that refuses what is still being sent may reset the connection after its answer.
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}
