import { spawn } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { READER_VERSION } from '../../read/version.ts'
import type { Store } from '../../store/store.ts'

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url))

/**
 * Starts a process that reads anew what is left, behind all else that the machine has to do, so that who serves or watches
 * is not slowed. `named`: the store as the user named it. What comes out ends it; it may be killed at any moment.
 */
export async function startReadingAnew(store: Store, named: string | undefined): Promise<() => void> {
  if ((await store.toReread(READER_VERSION)).length === 0) return () => {}
  const option = named === undefined ? [] : ['--store', named]
  const child = spawn(process.execPath, [...process.execArgv, MAIN, 'reread', '--read', ...option], { stdio: 'ignore' })
  // A machine without room for it reads anew another time.
  child.on('error', () => {})
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
  } catch {
    // It has ended already, or the system lets nobody change this.
  }
  child.unref()
  return () => void child.kill()
}
