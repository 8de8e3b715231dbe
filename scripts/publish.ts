/** `npm run publish`: what waits and what failed, and publishing again. */
import { SingleBar } from 'cli-progress';
import type { Settings } from '#config/env.ts';
import { openPublisher } from '#sites/publish/open-publisher.ts';
import { isPublisherRunning, lockPublisher } from '#sites/publish/publisher-lock.ts';
import { readPublishStatusOf, type PublishStatus } from '#sites/publish/publish-status.ts';
import { poke, requestPublishing, waitForPublishing } from '#sites/publish/request-publishing.ts';
import { chineseCommand } from './chinese-command.ts';
import { readGroupSettings, runCommand, withCms } from './run-command.ts';

const command = chineseCommand('npm run publish --', '查看发布状态，或重新发布')
  .option('--status', '只看状态：等待、失败、页数、最近上线时间')
  .option('--all', '全部页面重新生成')
  .option('--site <路径>', '一个站点的页面重新生成；门户写 /')
  .option('--wait', '等到没有要发布的页面再结束')
  .option('--json', '输出 JSON')
  .parse();
const options = command.opts<{ status?: true; all?: true; site?: string; wait?: true; json?: true }>();

function print(status: PublishStatus): void {
  const { pending, failed, pages, lastPublishedAt } = status;
  if (options.json) {
    process.stdout.write(`${JSON.stringify({ pending, failed, pages, lastPublishedAt })}\n`);
    return;
  }
  const when =
    lastPublishedAt === null
      ? '还没有发布过'
      : new Date(lastPublishedAt).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  process.stdout.write(`等待 ${pending} 页　失败 ${failed.length} 页　共 ${pages} 页　最近上线 ${when}\n`);
  for (const { path, reason, attempts } of failed)
    process.stdout.write(`  ${path}：${reason}（试过 ${attempts} 次）\n`);
}

function createBar(): { show: (done: number, total: number) => void; stop: () => void } {
  if (options.json || !process.stderr.isTTY) return { show: () => undefined, stop: () => undefined };
  const bar = new SingleBar({
    format: '发布 {bar} {value}/{total} 页',
    stream: process.stderr,
    hideCursor: true,
  });
  let started = false;
  return {
    show(done, total) {
      if (!started) bar.start(total, done);
      started = true;
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

async function publishHere(settings: Settings): Promise<void> {
  const bar = createBar();
  await withCms(async ({ payload }) => {
    const unlock = await lockPublisher(settings.paths.locks, () => process.exit(1));
    const publisher = await openPublisher(payload, settings, {
      onProgress: ({ done, total }) => bar.show(done, total),
    });
    await publisher.publishOnce();
    await publisher.compare();
    await publisher.publishOnce();
    await publisher.searchSettled();
    await publisher.close();
    await unlock();
  });
  bar.stop();
}

await runCommand(async () => {
  const settings = readGroupSettings();
  const again = options.all === true || options.site !== undefined;
  if (again)
    requestPublishing(
      settings.paths.store,
      options.site === undefined ? undefined : options.site.replace(/^\/$|^portal$/u, ''),
    );
  if (!options.status || again || options.wait) {
    if (await isPublisherRunning(settings.paths.locks)) {
      poke(settings.paths.poke);
      if (options.wait || again) {
        const bar = createBar();
        let most = 0;
        await waitForPublishing(settings.paths.store, ({ pending }) => {
          most = Math.max(most, pending);
          bar.show(most - pending, most);
        });
        bar.stop();
      }
    } else {
      await publishHere(settings);
    }
  }
  const status = readPublishStatusOf(settings.paths.store);
  print(status);
  return status.failed.length === 0 ? 0 : 1;
});
