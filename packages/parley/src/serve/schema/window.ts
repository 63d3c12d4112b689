import { z } from '@hono/zod-openapi'

/** The part of a list that is asked for. */
export const windowSchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1000).default(100).describe('How many items at most.'),
  offset: z.coerce.number().int().min(0).default(0).describe('How many items to leave out first.'),
})

/** Of a route that takes no query. */
export const noQuerySchema = z.strictObject({})
