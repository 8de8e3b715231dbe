/** A bare `node:http` server with one page in memory, for comparison. */
import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

process.once('message', ({ page }: { page: string }) => {
  const body = brotliCompressSync(page);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-encoding': 'br',
    'content-length': body.byteLength,
  };
  const server = createServer((_, response) => {
    response.writeHead(200, headers);
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object' && address !== null) process.send?.({ port: address.port });
  });
});
