import { z } from '@hono/zod-openapi'
import { momentOf } from '../../model/moment.ts'

export const dossierSchema = z.string().min(1).optional().describe('Of one dossier alone.')

/** What every route may be asked to answer from: one dossier, and what was known at a time. */
export const viewpointSchema = z.object({
  dossier: dossierSchema,
  asOf: z.iso.date().optional().describe('Only what had been published by the end of that day.'),
  readBy: z
    .string()
    .refine((text) => momentOf(text) !== null, 'write a day such as 2025-12-05, or a moment such as 2025-12-05T14:30Z')
    .optional()
    .describe('Only what had been read, and decided by people, by then: a day, or a moment with its offset.'),
})
