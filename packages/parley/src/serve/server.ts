import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAdaptorServer } from '@hono/node-server'
import type { Store } from '../store/store.ts'
import { createApp } from './app.ts'
import { serveFailure } from './error.ts'
import { asHost } from './hosts.ts'
import { noPort } from './port.ts'
import { defaultWebRoot } from './room.ts'

export interface ServerOptions {
  /** Read from; the caller closes it after the server. */
  store: Store
  /** Address to listen on; this machine alone unless it says otherwise. */
  host?: string
  /** 0 takes a free port. */
  port: number
  /** Folder of the built reading room. */
  webRoot?: string
  /** Told of what went wrong inside while a request was answered. */
  onFault?: (error: unknown) => void
  /** Brings the records up to date once a reader has decided something; without it the server is only read from. */
  refresh?: () => Promise<unknown>
}

export interface RunningServer {
  url: string
  /** Ends open connections and frees the port. */
  close(): Promise<void>
}

/** Starts the API and the reading room. Throws `ServeError` with one line for the user when it cannot listen. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, host = '127.0.0.1', port, webRoot = defaultWebRoot(), onFault, refresh } = options
  const app = createApp({ store, host, webRoot, ...(onFault && { onFault }), ...(refresh && { refresh }) })
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  await listen(server, host, port)
  const everywhere = host === '0.0.0.0' || host === '::'
  const { port: taken } = server.address() as AddressInfo
  return { url: `http://${everywhere ? 'localhost' : asHost(host)}:${taken}/`, close: () => close(server) }
}

/** Throws `ServeError` with one line for the user when nothing can listen there now. */
export async function ensureFree(host: string, port: number): Promise<void> {
  const server = createAdaptorServer({ fetch: () => new Response() }) as Server
  await listen(server, host, port)
  await close(server)
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(serveFailure(error, host, port)))
    try {
      server.listen({ host, port }, resolve)
    } catch {
      reject(noPort(port))
    }
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
    server.closeAllConnections()
  })
}
