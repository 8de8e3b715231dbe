import { readPublishStatusOf } from '#sites/publish/publish-status.ts';
import type { FromPublisher, FromWeb, ToWeb } from './messages.ts';
import type { StepContext } from './preparations.ts';
import type { Supervised } from './supervise.ts';

/** What starting a process needs. */
export interface Runtime extends StepContext {
  /** Keeps an entry of `scripts/` running. */
  keep: <Message>(name: string, entry: string, onMessage: (message: Message) => void) => Supervised;
  /** Settles when the group is to end. */
  finished: Promise<unknown>;
  storeFile: string;
}

/** The running web server. */
export interface Web {
  /** Opens the admin, now and after every restart. */
  openAdmin(): void;
  /** The admin has answered for the first time. */
  adminReady: Promise<unknown>;
}

/** Starts the public side: what was published before is there at once. */
export async function startWeb({ screen, keep, finished, signal }: Runtime): Promise<Web> {
  const step = screen.step('正在启动网站服务');
  const listening = Promise.withResolvers<number>();
  const adminReady = Promise.withResolvers<null>();
  const openAdmin: ToWeb = { type: 'open-admin' };
  let adminWanted = false;
  let isShown = false;
  const web = keep<FromWeb>('网站服务', 'web.ts', (message) => {
    switch (message.type) {
      case 'fault':
        step.failed(message.message);
        isShown = true;
        return;
      case 'listening':
        listening.resolve(message.port);
        // After a crash the new process knows nothing of the old one's admin.
        if (adminWanted) web.send(openAdmin);
        return;
      case 'admin':
        if (message.state === 'ready') adminReady.resolve(null);
        return;
      default:
        message satisfies never;
    }
  });
  const port = await Promise.race([listening.promise, finished.then(() => null)]);
  if (port !== null) step.done(`网站服务已启动，端口 ${port}`);
  else if (signal.aborted && !isShown) step.failed('网站服务还没有启动');
  return {
    adminReady: adminReady.promise,
    openAdmin() {
      adminWanted = true;
      web.send(openAdmin);
    },
  };
}

/** Starts the publisher and shows how far it is until nothing waits any more. */
export async function startPublisher(runtime: Runtime): Promise<Supervised> {
  const { screen, keep, finished, signal, storeFile } = runtime;
  const step = screen.step('正在生成网页', '页');
  const idle = Promise.withResolvers<null>();
  let isFirstRound = true;
  const publisher = keep<FromPublisher>('发布程序', 'publisher.ts', (message) => {
    if (message.type === 'progress' && isFirstRound) step.progress(message.done, message.total);
    if (message.type === 'rebuilt') screen.warn(`${message.reason}，正在从内容数据库重建，网页照常可以访问`);
    if (message.type === 'idle') idle.resolve(null);
  });
  await Promise.race([idle.promise, finished]);
  isFirstRound = false;
  const { pages, failed } = readPublishStatusOf(storeFile);
  if (signal.aborted) step.failed('网页还没有全部生成，下次启动会接着做');
  else if (failed.length === 0) step.done(`网页已全部生成，共 ${pages} 页`);
  else
    step.failed(
      `有 ${failed.length} 页没有生成，运行 npm run publish -- --status 查看；其余 ${pages} 页已上线`,
    );
  return publisher;
}
