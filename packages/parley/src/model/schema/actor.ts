import { z } from 'zod'
import { edtfSchema, evidenceListSchema, idSchema } from './evidence.ts'

export const actorKindSchema = z.enum(['person', 'organization', 'country', 'place', 'group'])

export const namesSchema = z
  .record(z.string(), z.array(z.string()))
  .describe('Base forms (nominative, undeclined) by language, the best first.')

const roleSchema = z
  .object({
    title: z.string(),
    of: idSchema.nullable(),
    side: idSchema.nullable(),
    when: edtfSchema.nullable(),
    evidence: evidenceListSchema,
  })
  .meta({ id: 'Role', description: 'An office as reports give it.' })

export const actorSchema = z
  .object({
    id: idSchema,
    kind: actorKindSchema,
    names: namesSchema,
    sameAs: z.array(z.string()).describe('Identifiers in outside registers, such as a Wikidata item.'),
    roles: z.array(roleSchema),
    mentions: evidenceListSchema,
  })
  .meta({ id: 'Actor', description: 'A person, an organisation, a country, a place or a group.' })
