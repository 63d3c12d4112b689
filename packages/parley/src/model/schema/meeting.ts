import { z } from 'zod'
import { edtfSchema, evidenceListSchema, idSchema } from './evidence.ts'

export const meetingStatusSchema = z.enum(['announced', 'under way', 'held', 'postponed', 'cancelled', 'unconfirmed'])

const mediumSchema = z.enum(['in person', 'telephone', 'video', 'unknown'])

const participantSchema = z
  .object({ actor: idSchema, side: idSchema.nullable(), evidence: evidenceListSchema })
  .meta({ id: 'Participant' })

const thirdPartySchema = z
  .object({ actor: idSchema, role: z.enum(['mediator', 'host']), evidence: evidenceListSchema })
  .meta({ id: 'ThirdParty', description: 'Brings the sides together, or is their host; no side of the meeting.' })

const ordinalSchema = z
  .object({ number: z.int(), wording: z.string(), evidence: evidenceListSchema })
  .meta({ id: 'Ordinal', description: 'The number of the meeting as each report counts it.' })

const outcomeSchema = z
  .object({ statement: idSchema.nullable(), summary: z.string(), evidence: evidenceListSchema })
  .meta({ id: 'Outcome' })

const turnSchema = z
  .object({ status: meetingStatusSchema, when: edtfSchema, evidence: evidenceListSchema })
  .meta({ id: 'Turn', description: 'What was told of a meeting, and the day of the report that told it first.' })

const moveSchema = z
  .object({
    meeting: idSchema.nullable(),
    when: edtfSchema.nullable(),
    place: idSchema.nullable(),
    told: edtfSchema.nullable(),
    evidence: evidenceListSchema,
  })
  .meta({
    id: 'Move',
    description:
      'The entry for the other day or place of a meeting that was moved, and who told so. `meeting` is null where nobody names the new day, or tells of the old one.',
  })

const foldedSchema = z
  .object({
    report: idSchema,
    why: z.enum(['copy', 'same source', 'not as held', 'retold']),
    as: idSchema.optional(),
  })
  .meta({
    id: 'Folded',
    description:
      'A report that tells of a meeting and is no further source of it; `as`: the one that counts in its place.',
  })

export const meetingSchema = z
  .object({
    id: idSchema,
    status: meetingStatusSchema,
    medium: mediumSchema,
    when: edtfSchema.nullable(),
    time: z.string().nullable().describe('ISO 8601 time with offset, where one is given.'),
    place: idSchema.nullable(),
    sides: z.array(idSchema),
    participants: z.array(participantSchema),
    thirdParties: z.array(thirdPartySchema).optional(),
    ordinals: z.array(ordinalSchema),
    issues: z.array(idSchema),
    outcomes: z.array(outcomeSchema),
    independentSources: z
      .int()
      .min(0)
      .describe('How many origins stand behind it once copies and shared sources are folded together.'),
    folded: z
      .array(foldedSchema)
      .optional()
      .describe('Reports that are not counted among them, and why; left out where all are.'),
    evidence: evidenceListSchema,
    history: z
      .array(turnSchema)
      .optional()
      .describe('How what reports told of it changed, in order of time; left out where all tell the same.'),
    movedTo: moveSchema.optional(),
    movedFrom: moveSchema.optional(),
    overdue: z
      .literal(true)
      .optional()
      .describe('Announced for a day that is past by the latest report, or by the day that is asked for.'),
  })
  .meta({ id: 'Meeting', description: 'A meeting, call or round of talks: announced, held, or what became of it.' })
