/** Runs several scripts of the project, two at a time: `node scripts/side-by-side.ts lint types`. Ends with 1 when one failed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';

const waiting = process.argv.slice(2);

/** Prints what a script said in one piece, once it is done. */
async function run(name: string): Promise<void> {
  const child = spawn('npm', ['run', name], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, error] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  process.stdout.write(out + error);
  if (child.exitCode !== 0) process.exitCode = 1;
}

async function runWaiting(): Promise<void> {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await run(name);
}

await Promise.all([runWaiting(), runWaiting()]);
