import { createRoute, z } from '@hono/zod-openapi'
import { idSchema } from '../model/schema/evidence.ts'
import { failureSchema } from './schema/failure.ts'
import { dossierSchema } from './schema/viewpoint.ts'
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
  return getOf(path, description, noQuerySchema, answer)
}

/** A route that answers something of the one thing of an id, and may take a query. */
export function getOf<Path extends string, Query extends z.ZodObject, Answer extends z.ZodType>(
  path: Path,
  description: string,
  query: Query,
  answer: Answer,
) {
  return createRoute({
    method: 'get',
    path,
    description,
    request: { params: z.object({ id: idSchema }), query },
    responses: {
      200: { description, content: { 'application/json': { schema: answer } } },
      304: { description: 'Nothing changed since the answer whose ETag was sent as If-None-Match.' },
      307: { description: 'It goes by another id now: see Location.' },
      400: failure('The query is not understood.'),
      404: failure('There is none of that id.'),
    },
  })
}

/** A route by which a person decides something. */
export function post<Path extends string, Body extends z.ZodType, Answer extends z.ZodType>(
  path: Path,
  description: string,
  body: Body,
  answer: Answer,
) {
  return createRoute({
    method: 'post',
    path,
    description,
    request: { query: decisionQuerySchema, body: jsonOf(body) },
    responses: decided(description, answer),
  })
}

/** The same of the one thing of an id. */
export function postOne<Path extends string, Body extends z.ZodType, Answer extends z.ZodType>(
  path: Path,
  description: string,
  body: Body,
  answer: Answer,
) {
  return createRoute({
    method: 'post',
    path,
    description,
    request: { params: z.object({ id: idSchema }), query: decisionQuerySchema, body: jsonOf(body) },
    responses: decided(description, answer),
  })
}

/** People decide on the record as it is now, not as it was known on a day. */
const decisionQuerySchema = z.strictObject({ dossier: dossierSchema })

const jsonOf = <Body extends z.ZodType>(schema: Body) => ({
  required: true,
  content: { 'application/json': { schema } },
})

const decided = <Answer extends z.ZodType>(description: string, answer: Answer) => ({
  201: { description, content: { 'application/json': { schema: answer } } },
  400: failure('What was sent is not understood.'),
  403: failure('Sent from a page of another site.'),
  405: failure('The server is only read from.'),
  409: failure('The record is no longer what the reader saw, or the correction would say nothing.'),
  413: failure('More was sent than any correction takes.'),
  415: failure('Something else than JSON was sent.'),
})
