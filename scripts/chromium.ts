import { existsSync } from 'node:fs'
import { installDebianPackage } from './debian.ts'

/** Where Debian and Ubuntu put Chromium; `CHROMIUM` in the environment names another. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/**
 * Makes sure that there is a browser for the tests: installs Debian's Chromium where this user may.
 * Returns what to do where there is none and it cannot be installed; null when all is well.
 */
export function ensureChromium(): string | null {
  if (existsSync(CHROMIUM)) return null
  installDebianPackage('chromium', 'the tests of the reading room')
  return existsSync(CHROMIUM)
    ? null
    : `no browser at ${CHROMIUM}; install one (apt-get install chromium), or name one: CHROMIUM=/path npm test`
}
