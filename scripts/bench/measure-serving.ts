import { fork } from 'node:child_process';
import { once } from 'node:events';
import autocannon from 'autocannon';

export interface ServeFigures {
  requestsPerSecond: number;
  bareRequestsPerSecond: number;
  p99Ms: number;
}

const connections = 50;
const seconds = 6;

async function shoot(url: string): Promise<{ requestsPerSecond: number; p99Ms: number }> {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    headers: { 'accept-encoding': 'br' },
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(`${url} answered ${result.non2xx} times with an error.`);
  return { requestsPerSecond: result.requests.average, p99Ms: result.latency.p99 };
}

/** Requests for one page, beside a bare `node:http` server that holds the same bytes in memory. */
export async function measureServing(url: string): Promise<ServeFigures> {
  const answer = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  const page = await answer.text();
  const bare = fork(new URL('./bare-server.ts', import.meta.url));
  bare.send({ page });
  const [{ port }] = (await once(bare, 'message')) as [{ port: number }];
  await shoot(url);
  const ours = await shoot(url);
  await shoot(`http://127.0.0.1:${port}/`);
  const floor = await shoot(`http://127.0.0.1:${port}/`);
  bare.kill();
  return {
    requestsPerSecond: ours.requestsPerSecond,
    bareRequestsPerSecond: floor.requestsPerSecond,
    p99Ms: ours.p99Ms,
  };
}
