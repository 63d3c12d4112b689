import { z } from '@hono/zod-openapi'
import { languageSchema } from '../../model/schema/evidence.ts'

export const summarySchema = z
  .object({
    counts: z.object({
      reports: z.int(),
      actors: z.int(),
      meetings: z.int(),
      statements: z.int(),
      issues: z.int(),
      documents: z.int(),
      conflicts: z.int(),
    }),
    published: z
      .object({ first: z.string(), last: z.string() })
      .nullable()
      .describe('Days of publication of the first and last report whose date is not approximate.'),
    outlets: z.array(z.object({ outlet: z.string().nullable(), reports: z.int() })),
    languages: z.array(z.object({ language: languageSchema, reports: z.int() })),
    changed: z.string().nullable().describe('When the store last changed (ISO 8601).'),
    fingerprint: z.string().nullable().describe('Changes with any change of the record.'),
    upToDate: z.boolean().describe('Whether the record has everything that was read.'),
    readOnly: z.boolean().describe('Whether the server is only read from.'),
  })
  .meta({ id: 'Summary' })
