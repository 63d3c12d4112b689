import { startServer } from '../serve/server.ts'
import type { Store } from '../store/store.ts'
import { complain } from './output.ts'

export interface Serving {
  store: Store
  host: string
  port: number
}

/** Starts the server, tells its address, and waits for Ctrl-C or a request to end; then closes all. Throws `ServeError`. */
export async function serveUntilStopped({ store, host, port }: Serving, tell: (url: string) => void): Promise<void> {
  const stopped = Promise.withResolvers<void>()
  // Ctrl-C reaches every process of a terminal, and one may hand it on to another: the second must not cut closing short.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopped.resolve())
  try {
    const server = await startServer({ store, host, port, onFault })
    tell(server.url)
    await stopped.promise
    await server.close()
  } finally {
    await store.close()
  }
}

function onFault(error: unknown): void {
  complain(`a request could not be answered: ${error instanceof Error ? error.message : String(error)}`)
}
