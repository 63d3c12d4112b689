import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.{ts,tsx}', 'eval/**/*.test.ts', 'bench/**/*.test.ts'],
    // Says only that something waits for ever: tests that start the real command or a browser take half a minute on a slow machine.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 120_000 } },
    // Of two cores one would work, since one is left to vitest itself, which has little to do.
    maxWorkers: '100%',
    passWithNoTests: false,
  },
})
