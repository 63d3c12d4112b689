import { z } from 'zod'
import type { CorrectedNoun, CorrectionAction } from '../correction.ts'
import { isEdtf } from '../edtf.ts'
import { isLanguageTag } from '../language-tag.ts'
import { isTimeOfDay } from '../time-of-day.ts'
import { actorSchema } from './actor.ts'
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

const edtf = z.string().refine(isEdtf, 'write a date such as 2025-12-05, or 2025-12 for a month')
const timeOfDay = z.string().refine(isTimeOfDay, 'write a time such as 16:00, or 16:00+02:00 with its offset from UTC')
const name = z.string().trim().min(1)
const languageTag = z.string().refine(isLanguageTag, 'write the tag of a language, such as uk')

const namedActorSchema = z.strictObject({
  passage: passageSchema,
  name: name.optional(),
  language: languageTag.optional(),
  kind: actorSchema.shape.kind.optional(),
})
const actors = z.array(namedActorSchema)
const issues = z.array(idSchema)

/** The fields that a person may mend, and what each may hold: those of the record that are one value. */
const MENDABLE: { readonly [noun in CorrectedNoun]: { readonly [field: string]: z.ZodType } } = {
  meeting: {
    ...pick(meetingSchema, 'status', 'medium', 'when'),
    time: timeOfDay.nullable(),
    place: namedActorSchema.nullable(),
  },
  statement: {
    ...pick(statementSchema, 'mode', 'speakerText', 'anonymity', 'channel', 'when'),
    speaker: namedActorSchema.nullable(),
  },
  progress: pick(progressSchema, 'state', 'when'),
  position: { ...pick(positionSchema, 'stance', 'when'), party: namedActorSchema },
  document: pick(documentSchema, 'kind', 'points', 'status', 'when'),
}

/** The lists into which a person may put one more, or strike one, and what each holds. */
const LISTS: { readonly [noun in CorrectedNoun]: { readonly [field: string]: z.ZodType } } = {
  meeting: {
    participants: namedActorSchema,
    sides: namedActorSchema,
    thirdParties: namedActorSchema,
    ordinals: z.int(),
    outcomes: name,
  },
  statement: {},
  progress: {},
  position: {},
  document: { authors: namedActorSchema, signatories: namedActorSchema },
}

function pick(schema: z.ZodObject, ...fields: string[]): { [field: string]: z.ZodType } {
  return Object.fromEntries(
    fields.map((field) => [field, field === 'when' ? edtf.nullable() : (schema.shape[field] as z.ZodType)]),
  )
}

/** What is wrong with a correction, and with which part of it. */
type Complaint = { code: 'custom'; path: ['field'] | ['value']; message: string }

/** Complains of a field that is not among those of its noun, or of a value that it cannot hold. */
function checkField(
  { noun, field, value }: { noun: CorrectedNoun; field: string; value: unknown },
  { among, done }: { among: typeof MENDABLE; done: string },
): Complaint | null {
  const schema = among[noun][field]
  const known = Object.keys(among[noun]).join(', ') || 'none'
  if (schema === undefined) {
    const message = `a ${noun} has no field "${field}" that can be ${done}; there are: ${known}`
    return { code: 'custom', path: ['field'], message }
  }
  const checked = schema.safeParse(value)
  if (checked.success) return null
  const choices = schema instanceof z.ZodEnum ? `write one of: ${schema.options.join(', ')}` : null
  const advice = choices ?? checked.error.issues.find(({ code }) => code === 'custom')?.message
  const message = `${field} cannot be ${shownValue(value)}${advice === undefined ? '' : `; ${advice}`}`
  return { code: 'custom', path: ['value'], message }
}

const shownValue = (value: unknown): string =>
  typeof value === 'object' && value !== null ? 'somebody' : JSON.stringify(value)

const mendingSchema = z
  .strictObject({
    action: z.literal('mend'),
    noun: nounSchema,
    passage: passageSchema,
    field: z.string(),
    value: z.union([z.string(), z.number(), z.null(), namedActorSchema]),
    of: namedActorSchema.optional(),
  })
  .superRefine((mending, context) => {
    const complaint = checkField(mending, { among: MENDABLE, done: 'mended' })
    if (complaint !== null) context.addIssue(complaint)
  })

const listed = {
  noun: nounSchema,
  passage: passageSchema,
  field: z.string(),
  value: z.union([z.string(), z.number(), namedActorSchema]),
}
const puttingSchema = z
  .strictObject({ action: z.literal('put'), ...listed, evidence: passageSchema })
  .superRefine((putting, context) => {
    const complaint = checkField(putting, { among: LISTS, done: 'added to' })
    if (complaint !== null) context.addIssue(complaint)
  })
const strikingSchema = z.strictObject({ action: z.literal('strike'), ...listed }).superRefine((striking, context) => {
  const complaint = checkField(striking, { among: LISTS, done: 'struck from' })
  if (complaint !== null) context.addIssue(complaint)
})

const addedSchema = z.discriminatedUnion('noun', [
  z.strictObject({
    noun: z.literal('meeting'),
    status: meetingSchema.shape.status,
    medium: meetingSchema.shape.medium.optional(),
    when: edtf.optional(),
    time: timeOfDay.optional(),
    place: namedActorSchema.optional(),
    sides: actors.optional(),
    participants: actors.optional(),
    issues: issues.optional(),
  }),
  z.strictObject({
    noun: z.literal('statement'),
    speaker: namedActorSchema.optional(),
    speakerText: name.optional(),
    mode: statementSchema.shape.mode.optional(),
    anonymity: statementSchema.shape.anonymity.optional(),
    channel: name.optional(),
    when: edtf.optional(),
    issues: issues.optional(),
  }),
  z.strictObject({
    noun: z.literal('position'),
    issue: idSchema,
    party: namedActorSchema,
    stance: positionSchema.shape.stance,
    when: edtf.optional(),
  }),
  z.strictObject({
    noun: z.literal('progress'),
    issue: idSchema,
    state: progressSchema.shape.state,
    when: edtf.optional(),
  }),
  z.strictObject({
    noun: z.literal('document'),
    kind: documentSchema.shape.kind,
    name,
    language: languageTag.optional(),
    status: documentSchema.shape.status.optional(),
    points: z.int().optional(),
    when: edtf.optional(),
    authors: actors.optional(),
    signatories: actors.optional(),
  }),
])

/** What a correction says. */
export const correctionActionSchema: z.ZodType<CorrectionAction, unknown> = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('belongs'), report: idSchema, belongs: z.boolean() }),
  z.strictObject({ action: z.literal('join'), noun: joinedNounSchema, passages: z.array(passageSchema).min(2) }),
  z.strictObject({ action: z.literal('confirm'), noun: joinedNounSchema, passages: z.array(passageSchema).min(2) }),
  z.strictObject({ action: z.literal('part'), noun: joinedNounSchema, passages: z.array(passageSchema).min(1) }),
  z.strictObject({
    action: z.literal('name'),
    passage: passageSchema,
    language: languageTag,
    name,
  }),
  z.strictObject({
    action: z.literal('refuse'),
    noun: z.enum([...nounSchema.options, 'actor']),
    passage: passageSchema,
  }),
  mendingSchema,
  puttingSchema,
  strikingSchema,
  z.strictObject({ action: z.literal('add'), passage: passageSchema, added: addedSchema }),
  z
    .strictObject({ action: z.literal('copy'), report: idSchema, of: idSchema.nullable() })
    .refine(({ report, of }) => report !== of, 'a report is no copy of itself'),
])
