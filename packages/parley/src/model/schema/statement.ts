import { z } from 'zod'
import { edtfSchema, evidenceListSchema, idSchema } from './evidence.ts'
import { sourceSchema } from './report.ts'

const anonymitySchema = z.enum(['named', 'role', 'unnamed'])

const statementModeSchema = z
  .enum(['direct', 'indirect', 'mixed'])
  .describe('`mixed`: an indirect statement with a quoted part.')

export const statementSchema = z
  .object({
    id: idSchema,
    speaker: idSchema.nullable(),
    speakerText: z.string().describe('As worded: "a White House official".'),
    anonymity: anonymitySchema,
    mode: statementModeSchema,
    evidence: evidenceListSchema.describe('What was said: the first quote is the passage.'),
    channel: z.string().nullable().describe('X, Telegram, briefing, interview …'),
    when: edtfSchema.nullable(),
    via: z.array(sourceSchema).describe('From the outlet inwards to the speaker, the speaker left out.'),
    issues: z.array(idSchema),
    sameAs: z.array(idSchema).describe('The same statement in other words or languages.'),
  })
  .meta({ id: 'Statement', description: 'What somebody said, through whom it reached the reader.' })
