import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Where Debian and Ubuntu put Chromium; `CHROMIUM` in the environment names another. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/**
 * Makes sure that there is a browser for the tests: installs Debian's Chromium where this user may.
 * Returns what to do where there is none and it cannot be installed; null when all is well.
 */
export function ensureChromium(): string | null {
  if (existsSync(CHROMIUM)) return null
  const advice = `no browser at ${CHROMIUM}; install one (apt-get install chromium), or name one: CHROMIUM=/path npm test`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return advice
  process.stderr.write('parley: installing Chromium for the tests of the reading room …\n')
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    if (spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status !== 0) return advice
  }
  return existsSync(CHROMIUM) ? null : advice
}
