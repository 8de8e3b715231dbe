import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { MongoClient } from 'mongodb';
import { afterAll } from 'vitest';

/** The program that stands in for MongoDB; each file of tests gets a server of its own, gone when the file is done. */
const program = process.env.MONGODB_STAND_IN;

const startMs = 60_000;
const stopMs = 10_000;

if (program !== undefined) {
  const server = await startServer(program);
  process.env.MONGODB_URL = server.url;
  afterAll(server.stop, startMs);
}

async function startServer(path: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const child = spawn(path, ['--port', '0', '--storage-path', ':memory:'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exit = once(child, 'exit');
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  const said: string[] = [];
  const lines = createInterface({ input: child.stderr });
  const port = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      said.push(line);
      const [, found] = /listening on 127\.0\.0\.1:(\d+)/u.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    const fail = (): void => reject(new Error(`${path} did not start:\n${said.join('\n')}`));
    void exit.then(fail, fail);
  });
  const url = `mongodb://127.0.0.1:${port}/?replicaSet=secantus`;
  const client = new MongoClient(url, { serverSelectionTimeoutMS: startMs });
  await client.db('admin').command({ ping: 1 });
  await client.close();
  return {
    url,
    stop: async () => {
      child.kill('SIGTERM');
      await Promise.race([exit, setTimeout(stopMs, undefined, { ref: false }).then(kill)]);
      process.off('exit', kill);
    },
  };
}
