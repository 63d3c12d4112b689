import type { OpenAPIHono } from '@hono/zod-openapi'
import { correct, type Desk, undo } from './decisions/decide.ts'
import { post, postOne } from './route.ts'
import type { ApiEnv } from './routes.ts'
import { notedSchema, signedSchema, wishSchema } from './schema/correction.ts'

/** Every route by which a person decides something. */
export function addDecisionRoutes(api: OpenAPIHono<ApiEnv>, desk: Desk): void {
  api.openapi(post('/api/corrections', 'Corrects the record.', wishSchema, notedSchema), async (c) =>
    c.json(await correct(desk, c.var.served, c.req.valid('json')), 201),
  )
  api.openapi(postOne('/api/corrections/{id}/undo', 'Takes a correction back.', signedSchema, notedSchema), async (c) =>
    c.json(await undo(desk, c.var.served, c.req.valid('param').id, c.req.valid('json')), 201),
  )
}
