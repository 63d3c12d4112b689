import { z } from '@hono/zod-openapi'
import { conflictSchema } from '../../model/schema/conflict.ts'
import { documentSchema } from '../../model/schema/document.ts'
import { issueSchema } from '../../model/schema/issue.ts'
import { meetingSchema } from '../../model/schema/meeting.ts'
import { statementSchema } from '../../model/schema/statement.ts'
import { actorLineSchema } from './actor.ts'
import { refersSchema } from './refers.ts'
import { reportLineSchema } from './report.ts'

/** A part of a list of such items. */
export function pageOf<Item extends z.ZodType>(id: string, item: Item) {
  return z
    .object({
      total: z.int().describe('How many items the whole list has.'),
      offset: z.int(),
      limit: z.int(),
      items: z.array(item),
      refers: refersSchema,
    })
    .meta({ id })
}

export const meetingPageSchema = pageOf('MeetingPage', meetingSchema)
export const statementPageSchema = pageOf('StatementPage', statementSchema)
export const issuePageSchema = pageOf('IssuePage', issueSchema)
export const documentPageSchema = pageOf('DocumentPage', documentSchema)
export const conflictPageSchema = pageOf('ConflictPage', conflictSchema)
export const actorPageSchema = pageOf('ActorPage', actorLineSchema)
export const reportPageSchema = pageOf('ReportPage', reportLineSchema)
