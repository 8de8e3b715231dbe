import type { Payload } from 'payload';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestPayload } from '#tests/helpers/databases.ts';
import type { TestPayload } from '#tests/helpers/databases.ts';
import { openRest } from '#tests/helpers/rest.ts';
import { buildSmallConfig, faultsOfRecord, looseApi, recordOfRound } from '#tests/helpers/small-config.ts';
import { startPayload } from '#tests/helpers/start-payload.ts';

let test: TestPayload;
let other: Payload;
beforeEach(async () => {
  test = await createTestPayload({ build: buildSmallConfig });
  // A queue of its own, as the process of a command beside a running server has.
  ({ payload: other } = await startPayload(test.settings, { build: buildSmallConfig, hasSchema: true }));
});
afterEach(async () => {
  await other.destroy();
  await test.close();
});

it('takes updates of one record from two programs through the Local API', async () => {
  const { id } = await looseApi(test.payload).create({ collection: 'documents', data: recordOfRound(0) });

  const saves = Array.from({ length: 10 }, (_, at) =>
    looseApi(at % 2 ? test.payload : other).update({
      collection: 'documents',
      id,
      data: recordOfRound(at + 1),
    }),
  );
  await Promise.all(saves);

  expect(
    faultsOfRecord(await looseApi(other).findByID({ collection: 'documents', id, locale: 'all' })),
  ).toEqual([]);
});

it('takes updates of one record from two programs over HTTP', async () => {
  const { id } = await looseApi(test.payload).create({ collection: 'documents', data: recordOfRound(0) });
  const [here, there] = [openRest(test.payload), openRest(other)];

  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, at) =>
      (at % 2 ? here : there).send('PATCH', `/documents/${id}`, { data: recordOfRound(at + 1) }),
    ),
  );

  expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 10 }, () => 200));
  expect(
    faultsOfRecord(await looseApi(other).findByID({ collection: 'documents', id, locale: 'all' })),
  ).toEqual([]);
});
