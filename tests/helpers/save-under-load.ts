import type { Payload } from 'payload';
import { writeMethods } from '#config/database/one-writer.ts';
import type { Settings } from '#config/env.ts';
import { buildSmallConfig, looseApi, recordOfRound } from './small-config.ts';
import { startPayload } from './start-payload.ts';

/** What this process is told by its first argument, as JSON. */
export interface SaveOrder {
  settings: Settings;
  /** All saves together; it ends by itself after them. */
  saves: number;
  /** How many people save at once. */
  width: number;
  /** It kills itself, as a power cut would, when it has come to this step of its work with the database. */
  killAtStep?: number;
}

/** Saves, and prints one line for each acknowledged save, `id round`. */
const { settings, saves, width, killAtStep } = JSON.parse(process.argv[2] ?? '') as SaveOrder;
const { payload } = await startPayload(settings, { build: buildSmallConfig, hasSchema: true });
const api = looseApi(payload);
let step = 0;
if (killAtStep !== undefined) await watchSteps(payload, countStep);

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

function countStep(): void {
  step += 1;
  if (step === killAtStep) process.kill(process.pid, 'SIGKILL');
}

/** Calls back before each SQL statement, or where there is no SQL, before each write of the adapter. */
async function watchSteps({ db }: Payload, onStep: () => void): Promise<void> {
  if ('drizzle' in db) {
    Object.assign(db, { logger: { logQuery: onStep } });
    // Made again with the logger, as when development reloads the configuration.
    await db.connect?.({ hotReload: true });
    return;
  }
  const methods = db as unknown as Record<string, (...args: unknown[]) => unknown>;
  for (const name of [...writeMethods, 'commitTransaction']) {
    const method = methods[name]?.bind(db);
    methods[name] = (...args) => {
      onStep();
      return method?.(...args);
    };
  }
}

await Promise.all(Array.from({ length: width }, (_, lane) => saveOneRecord(lane)));
await payload.destroy();
