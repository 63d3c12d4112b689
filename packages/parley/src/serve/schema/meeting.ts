import { z } from '@hono/zod-openapi'
import { conflictSchema } from '../../model/schema/conflict.ts'
import { idSchema } from '../../model/schema/evidence.ts'
import { progressSchema } from '../../model/schema/issue.ts'
import { meetingSchema, meetingStatusSchema } from '../../model/schema/meeting.ts'
import { statementSchema } from '../../model/schema/statement.ts'
import { refersSchema } from './refers.ts'
import { wordsSchema } from './search.ts'
import { windowSchema } from './window.ts'

const daySchema = z.iso.date()

export const meetingQuerySchema = windowSchema.extend({
  status: meetingStatusSchema.optional(),
  from: daySchema.optional().describe('First day; an uncertain date is in when any day that it may mean is in.'),
  to: daySchema.optional().describe('Last day. An undated meeting is out when a day is asked for.'),
  place: idSchema.optional(),
  actor: idSchema.optional().describe('Took part, is a side, or is the side of somebody who took part.'),
  q: wordsSchema.optional().describe('Of names, passages and outcomes, in any form, or the beginnings of words.'),
})

export const meetingViewSchema = z
  .object({
    meeting: meetingSchema,
    statements: z.array(statementSchema).describe('That it brought, or that stand in the passages which tell of it.'),
    progress: z.array(progressSchema.extend({ issue: idSchema }).meta({ id: 'ProgressOnIssue' })),
    conflicts: z.array(conflictSchema),
    refers: refersSchema,
  })
  .meta({ id: 'MeetingView' })
