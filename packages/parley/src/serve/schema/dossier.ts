import { z } from '@hono/zod-openapi'
import { dossierSchema } from '../../model/schema/dossier.ts'
import { idSchema } from '../../model/schema/evidence.ts'
import { pageOf } from './page.ts'
import { refersSchema, reportHeadSchema } from './refers.ts'
import { windowSchema } from './window.ts'

const dossierLineSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    sides: z.array(z.string()),
    agenda: z.array(idSchema),
    linked: z.boolean().describe('Whether it has a record yet.'),
  })
  .meta({ id: 'DossierLine', description: 'A negotiation that the store follows.' })

export const dossierListSchema = z.object({ items: z.array(dossierLineSchema) }).meta({ id: 'DossierList' })

export const dossierViewSchema = z
  .object({
    dossier: dossierSchema.describe('As its file has it.'),
    taken: z.int().describe('How many reports of the store belong to it.'),
    left: z.int().describe('How many do not.'),
    refers: refersSchema,
  })
  .meta({ id: 'DossierView' })

export const belongingQuerySchema = windowSchema.extend({
  which: z.enum(['taken', 'left']).optional().describe('Those alone that belong, or that do not.'),
})

const belongingLineSchema = reportHeadSchema
  .extend({
    id: idSchema,
    belongs: z.boolean(),
    because: z.enum([
      'corrected',
      'language',
      'never',
      'word',
      'actor',
      'sides',
      'side and issue',
      'open',
      'one side',
      'nothing',
    ]),
    what: z
      .array(z.string())
      .describe('What decided: names, ids of issues, words, a language, the reason of a person.'),
  })
  .meta({ id: 'BelongingLine', description: 'Whether a report belongs to a dossier, and why.' })

export const belongingPageSchema = pageOf('BelongingPage', belongingLineSchema)
