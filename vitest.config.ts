import { defineConfig } from 'vitest/config';

/**
 * A project for each kind of test; `npx vitest run --project unit` runs one.
 * The time a test may take is far above what it needs: a busy machine is no failure.
 */
const project = (name: string, seconds: number, more: object = {}) => ({
  test: {
    name,
    include: [`tests/${name}/**/*.test.{ts,tsx}`],
    environment: 'node',
    setupFiles: ['tests/support/properties.ts'],
    testTimeout: seconds * 1000,
    hookTimeout: seconds * 1000,
    ...more,
  },
});

export default defineConfig({
  test: {
    // One worker for each core: the browser tests mostly wait for Chromium, which has its own processes.
    maxWorkers: '100%',
    projects: [
      project('unit', 60),
      project('golden', 60),
      project('property', 120),
      project('faults', 120),
      project('architecture', 60),
      project('browser', 120, { globalSetup: ['tests/browser/support/global-setup.ts'] }),
    ],
  },
});
