import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { StoreError } from '../store/error.ts'
import type { Store } from '../store/store.ts'
import { addDecisionRoutes } from './decision-routes.ts'
import { bodyOf, MOST_BYTES } from './decisions/body.ts'
import { DecisionConflict } from './decisions/conflict.ts'
import { refusalOf } from './decisions/guard.ts'
import { failure } from './failure.ts'
import { SECURITY_HEADERS } from './headers.ts'
import { hostCheck } from './hosts.ts'
import { roomFile } from './room.ts'
import { type ApiEnv, addRoutes } from './routes.ts'
import { viewpointSchema } from './schema/viewpoint.ts'
import { serveStore } from './served.ts'

export interface AppOptions {
  store: Store
  /** The address that the server listens on: its Host header is let in. */
  host: string
  /** Folder of the built reading room. */
  webRoot: string
  /** Told of what went wrong inside; the user is told only that it did. */
  onFault?: (error: unknown) => void
  /** Brings the records up to date once a reader has decided something; without it the server is only read from. */
  refresh?: () => Promise<unknown>
}

const READING = ['GET', 'HEAD']
/** Where a person may decide something. */
const DECIDING = /^\/api\/corrections(?:\/[^/]+\/undo)?$/u
/** What is remembered of sources changes while the store's contents stay as they are. */
const UNTAGGED = ['/api/sources']

const NOT_BUILT =
  'The reading room is not built: run "npm run build --workspace @parley/web", then load this page again.\n'

/** The whole server as a function from request to response. */
export function createApp({ store, host, webRoot, onFault, refresh }: AppOptions): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>({
    defaultHook: (result, c) => {
      if (result.success) return undefined
      const lines = result.error.issues.map((issue) => [issue.path.join('.'), issue.message].filter(Boolean).join(': '))
      return c.json(failure(lines.join('; ')), 400)
    },
  })
  const isOurs = hostCheck(host)
  const current = serveStore(store)

  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value)
  })
  app.use(async (c, next) => {
    if (!isOurs(c.req.header('host'))) return c.json(failure('This server does not answer to that name.'), 403)
    if (READING.includes(c.req.method)) return next()
    if (refresh === undefined || c.req.method !== 'POST' || !DECIDING.test(c.req.path))
      return c.json(failure('This is only read from.'), 405, { allow: 'GET, HEAD' })
    const refused = refusalOf(c.req)
    return refused ? c.json(failure(refused.message), refused.status) : next()
  })
  app.use('/api/*', async (c, next) => {
    if (READING.includes(c.req.method)) return next()
    const { bytes, ended } = await bodyOf(c.req.raw)
    if (bytes === null)
      return c.json(failure(`Send no more than ${MOST_BYTES} bytes.`), 413, ended ? {} : { connection: 'close' })
    c.req.raw = new Request(c.req.raw, { method: c.req.method, body: bytes })
    return next()
  })
  app.use('/api/*', async (c, next) => {
    const viewpoint = viewpointSchema.safeParse(c.req.query())
    // A route says what of its query is not understood.
    const served = await current(viewpoint.data)
    if (served === null) return c.json(failure('There is no dossier of that id.'), 404)
    c.set('served', served)
    c.header('cache-control', 'no-cache')
    if (!READING.includes(c.req.method) || UNTAGGED.includes(c.req.path)) return next()
    c.header('etag', served.tag)
    if (hasTag(c, served.tag)) return c.body(null, 304)
    await next()
    if (c.res.status !== 200) c.res.headers.delete('etag')
    return undefined
  })
  if (refresh !== undefined) addDecisionRoutes(app, { store, refresh })
  addRoutes(app, { store, readOnly: refresh === undefined })
  app.all('/api/*', (c) => c.json(failure('There is no such route: see /api/openapi.json.'), 404))
  app.get('*', (c) => room(c, webRoot))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return c.json(failure(error.message), error.status)
    if (error instanceof DecisionConflict) return c.json(failure(error.message, error.part), 409)
    onFault?.(error)
    if (error instanceof StoreError) return c.json(failure(error.message), 503)
    return c.json(failure('The server could not answer this.'), 500)
  })
  return app
}

async function room(c: Context, webRoot: string): Promise<Response> {
  const file = await roomFile(webRoot, c.req.path)
  if (!file) return (await roomFile(webRoot, '/')) ? c.text('There is no such file.\n', 404) : c.text(NOT_BUILT, 503)
  c.header('content-type', file.type)
  c.header('cache-control', file.forGood ? 'public, max-age=31536000, immutable' : 'no-cache')
  c.header('etag', file.tag)
  return hasTag(c, file.tag) ? c.body(null, 304) : c.body(file.content)
}

/** Whether the caller has what bears this tag already (RFC 9110, 13.1.2). */
function hasTag(c: Context, tag: string): boolean {
  const tags = (c.req.header('if-none-match') ?? '').split(',').map((one) => one.trim().replace(/^W\//u, ''))
  return tags.includes(tag) || tags.includes('*')
}
