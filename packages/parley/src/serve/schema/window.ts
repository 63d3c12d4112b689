import { z } from '@hono/zod-openapi'
import { viewpointSchema } from './viewpoint.ts'

/** Of a route that takes no query of its own: every route takes a viewpoint. */
export const noQuerySchema = z.strictObject(viewpointSchema.shape)

/** The part of a list that is asked for. */
export const windowSchema = noQuerySchema.extend({
  limit: z.coerce.number().int().min(1).max(1000).default(100).describe('How many items at most.'),
  offset: z.coerce.number().int().min(0).default(0).describe('How many items to leave out first.'),
})
