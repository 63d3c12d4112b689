import { z } from 'zod'
import { evidenceListSchema, idSchema } from './evidence.ts'

export const conflictSchema = z
  .object({
    subject: idSchema,
    field: z.string(),
    readings: z.array(
      z.object({ value: z.string(), evidence: evidenceListSchema, independentSources: z.int().min(0) }),
    ),
  })
  .meta({ id: 'Conflict', description: 'Reports that cannot all be right on one field. All sides stand.' })
