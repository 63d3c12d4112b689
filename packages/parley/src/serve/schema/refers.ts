import { z } from '@hono/zod-openapi'
import { actorKindSchema, namesSchema } from '../../model/schema/actor.ts'
import { edtfSchema, languageSchema } from '../../model/schema/evidence.ts'

const actorNameSchema = z
  .object({
    kind: actorKindSchema,
    names: namesSchema.describe(
      'A person or a place without an English name has one in Latin letters besides: uk-Latn, ru-Latn.',
    ),
  })
  .meta({ id: 'ActorName' })

const issueNameSchema = z.record(z.string(), z.string()).meta({ id: 'IssueName' })

export const reportHeadSchema = z
  .object({
    origin: z.string(),
    outlet: z.string().nullable(),
    language: languageSchema,
    published: edtfSchema.nullable(),
    title: z.string().nullable(),
  })
  .meta({ id: 'ReportHead', description: 'A report by its heading.' })

export const refersSchema = z
  .object({
    actors: z.record(z.string(), actorNameSchema),
    issues: z.record(z.string(), issueNameSchema),
    reports: z.record(z.string(), reportHeadSchema),
  })
  .meta({
    id: 'Refers',
    description: 'Names of actors and issues and heads of reports that an answer refers to, by id.',
  })
