import { SingleBar } from 'cli-progress';
import type { OnProgress, Progress } from './progress.ts';

const stepNames = {
  database: '复制数据库',
  files: '处理文件',
  check: '核对备份',
  restore: '恢复数据库',
} satisfies Record<Progress['step'], string>;

/** A bar on the error stream when a person watches; silent otherwise. */
export function createProgressBar({ isShown }: { isShown: boolean }): { show: OnProgress; stop: () => void } {
  if (!isShown || !process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '{step} {bar} {percentage}%',
    stream: process.stderr,
    hideCursor: true,
  });
  bar.start(100, 0, { step: '' });
  return {
    show: ({ step, done, total }) => {
      bar.update(total === 0 ? 100 : Math.floor((100 * done) / total), { step: stepNames[step] });
    },
    stop: () => {
      bar.stop();
    },
  };
}
