/**
 * The first file of `npm start`. It is plain JavaScript so that any Node can run it: an older one hands over
 * to the Node that the project brings along.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const neededMajor = 24;
const file = (path) => fileURLToPath(new URL(path, import.meta.url));
const ownNode = file(
  process.platform === 'win32' ? '../node_modules/node/bin/node.exe' : '../node_modules/node/bin/node',
);

if (!existsSync(file('../node_modules/commander'))) {
  console.error('还没有安装依赖。先运行：npm ci');
  process.exit(1);
} else if (Number(process.versions.node.split('.')[0]) >= neededMajor) {
  keepCompiledCode();
  await import('./start.ts');
} else if (existsSync(ownNode)) {
  handOver();
} else {
  console.error(
    `需要 Node ${neededMajor}，现在是 ${process.versions.node}，项目自带的也没有装上。先运行：npm ci`,
  );
  process.exit(1);
}

/** This process and those it starts keep their compiled code: a second start takes half the time and less memory. */
function keepCompiledCode() {
  process.env.NODE_COMPILE_CACHE ??= file('../node_modules/.cache/compiled');
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
}

/** Becomes a mere shell of the real process: signals go in, the exit code comes out. */
function handOver() {
  const child = spawn(ownNode, [file('./start.ts'), ...process.argv.slice(2)], { stdio: 'inherit' });
  // A terminal sends Ctrl-C to both; the real process decides when all is quiet.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 0 : 1)));
}
