import { z } from '@hono/zod-openapi'
import { idSchema } from '../../model/schema/evidence.ts'

const sourceStateSchema = z
  .object({
    good: z.string().nullable().describe('When it last answered well (ISO 8601).'),
    next: z.string().nullable().describe('When it is asked next.'),
    failures: z.int().describe('Since it last answered well.'),
    trouble: z.string().nullable(),
    silentSince: z
      .string()
      .nullable()
      .describe('Since when it has brought nothing new, where that is much longer than it mostly takes.'),
  })
  .meta({ id: 'SourceState' })

const sourceLineSchema = z
  .object({
    kind: z.enum(['feed', 'sitemap', 'page', 'list', 'folder']),
    address: z.string().describe('An address, or the path of a folder.'),
    outlet: z.string().nullable(),
    dossiers: z.array(z.object({ id: idSchema, title: z.string() })),
    state: sourceStateSchema.nullable().describe('Null where it was not asked yet.'),
  })
  .meta({ id: 'SourceLine' })

export const sourceListSchema = z.object({ items: z.array(sourceLineSchema) }).meta({ id: 'SourceList' })
