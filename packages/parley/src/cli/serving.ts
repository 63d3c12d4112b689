import { readFileSync } from 'node:fs'
import { startServer } from '../serve/server.ts'
import type { Store } from '../store/store.ts'
import { complain } from './output.ts'
import { stopAsked } from './stop.ts'

/** How often it is looked whether the parent is still there, in milliseconds. */
const PARENT_CHECK = 1000

export interface Serving {
  store: Store
  host: string
  port: number
  /** Brings the records up to date once a reader has decided something; without it nobody can. */
  refresh?: () => Promise<unknown>
}

/** Starts the server, tells its address, and waits for Ctrl-C or a request to end; then closes the server. Throws `ServeError`. */
export async function serveUntilStopped(serving: Serving, tell: (url: string) => void): Promise<void> {
  const stopped = Promise.withResolvers<void>()
  stopAsked().addEventListener('abort', () => stopped.resolve())
  if (process.env.npm_lifecycle_event !== undefined) watchParent(() => stopped.resolve())
  const server = await startServer({ ...serving, onFault })
  tell(server.url)
  await stopped.promise
  await server.close()
}

/**
 * npm runs a script through a shell; when either is stopped, nothing is said to what they started.
 * So what was started through npm ends when one of the two is gone.
 */
function watchParent(onGone: () => void): void {
  const parents = parentsNow()
  setInterval(() => {
    if (parentsNow() !== parents) onGone()
  }, PARENT_CHECK).unref()
}

/** The parent process and, where the system tells (Linux), its parent. */
function parentsNow(): string {
  try {
    const status = readFileSync(`/proc/${process.ppid}/status`, 'utf8')
    return `${process.ppid} ${/^PPid:\s*(\d+)/mu.exec(status)?.[1]}`
  } catch {
    return String(process.ppid)
  }
}

function onFault(error: unknown): void {
  complain(`a request could not be answered: ${error instanceof Error ? error.message : String(error)}`)
}
