import { z } from 'zod'
import { edtfSchema, evidenceListSchema, idSchema } from './evidence.ts'

const progressStateSchema = z.enum(['discussed', 'progress', 'no progress', 'agreed', 'signed', 'deadlock'])

const stanceSchema = z.enum(['demands', 'offers', 'accepts', 'rejects', 'conditional', 'undecided'])

export const progressSchema = z
  .object({
    state: progressStateSchema,
    meeting: idSchema.nullable(),
    when: edtfSchema.nullable(),
    evidence: evidenceListSchema,
  })
  .meta({ id: 'Progress', description: 'How far the talks got on an issue.' })

export const positionSchema = z
  .object({
    party: idSchema,
    stance: stanceSchema,
    statement: idSchema.nullable(),
    when: edtfSchema.nullable(),
    evidence: evidenceListSchema,
  })
  .meta({ id: 'Position', description: 'What a party wants of an issue.' })

export const issueSchema = z
  .object({
    id: idSchema,
    names: z.record(z.string(), z.string()),
    progress: z.array(progressSchema),
    positions: z.array(positionSchema),
  })
  .meta({ id: 'Issue', description: 'An item of the agenda.' })
