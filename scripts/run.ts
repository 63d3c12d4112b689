import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The root of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** Runs the program of an installed package on this Node, in the root unless told, and gives its exit status. */
export function runInstalled(file: string, args: readonly string[], folder = root): number {
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules', file), ...args], {
    cwd: folder,
    stdio: 'inherit',
  })
  return status ?? 1
}
