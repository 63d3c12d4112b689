import type { AnnotatedReport } from '../annotated.ts'
import type { ResolvedMention } from '../resolved.ts'

/** A place in the report: the sentence, and a token of it. */
interface Point {
  place: number
  first: number
}

/** So many sentences back somebody named is remembered. */
const REACH = 2

/**
 * Whom «її», "its" takes up: the country, body or person named last before it in its sentence, else whoever is the subject
 * of the sentence before, else who is named last there. Null where nobody is.
 */
export function antecedentOf(
  { sentences }: AnnotatedReport,
  mentions: readonly (readonly ResolvedMention[])[],
  { place, first }: Point,
): ResolvedMention | null {
  const isOwner = ({ kind, press }: ResolvedMention): boolean =>
    press === null && (kind === 'country' || kind === 'organization' || kind === 'group' || kind === 'person')
  const here = (mentions[place] ?? []).filter((one) => isOwner(one) && one.last < first)
  if (here.length > 0) return here.find(({ cases }) => cases.includes('nom')) ?? here.at(-1) ?? null
  for (let back = 1; back <= REACH; back++) {
    const named = (mentions[place - back] ?? []).filter(isOwner)
    const start = sentences[place - back]?.first ?? 0
    const subject =
      named.find(({ cases }) => cases.includes('nom')) ??
      named.find((one) => one.cases.length === 0 && one.first - start <= NEAR_START)
    const found = subject ?? named.at(-1)
    if (found) return found
  }
  return null
}

/** English shows no case: a subject stands near the start of its sentence, behind an article or an adjective. */
const NEAR_START = 2

/** The body named last before a point, in its sentence or shortly before. */
export function bodyBefore(
  { sentences }: AnnotatedReport,
  mentions: readonly (readonly ResolvedMention[])[],
  { place, first }: Point,
): ResolvedMention | null {
  for (let back = 0; back <= REACH; back++) {
    if (!sentences[place - back]) return null
    const body = (mentions[place - back] ?? []).findLast(
      ({ kind, press, last }) => kind === 'organization' && press === null && (back > 0 || last < first),
    )
    if (body) return body
  }
  return null
}
