import { z } from '@hono/zod-openapi'

export const failureSchema = z
  .object({ error: z.object({ message: z.string() }) })
  .meta({ id: 'Failure', description: 'Why there is no answer, in one line.' })
