import { z } from 'zod'
import type { LedgerEntry } from '../ledger.ts'
import { correctionActionSchema } from './correction.ts'
import { dossierSchema } from './dossier.ts'
import { idSchema } from './evidence.ts'

const noted = { at: z.iso.datetime(), author: z.string().min(1) }
const hash = z.string().regex(/^[0-9a-f]{64}$/u)

/** A line of the ledger, as dumps and exported corrections carry it. */
export const ledgerEntrySchema: z.ZodType<LedgerEntry, unknown> = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('capture'),
    ...noted,
    input: hash,
    sha256: hash,
    address: z.string().nullable(),
  }),
  z.strictObject({ kind: z.literal('withdrawal'), ...noted, address: z.string() }),
  z.strictObject({ kind: z.literal('dossier'), ...noted, dossier: dossierSchema }),
  z.strictObject({
    kind: z.literal('correction'),
    ...noted,
    dossier: idSchema.nullable(),
    reason: z.string(),
    correction: correctionActionSchema,
  }),
  z.strictObject({ kind: z.literal('undo'), ...noted, reason: z.string(), entry: hash }),
  z.strictObject({ kind: z.literal('takeover'), ...noted, reader: z.string(), inputs: z.int().min(1) }),
])
