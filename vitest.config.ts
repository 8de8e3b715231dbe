import { defineConfig } from 'vitest/config';

const outside = ['**/node_modules/**', '**/dist/**', 'data/**', '.next/**'];

/** Tests that ask no database of records: over MongoDB they would prove the same a second time. */
const withoutRecords = ['server-*', 'search-command', 'user-command'].map(
  (name) => `tests/integration/${name}.test.ts`,
);
const isOverMongo = ['MONGODB_STAND_IN', 'MONGODB_URL'].some((name) => process.env[name] !== undefined);

/** Where `.ci/run` counts results. */
const reportDir = process.env['TEST_REPORT_DIR'];

/** `unit` stands beside the code; `integration` runs real Payload and Express; `browser` drives Chromium. */
export default defineConfig({
  test: {
    ...(reportDir === undefined
      ? {}
      : { reporters: ['default', ['json', { outputFile: `${reportDir}/${process.pid}.json` }]] }),
    hookTimeout: 120_000,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...outside, 'tests/integration/**', 'tests/browser/**'],
        },
      },
      {
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          setupFiles: ['tests/helpers/mongo-stand-in.ts'],
          exclude: isOverMongo ? [...outside, ...withoutRecords] : outside,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          exclude: outside,
          testTimeout: 120_000,
        },
      },
    ],
  },
});
