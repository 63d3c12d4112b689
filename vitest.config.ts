import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.{ts,tsx}', 'eval/**/*.test.ts', 'bench/**/*.test.ts'],
    // Tests that start the real command or a browser share two cores with the others.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    passWithNoTests: false,
  },
})
