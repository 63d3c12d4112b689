import { z } from '@hono/zod-openapi'

export const failureSchema = z
  .object({ error: z.object({ message: z.string(), part: z.enum(['value']).optional() }) })
  .meta({ id: 'Failure', description: 'Why there is no answer, in one line.' })
