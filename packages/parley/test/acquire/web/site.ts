import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A site on the loopback address that answers as each test wants, and notes what it was asked. */
export interface Site extends AsyncDisposable {
  /** "http://127.0.0.1:12345" */
  root: string
  port: number
  /** Answers by path; what has none is not found. */
  pages: { [path: string]: Answer }
  asked: { path: string; headers: IncomingMessage['headers']; at: number }[]
}

export async function createSite(pages: Site['pages'] = {}): Promise<Site> {
  const asked: Site['asked'] = []
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    asked.push({ path, headers: request.headers, at: Date.now() })
    const answer = site.pages[path]
    if (answer) answer(request, response)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const site: Site = {
    root: `http://127.0.0.1:${port}`,
    port,
    pages,
    asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return site
}

export const text =
  (body: string | Uint8Array, headers: { [name: string]: string } = {}): Answer =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body)

export const redirect =
  (location: string, status = 302): Answer =>
  (_, response) =>
    response.writeHead(status, { location }).end()
