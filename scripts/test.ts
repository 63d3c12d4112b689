// npm test [-- ARGS]: all tests, those of the reading room in a real browser included. ARGS go to vitest.
import { ensureChromium } from './chromium.ts'
import { buildRoom, roomIsStale } from './room.ts'
import { runInstalled } from './run.ts'

process.exitCode = test(process.argv.slice(2))

function test(args: readonly string[]): number {
  const advice = ensureChromium()
  if (advice !== null) {
    process.stderr.write(`parley: ${advice}\n`)
    return 1
  }
  if (roomIsStale()) {
    const status = buildRoom()
    if (status !== 0) return status
  }
  return runInstalled('vitest/vitest.mjs', ['run', ...args])
}
