import { z } from '@hono/zod-openapi'
import { actorKindSchema, actorSchema } from '../../model/schema/actor.ts'
import { conflictSchema } from '../../model/schema/conflict.ts'
import { documentSchema } from '../../model/schema/document.ts'
import { idSchema } from '../../model/schema/evidence.ts'
import { positionSchema } from '../../model/schema/issue.ts'
import { meetingSchema } from '../../model/schema/meeting.ts'
import { statementSchema } from '../../model/schema/statement.ts'
import { refersSchema } from './refers.ts'
import { windowSchema } from './window.ts'

export const actorQuerySchema = windowSchema.extend({
  kind: actorKindSchema.optional(),
  q: z.string().max(200).optional().describe('Words of a name, in any language, from the beginning of each word.'),
})

export const actorLineSchema = actorSchema
  .omit({ mentions: true })
  .extend({
    mentions: z.int().describe('How often it is named.'),
    reports: z.int().describe('How many reports name it.'),
    meetings: z.int().describe('How many meetings it took part in, was a side of or was the place of.'),
    statements: z.int().describe('How many statements it made.'),
  })
  .meta({ id: 'ActorLine' })

export const actorViewSchema = z
  .object({
    actor: actorSchema,
    meetings: z.array(meetingSchema).describe('That it took part in, was a side of or was the place of.'),
    statements: z.array(statementSchema).describe('That it made.'),
    positions: z.array(positionSchema.extend({ issue: idSchema }).meta({ id: 'PositionOnIssue' })),
    documents: z.array(documentSchema).describe('That it wrote or signed.'),
    conflicts: z.array(conflictSchema),
    refers: refersSchema,
  })
  .meta({ id: 'ActorView' })
