import { defineConfig } from 'vitest/config';

const outside = ['**/node_modules/**', '**/dist/**', 'data/**', '.next/**'];

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
          exclude: outside,
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
