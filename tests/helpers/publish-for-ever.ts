/** A publisher in a process of its own, for tests that kill it: publishes whatever is there until it is ended. */
import { openPublisher } from '#sites/publish/open-publisher.ts';
import type { Settings } from '#config/env.ts';
import { buildZhanqunConfig } from '#payload.config.ts';
import { startPayload } from './start-payload.ts';

const settings = JSON.parse(process.argv[2] ?? '') as Settings;
const { payload } = await startPayload(settings, {
  build: (own, database) => buildZhanqunConfig(own, { database }),
  hasSchema: true,
});
const publisher = await openPublisher(payload, settings);
process.send?.('ready');
for (;;) {
  await publisher.publishOnce();
  process.send?.('idle');
  await new Promise((resolve) => setTimeout(resolve, 20));
}
