import { z } from '@hono/zod-openapi'
import { idSchema } from '../../model/schema/evidence.ts'

const dossierLineSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    sides: z.array(z.string()),
    agenda: z.array(idSchema),
    linked: z.boolean().describe('Whether it has a record yet.'),
  })
  .meta({ id: 'DossierLine', description: 'A negotiation that the store follows.' })

export const dossierListSchema = z.object({ items: z.array(dossierLineSchema) }).meta({ id: 'DossierList' })
