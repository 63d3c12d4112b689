import { existsSync, globSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { root, runInstalled } from './run.ts'

const ROOM = join(root, 'packages', 'web')
/** What the built room depends on. */
const SOURCES = [
  'src/**/*',
  'public/**/*',
  'index.html',
  'package.json',
  'vite.config.ts',
  '../parley/src/serve/views.ts',
  '../parley/src/serve/keeping-views.ts',
]
const BUILT = join(ROOM, 'dist', 'index.html')

/** Whether the built reading room is missing or older than a file that it is built from. */
export function roomIsStale(): boolean {
  if (!existsSync(BUILT)) return true
  const built = statSync(BUILT).mtimeMs
  return globSync(SOURCES, { cwd: ROOM }).some((file) => statSync(join(ROOM, file)).mtimeMs > built)
}

/** Builds the reading room into packages/web/dist. Returns the exit status. */
export function buildRoom(): number {
  return runInstalled('vite/bin/vite.js', ['build', '--logLevel', 'error'], ROOM)
}
