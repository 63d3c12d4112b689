import { z } from 'zod'

export const idSchema = z.string().min(1).describe('Made from content: the same reports give the same ids.')

export const edtfSchema = z
  .string()
  .describe(
    'EDTF (ISO 8601-2, level 1): "2025-12-05", "2025-11~", "2025-12-06/2025-12-07"; an unsettled year is "XXXX-12-05".',
  )

export const languageSchema = z.string().describe('A BCP 47 tag.')

const timingSchema = z.enum(['news', 'recap']).describe('`recap`: the report retells it; `news`: the report brings it.')

export const offsetSchema = z.int().min(0)

export const evidenceSchema = z
  .object({
    report: idSchema,
    start: offsetSchema.describe('In UTF-16 code units of the text of the report.'),
    end: offsetSchema,
    quote: z.string().describe('Exactly the text of the report from start to end.'),
    by: z.string().describe('Name of the rule, model or person that read it.'),
    timing: timingSchema,
  })
  .meta({ id: 'Evidence', description: 'Where in a report a value was read.' })

export const evidenceListSchema = z.array(evidenceSchema)
