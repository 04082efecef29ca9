import { defineConfig } from 'vitest/config';

/** A project for each kind of test; `npx vitest run --project unit` runs one. */
const project = (name: string, more: object = {}) => ({
  test: { name, include: [`tests/${name}/**/*.test.{ts,tsx}`], environment: 'node', ...more },
});

export default defineConfig({
  test: {
    projects: [
      project('unit'),
      project('golden'),
      project('property', { testTimeout: 60_000 }),
      project('faults', { testTimeout: 60_000 }),
      project('architecture', { testTimeout: 30_000 }),
      project('browser', {
        globalSetup: ['tests/browser/support/global-setup.ts'],
        testTimeout: 60_000,
        hookTimeout: 60_000,
      }),
    ],
  },
});
