import { z } from 'zod'
import { actorSchema } from './actor.ts'
import { conflictSchema } from './conflict.ts'
import { documentSchema } from './document.ts'
import { issueSchema } from './issue.ts'
import { meetingSchema } from './meeting.ts'
import { reportSchema } from './report.ts'
import { statementSchema } from './statement.ts'

export const recordSchema = z
  .object({
    format: z.literal('parley-record/1'),
    reports: z.array(reportSchema),
    actors: z.array(actorSchema),
    meetings: z.array(meetingSchema),
    statements: z.array(statementSchema),
    issues: z.array(issueSchema),
    documents: z.array(documentSchema),
    conflicts: z.array(conflictSchema),
  })
  .meta({ id: 'ParleyRecord', description: 'What all findings of a negotiation add up to.' })

/**
 * The public format as JSON Schema (draft 2020-12). Objects stay open: fields may be added to the format,
 * and a file with more of them is still a record.
 */
export function recordJsonSchema(): object {
  return z.toJSONSchema(recordSchema, { io: 'input' })
}
