import type { ActorRef } from '../../model/findings.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import { isOpeningMark } from '../quotation-marks.ts'
import type { ResolvedMention } from '../resolved.ts'

/**
 * Of which body somebody is by its name right behind his own, where the report gives him no office of one: "X of the SPO",
 * «Х від профспілки GDL», «Х из профсоюза GDL», "X (SPO)". The first that the report gives counts.
 */
export function belongings(
  report: AnnotatedReport,
  mentions: readonly (readonly ResolvedMention[])[],
): ReadonlyMap<ActorRef, ActorRef> {
  const bodyOf = new Map<ActorRef, ActorRef>()
  for (const [place, sentence] of report.sentences.entries())
    for (const [order, person] of (mentions[place] ?? []).entries()) {
      const body = mentions[place]?.[order + 1]
      if (person.kind !== 'person' || body?.kind !== 'organization' || body.press !== null) continue
      if (!bodyOf.has(person.actor) && belongs(report, sentence, person, body)) bodyOf.set(person.actor, body.actor)
    }
  return bodyOf
}

/** Words between a preposition and the name: «від незалежної профспілки», "of the". */
const LONGEST_LEAD = 3

function belongs(
  { tokens }: AnnotatedReport,
  { grammar, cues }: AnnotatedSentence,
  { last }: ResolvedMention,
  { first, last: end }: ResolvedMention,
): boolean {
  const [opening, ...lead] = tokens.slice(last + 1, first)
  if (opening?.text === '(') {
    const quoted = lead.length === 1 && isOpeningMark(lead[0]?.text)
    return (quoted || lead.length === 0) && tokens[end + (quoted ? 2 : 1)]?.text === ')'
  }
  if (opening === undefined || lead.length > LONGEST_LEAD) return false
  // «из профсоюза Х»: also where somebody comes from.
  if (!grammar.byWhom.has(opening.key) && !grammar.moved.from.has(opening.key)) return false
  const isKind = (place: number): boolean =>
    cues.some(({ entry: { meaning }, ...cue }) => meaning.cue === 'kind' && cue.first <= place && place <= cue.last)
  return lead.every(
    ({ key, text, kind }, order) =>
      isOpeningMark(text) ||
      grammar.articles.definite.has(key) ||
      (kind === 'word' && (isKind(last + 2 + order) || isKind(last + 3 + order))),
  )
}
