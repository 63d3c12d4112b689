import { z } from 'zod'
import { evidenceListSchema, idSchema } from './evidence.ts'

export const conflictSchema = z
  .object({
    subject: idSchema,
    field: z.string(),
    about: idSchema
      .optional()
      .describe('Whom or what of the subject it is about, where the field has several: who attended or did not.'),
    readings: z.array(
      z.object({ value: z.string(), evidence: evidenceListSchema, independentSources: z.int().min(0) }),
    ),
  })
  .meta({ id: 'Conflict', description: 'Reports that cannot all be right on one field. All sides stand.' })
