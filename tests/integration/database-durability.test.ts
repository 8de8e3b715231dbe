import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestPayload } from '#tests/helpers/databases.ts';
import type { TestPayload } from '#tests/helpers/databases.ts';
import { faultsOfRecords, readAllRecords } from '#tests/helpers/read-faults.ts';
import type { SaveOrder } from '#tests/helpers/save-under-load.ts';
import { buildSmallConfig } from '#tests/helpers/small-config.ts';

const program = path.resolve(import.meta.dirname, '../helpers/save-under-load.ts');
const kills = 20;

let test: TestPayload;
const children: ChildProcess[] = [];
beforeEach(async () => {
  test = await createTestPayload({ build: buildSmallConfig });
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await test.close();
});

it(
  'keeps every acknowledged save, and every record whole, when it is killed 20 times under load',
  { timeout: 900_000 },
  async () => {
    const acknowledged = new Map<string, number>();
    const faults: string[] = [];
    const signals: string[] = [];

    for (let kill = 0; kill < kills; kill += 1) {
      // At another point of another save each time: a save of a record takes some forty steps.
      const child = startSaving({ saves: 100_000, width: 4, killAtStep: 60 + kill * 17 });
      const exit = once(child.process, 'exit');
      for await (const line of child.lines) {
        const [id = '', round] = line.split(' ');
        acknowledged.set(id, Number(round));
      }
      signals.push((await exit)[1] as string);
      faults.push(...(await readFaults(acknowledged)));
    }

    expect(signals).toEqual(Array.from({ length: kills }, () => 'SIGKILL'));
    expect(faults).toEqual([]);
    expect(acknowledged.size).toBeGreaterThanOrEqual(kills);
  },
);

it('takes saves from two processes side by side', { timeout: 300_000 }, async () => {
  const pair = [startSaving({ saves: 24, width: 4 }), startSaving({ saves: 24, width: 4 })];

  const results = await Promise.all(
    pair.map(async (child) => {
      const exit = once(child.process, 'exit');
      const lines: string[] = [];
      for await (const line of child.lines) lines.push(line);
      return {
        code: (await exit)[0] as number,
        saves: lines.length,
        ids: lines.map((line) => line.split(' ')[0] ?? ''),
      };
    }),
  );

  expect(results.map(({ code, saves }) => ({ code, saves }))).toEqual([
    { code: 0, saves: 24 },
    { code: 0, saves: 24 },
  ]);
  const ids = new Map(results.flatMap((result) => result.ids).map((id) => [id, 0]));
  expect(ids.size).toBe(8);
  expect(await readFaults(ids)).toEqual([]);
});

function startSaving(how: Omit<SaveOrder, 'settings'>) {
  const order = JSON.stringify({ ...how, settings: test.settings });
  const child = spawn(process.execPath, [program, order], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  return { process: child, lines: createInterface({ input: child.stdout }) };
}

/** What is wrong in the database now, acknowledged saves that are lost among it. */
async function readFaults(acknowledged: Map<string, number>): Promise<string[]> {
  const records = await readAllRecords(test.settings);
  const lost = [...acknowledged].filter(([id, round]) => {
    const stored = records.docs.find((doc) => String(doc.id) === id);
    return stored === undefined || stored.round < round;
  });
  return [
    ...faultsOfRecords(records),
    ...lost.map(([id, round]) => `${id}: round ${round} was acknowledged and is lost`),
  ];
}
