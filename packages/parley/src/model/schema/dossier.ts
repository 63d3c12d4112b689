import { z } from 'zod'
import type { Dossier } from '../dossier.ts'

const named = z.string().trim().min(1)
const outlet = named.optional()

const sideSchema = z.strictObject({ name: named, members: z.array(named).default([]) })

export const dossierSourceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['feed', 'sitemap', 'page']), address: z.url(), outlet }),
  z.strictObject({ kind: z.literal('list'), address: z.url(), links: named, outlet }),
  z.strictObject({ kind: z.literal('folder'), path: named, outlet }),
])

/** A dossier as its file and the ledger hold it; what is left out of a file is empty. */
export const dossierSchema: z.ZodType<Dossier, unknown> = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u),
  title: named,
  sides: z.array(sideSchema).default([]),
  agenda: z.array(named).default([]),
  languages: z.array(named).default([]),
  sources: z.array(dossierSourceSchema).default([]),
  relevant: z
    .strictObject({
      actors: z.array(named).default([]),
      words: z.array(named).default([]),
      never: z.array(named).default([]),
    })
    .default({ actors: [], words: [], never: [] }),
})
