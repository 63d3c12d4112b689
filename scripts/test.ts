// npm test [-- ARGS]: all tests, those of the reading room in a real browser included. ARGS go to vitest.
import { ensureChromium } from './chromium.ts'
import { ensurePostgres } from './postgres.ts'
import { buildRoom, roomIsStale } from './room.ts'
import { runInstalled } from './run.ts'

process.exitCode = test(process.argv.slice(2))

function test(args: readonly string[]): number {
  const missing = [ensureChromium(), ensurePostgres()].filter((advice) => advice !== null)
  for (const advice of missing) process.stderr.write(`parley: ${advice}\n`)
  if (missing.length > 0) return 1
  if (roomIsStale()) {
    const status = buildRoom()
    if (status !== 0) return status
  }
  return runInstalled('vitest/vitest.mjs', ['run', ...args])
}
