import { z } from 'zod'
import type { CorrectionAction, Mending } from '../correction.ts'
import { isEdtf } from '../edtf.ts'
import { documentSchema } from './document.ts'
import { idSchema } from './evidence.ts'
import { positionSchema, progressSchema } from './issue.ts'
import { meetingSchema } from './meeting.ts'
import { statementSchema } from './statement.ts'

const passageSchema = z
  .strictObject({
    report: idSchema,
    start: z.int().min(0),
    end: z.int().min(0),
    quote: z.string().min(1),
    before: z.string(),
    after: z.string(),
  })
  .refine(({ start, end, quote }) => end - start === quote.length, 'end - start is not the length of the quotation')

const nounSchema = z.enum(['meeting', 'statement', 'progress', 'position', 'document'])
const joinedNounSchema = z.enum(['actor', 'meeting'])

const edtf = z.string().refine(isEdtf).nullable()

/** The fields that a person may mend, and what each may hold: those of the record that are one plain value. */
const MENDABLE: { readonly [noun in Mending['noun']]: { readonly [field: string]: z.ZodType } } = {
  meeting: pick(meetingSchema, 'status', 'medium', 'when', 'time'),
  statement: pick(statementSchema, 'mode', 'speakerText', 'anonymity', 'channel', 'when'),
  progress: pick(progressSchema, 'state', 'when'),
  position: pick(positionSchema, 'stance', 'when'),
  document: pick(documentSchema, 'kind', 'points', 'status', 'when'),
}

function pick(schema: z.ZodObject, ...fields: string[]): { [field: string]: z.ZodType } {
  return Object.fromEntries(
    fields.map((field) => [field, field === 'when' ? edtf : (schema.shape[field] as z.ZodType)]),
  )
}

const mendingSchema = z
  .strictObject({
    action: z.literal('mend'),
    noun: nounSchema,
    passage: passageSchema,
    field: z.string(),
    value: z.union([z.string(), z.number(), z.null()]),
  })
  .superRefine(({ noun, field, value }, context) => {
    const schema = MENDABLE[noun][field]
    const known = Object.keys(MENDABLE[noun]).join(', ')
    if (schema === undefined)
      context.addIssue(`a ${noun} has no field "${field}" that can be mended; there are: ${known}`)
    else if (!schema.safeParse(value).success) context.addIssue(`${field} cannot be ${JSON.stringify(value)}`)
  })

/** What a correction says. */
export const correctionActionSchema: z.ZodType<CorrectionAction, unknown> = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('belongs'), report: idSchema, belongs: z.boolean() }),
  z.strictObject({ action: z.literal('join'), noun: joinedNounSchema, passages: z.array(passageSchema).min(2) }),
  z.strictObject({ action: z.literal('part'), noun: joinedNounSchema, passages: z.array(passageSchema).min(1) }),
  z.strictObject({
    action: z.literal('name'),
    passage: passageSchema,
    language: z.string().min(2),
    name: z.string().trim().min(1),
  }),
  z.strictObject({ action: z.literal('refuse'), noun: nounSchema, passage: passageSchema }),
  mendingSchema,
  z
    .strictObject({ action: z.literal('copy'), report: idSchema, of: idSchema.nullable() })
    .refine(({ report, of }) => report !== of, 'a report is no copy of itself'),
])
