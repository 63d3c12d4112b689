import { z } from 'zod'
import { edtfSchema, idSchema, languageSchema, offsetSchema } from './evidence.ts'

const notBodySchema = z
  .object({
    start: offsetSchema,
    end: offsetSchema,
    kind: z.enum(['advert', 'teaser', 'caption', 'byline', 'navigation']),
  })
  .meta({ id: 'NotBody', description: 'A part of the text that is not the report: nothing in the record rests on it.' })

export const sourceSchema = z
  .object({
    kind: z.enum(['outlet', 'agency', 'person', 'organization', 'unnamed', 'channel']),
    actor: idSchema.nullable(),
    name: z.string().describe('As the report words it.'),
  })
  .meta({ id: 'Source', description: 'One link of a chain of attribution.' })

export const reportSchema = z
  .object({
    id: idSchema,
    origin: z.string().describe('File name or URL that it was read from.'),
    outlet: z.string().nullable(),
    language: languageSchema,
    published: edtfSchema.nullable(),
    publishedBasis: z.enum(['metadata', 'text', 'given', 'inferred']).nullable(),
    title: z.string().nullable(),
    text: z.string(),
    notBody: z.array(notBodySchema),
    sources: z.array(sourceSchema).describe('Whom the report as a whole cites, from the outlet inwards.'),
    copyOf: idSchema.nullable().describe('The report that this one repeats or translates; null for an original.'),
    copyBy: z.string().optional().describe('Rule or person by which it is held to be a copy; left out of an original.'),
  })
  .meta({ id: 'Report', description: 'One article, post or page.' })
