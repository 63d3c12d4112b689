import { z } from 'zod'
import { DOCUMENT_STATUSES } from '../document.ts'
import { namesSchema } from './actor.ts'
import { edtfSchema, evidenceListSchema, idSchema } from './evidence.ts'

const documentKindSchema = z.enum(['plan', 'proposal', 'declaration', 'agreement', 'statement', 'letter'])

const documentStatusSchema = z.enum(DOCUMENT_STATUSES)

export const documentSchema = z
  .object({
    id: idSchema,
    kind: documentKindSchema,
    names: namesSchema,
    points: z.int().nullable(),
    status: documentStatusSchema,
    authors: z.array(idSchema),
    signatories: z.array(idSchema),
    revises: idSchema.nullable().describe('The document that it replaces.'),
    when: edtfSchema.nullable(),
    evidence: evidenceListSchema,
  })
  .meta({ id: 'Document', description: 'A plan, declaration or agreement.' })
