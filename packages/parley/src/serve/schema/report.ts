import { z } from '@hono/zod-openapi'
import { edtfSchema, evidenceSchema, idSchema } from '../../model/schema/evidence.ts'
import { reportSchema } from '../../model/schema/report.ts'
import { refersSchema } from './refers.ts'
import { foundSchema } from './search.ts'

const reportCountsSchema = z
  .object({
    actors: z.int(),
    meetings: z.int(),
    statements: z.int(),
    progress: z.int(),
    positions: z.int(),
    documents: z.int(),
  })
  .meta({ id: 'ReportCounts', description: 'How many values of each kind rest on a report.' })

const capturedSchema = z.string().nullable().describe('When it was captured first (ISO 8601).')

export const reportLineSchema = reportSchema
  .omit({ text: true, notBody: true })
  .extend({
    length: z.int().describe('Of the text, in UTF-16 code units.'),
    captured: capturedSchema,
    read: reportCountsSchema,
    found: foundSchema.optional().describe('Where words were asked for.'),
  })
  .meta({ id: 'ReportLine' })

export const markKindSchema = z.enum(['actor', 'meeting', 'statement', 'progress', 'position', 'document'])

const markSchema = evidenceSchema
  .pick({ start: true, end: true, by: true, timing: true })
  .extend({
    kind: markKindSchema,
    subject: idSchema.describe(
      'Of the actor, meeting, statement or document; for progress and positions, of the issue.',
    ),
    field: z.string().describe('The field of the subject that was read here.'),
    label: z.string().describe("Names alone, in the report's language where there are some."),
    value: z.string().nullable().describe('The value as the format has it; null for a bare mention.'),
    actor: idSchema.nullable().describe('Who speaks, takes part or wants it.'),
    when: edtfSchema.nullable().describe('The date of a meeting.'),
    place: idSchema.nullable().describe('The actor that is the place of a meeting.'),
  })
  .meta({ id: 'Mark', description: 'A place of a report that a value of the record was read from.' })

export const reportViewSchema = z
  .object({
    report: reportSchema,
    captured: capturedSchema,
    read: reportCountsSchema,
    versions: z.int().describe('How many versions of its page the store has.'),
    withdrawn: z.string().nullable().describe('When its page was found gone (ISO 8601).'),
    copies: z.array(idSchema).describe('Reports that repeat it.'),
    marks: z.array(markSchema).describe('By start; of two that start together the longer first.'),
    refers: refersSchema,
  })
  .meta({ id: 'ReportView' })
