/** The web server: `npm start` runs it beside the publisher, in production it is a service of its own. */
import { readSettings } from '#config/env.ts';
import { createLogger } from '#config/logger.ts';
import { ListenError, runWeb } from '#server/run-web.ts';
import { runCommand } from './run-command.ts';
import type { FromWeb, ToWeb } from './start/messages.ts';
import { fatalExitCode } from './start/supervise.ts';

const tell = (message: FromWeb): void => void process.send?.(message);

await runCommand(async () => {
  const settings = readSettings();
  // Next and React read it for themselves.
  Object.assign(process.env, { NODE_ENV: settings.mode, NEXT_TELEMETRY_DISABLED: '1' });
  const logger = createLogger({ name: 'web', settings });
  // A promise that the CMS drops must not end the public side with it.
  process.on('unhandledRejection', (reason) => logger.error({ err: reason }, 'A promise was dropped.'));
  try {
    const web = await runWeb({ settings, logger, onAdminState: (state) => tell({ type: 'admin', state }) });
    tell({ type: 'listening', port: web.port });
    logger.info({ port: web.port }, 'The web server listens.');
    if (process.send === undefined) web.openAdmin();
    process.on('message', (message: ToWeb) => {
      if (message.type === 'open-admin') web.openAdmin();
    });
    await new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'disconnect'] as const) process.once(signal, resolve);
    });
    await web.stop();
    return 0;
  } catch (error) {
    if (!(error instanceof ListenError)) throw error;
    tell({ type: 'fault', message: `${error.message}\n${error.hint ?? ''}` });
    if (process.send === undefined) process.stderr.write(`${error.message}\n${error.hint ?? ''}\n`);
    return fatalExitCode;
  }
});
