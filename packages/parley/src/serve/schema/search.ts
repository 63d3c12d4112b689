import { z } from '@hono/zod-openapi'
import { languageSchema } from '../../model/schema/evidence.ts'
import { windowSchema } from './window.ts'

/** What a person typed to find something. */
export const wordsSchema = z
  .string()
  .max(200)
  .describe(
    'Words in any form, and names in any script: all must be there. Words in quotation marks stand one after the other.',
  )

const spanSchema = z.object({ start: z.int(), end: z.int() })

export const reportQuerySchema = windowSchema.extend({
  q: wordsSchema.optional(),
  language: languageSchema.optional(),
  outlet: z.string().max(200).optional(),
  from: z.iso.date().optional().describe('First day of publication.'),
  to: z.iso.date().optional().describe('Last day of publication. An undated report is out when a day is asked for.'),
})

export const foundSchema = z
  .object({
    title: z.array(spanSchema).describe('Places of the title that were looked for.'),
    passage: z
      .object({ start: z.int(), end: z.int(), text: z.string(), hits: z.array(spanSchema) })
      .describe('A passage of the text, and the places of the text in it that were looked for.'),
  })
  .meta({ id: 'FoundIn', description: 'Where in a report stands what was looked for, in UTF-16 code units.' })
