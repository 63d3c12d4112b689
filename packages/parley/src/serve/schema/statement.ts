import { z } from '@hono/zod-openapi'
import { idSchema } from '../../model/schema/evidence.ts'
import { windowSchema } from './window.ts'

export const statementQuerySchema = windowSchema.extend({
  speaker: idSchema.optional(),
  issue: idSchema.optional(),
  q: z
    .string()
    .max(200)
    .optional()
    .describe('Words of the passage or of who is said to have said it, from the beginning of each word.'),
})
