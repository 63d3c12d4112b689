import { createRoute, z } from '@hono/zod-openapi'
import { idSchema } from '../model/schema/evidence.ts'
import { failureSchema } from './schema/failure.ts'
import { noQuerySchema } from './schema/window.ts'

const failure = (description: string) => ({ description, content: { 'application/json': { schema: failureSchema } } })

/** A route that answers one thing or a list, and may take a query. */
export function get<Path extends string, Query extends z.ZodObject, Answer extends z.ZodType>(
  path: Path,
  description: string,
  query: Query,
  answer: Answer,
) {
  return createRoute({
    method: 'get',
    path,
    description,
    request: { query },
    responses: {
      200: { description, content: { 'application/json': { schema: answer } } },
      304: { description: 'Nothing changed since the answer whose ETag was sent as If-None-Match.' },
      400: failure('The query is not understood.'),
    },
  })
}

/** A route that answers the one thing of an id. */
export function getOne<Path extends string, Answer extends z.ZodType>(path: Path, description: string, answer: Answer) {
  return createRoute({
    method: 'get',
    path,
    description,
    request: { params: z.object({ id: idSchema }), query: noQuerySchema },
    responses: {
      200: { description, content: { 'application/json': { schema: answer } } },
      304: { description: 'Nothing changed since the answer whose ETag was sent as If-None-Match.' },
      307: { description: 'It goes by another id now: see Location.' },
      400: failure('The query is not understood.'),
      404: failure('There is none of that id.'),
    },
  })
}
