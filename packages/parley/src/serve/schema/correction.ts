import { z } from '@hono/zod-openapi'
import { correctionActionSchema } from '../../model/schema/correction.ts'
import { documentSchema } from '../../model/schema/document.ts'
import { idSchema } from '../../model/schema/evidence.ts'
import { positionSchema, progressSchema } from '../../model/schema/issue.ts'
import { meetingSchema } from '../../model/schema/meeting.ts'
import { pageOf } from './page.ts'

const correctionLineSchema = z
  .object({
    id: z.string(),
    at: z.string(),
    author: z.string(),
    dossier: idSchema.nullable().describe('The dossier that it holds in; null for all.'),
    reason: z.string(),
    correction: correctionActionSchema,
    orphaned: z.boolean().describe('Whether it finds nothing to correct.'),
    undone: z
      .object({ at: z.string(), author: z.string(), reason: z.string() })
      .nullable()
      .describe('Who took it back; null while it holds.'),
    about: idSchema
      .nullable()
      .describe(
        'The meeting or actor that it speaks of, or the issue of a position or of progress, as the record has it.',
      ),
    meeting: meetingSchema.nullable().describe('That meeting; null where it speaks of none.'),
    whom: idSchema.nullable().describe('The actor whom it names by where it is read.'),
  })
  .meta({ id: 'CorrectionLine' })

export const correctionPageSchema = pageOf('CorrectionPage', correctionLineSchema)

/** "parley" signs what it does by itself. */
const author = z
  .string()
  .trim()
  .min(1, 'say who you are')
  .max(100)
  .refine((name) => name.toLowerCase() !== 'parley', 'sign with the name of a person')

/** Who decides, and why. */
export const signedSchema = z
  .strictObject({ author, reason: z.string().trim().min(1, 'say why').max(1000) })
  .meta({ id: 'Signed' })

const placeSchema = z
  .strictObject({
    report: idSchema,
    start: z.int().min(0),
    end: z.int().min(0),
    quote: z.string().min(1).max(20_000).describe('The words that stand there.'),
  })
  .meta({ id: 'SeenPlace', description: 'A stretch of a report as a reader sees it, in UTF-16 code units.' })

const readActor = z.strictObject({ place: placeSchema })
const seenActor = z
  .union([
    readActor,
    z.strictObject({ name: z.string().trim().min(1, 'write the name').max(200), language: z.string().min(2).max(35) }),
  ])
  .meta({
    id: 'SeenActor',
    description: 'Who is read at a place, or somebody by a name whom no report was read to name.',
  })

const noun = z.enum(['meeting', 'statement', 'progress', 'position', 'document'])
const tied = z.enum(['actor', 'meeting'])
const places = z.array(placeSchema).min(1).max(500)

const missedSchema = z
  .discriminatedUnion('noun', [
    z.strictObject({
      noun: z.literal('meeting'),
      status: meetingSchema.shape.status,
      when: z.string().nullable(),
      sides: z.array(seenActor).max(20),
    }),
    z.strictObject({ noun: z.literal('statement'), speaker: seenActor }),
    z.strictObject({
      noun: z.literal('position'),
      issue: idSchema,
      party: seenActor,
      stance: positionSchema.shape.stance,
    }),
    z.strictObject({ noun: z.literal('progress'), issue: idSchema, state: progressSchema.shape.state }),
    z.strictObject({
      noun: z.literal('document'),
      kind: documentSchema.shape.kind,
      name: z.string().trim().min(1, 'write the name').max(200),
    }),
  ])
  .meta({ id: 'MissedThing', description: 'What is told in words from which it was not read.' })

const wantedSchema = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('refuse'), noun: z.enum([...noun.options, 'actor']), places }),
  z.strictObject({
    action: z.literal('mend'),
    noun,
    place: placeSchema,
    field: z.string(),
    value: z.union([z.string().max(1000), z.number(), z.null(), seenActor]),
    of: idSchema.optional().describe('Whose position it is.'),
  }),
  z.strictObject({ action: z.literal('put'), noun, place: placeSchema, field: z.string(), value: seenActor }),
  z.strictObject({ action: z.literal('strike'), noun, place: placeSchema, field: z.string(), value: readActor }),
  z.strictObject({ action: z.literal('join'), noun: tied, places: places.min(2, 'name two or more that are one') }),
  z.strictObject({ action: z.literal('part'), noun: tied, places }),
  z.strictObject({
    action: z.literal('name'),
    place: placeSchema,
    language: z.string().min(2).max(35),
    name: z.string().trim().min(1, 'write the name').max(200),
  }),
  z.strictObject({ action: z.literal('add'), place: placeSchema, missed: missedSchema }),
  z.strictObject({ action: z.literal('copy'), report: idSchema, of: idSchema.nullable() }),
  z.strictObject({ action: z.literal('belongs'), report: idSchema, belongs: z.boolean() }),
])

export const wishSchema = signedSchema
  .extend({
    everywhere: z.boolean().describe('Whether it holds in all dossiers, and not only in the one that is looked at.'),
    correction: wantedSchema,
  })
  .meta({ id: 'CorrectionWish', description: 'What a reader wants corrected, by places where it was read.' })

export const notedSchema = z
  .object({ ids: z.array(z.string()) })
  .meta({ id: 'Noted', description: 'The entries of the ledger that were written.' })
