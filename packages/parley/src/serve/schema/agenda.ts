import { z } from '@hono/zod-openapi'
import { idSchema } from '../../model/schema/evidence.ts'

const agendaLineSchema = z
  .object({ id: idSchema, names: z.record(z.string(), z.string()).describe('By language.') })
  .meta({ id: 'AgendaLine' })

export const agendaListSchema = z.object({ items: z.array(agendaLineSchema) }).meta({ id: 'AgendaList' })
