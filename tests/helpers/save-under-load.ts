import type { Settings } from '#config/env.ts';
import { buildSmallConfig, looseApi, recordOfRound } from './small-config.ts';
import { startPayload } from './start-payload.ts';

/**
 * A process that saves: told by its first argument, one JSON object, where the state is and how often to save.
 *
 * Prints one line for each acknowledged save, `id round`; ends by itself after `saves` saves, or is killed before.
 */
const { settings, saves, width } = JSON.parse(process.argv[2] ?? '') as {
  settings: Settings;
  saves: number;
  width: number;
};
const { payload } = await startPayload(settings, { build: buildSmallConfig, hasSchema: true });
const api = looseApi(payload);

async function saveOneRecord(lane: number): Promise<void> {
  const { id } = await api.create({ collection: 'documents', data: recordOfRound(lane) });
  report(id, lane);
  for (let round = lane + width; round < saves; round += width) {
    await api.update({ collection: 'documents', id, data: { ...recordOfRound(round), related: [id] } });
    report(id, round);
  }
}

function report(id: number | string, round: number): void {
  process.stdout.write(`${id} ${round}\n`);
}

await Promise.all(Array.from({ length: width }, (_, lane) => saveOneRecord(lane)));
await payload.destroy();
