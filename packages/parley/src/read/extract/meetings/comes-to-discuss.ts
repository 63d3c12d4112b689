import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** "to discuss the exchange of prisoners with" */
const REACH_OF_PARTNER = 8
/** "with Qatar's prime" */
const REACH_OF_OFFICE = 3
/** "flew to Doha on Monday to discuss" */
const REACH_OF_ARRIVAL = 8

/** "flew to Doha to discuss a truce with Qatari officials": somebody came for it, and it is told with whom. Not "to discuss a truce". */
export function comesToDiscuss(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): boolean {
  const { grammar, cues } = sentence
  const { meaning } = cue.entry
  if (grammar.inflected || meaning.cue !== 'progress' || meaning.state !== 'discussed') return false
  if (!grammar.infinitiveMarks.has(report.tokens[cue.first - 1]?.key ?? '')) return false
  const comes = cues.some(
    (verb) =>
      verb.entry.meaning.cue === 'course' &&
      !!verb.entry.meaning.arrives &&
      verb.last < cue.first &&
      cue.first - verb.last <= REACH_OF_ARRIVAL &&
      report.tokens.slice(verb.last + 1, cue.first).every(({ kind }) => kind !== 'mark'),
  )
  return comes && hasPartner(report, sentence, cue.last)
}

/** "with" and people right behind it: "with Qatari officials", "with the prime minister"; not "discuss relations with Qatar". */
function hasPartner({ tokens }: ResolvedReport, sentence: ResolvedSentence, last: number): boolean {
  const { grammar, mentions, offices, affiliations, references } = sentence
  for (let place = last + 1; place <= Math.min(sentence.last, last + REACH_OF_PARTNER); place++) {
    const { kind, key } = tokens[place] ?? { kind: 'mark', key: '' }
    if (kind === 'mark') return false
    if (!grammar.with.has(key) || grammar.and.has(key) || grammar.between.has(key)) continue
    const people = mentions.filter(({ kind }) => kind === 'person')
    return [people, offices, affiliations, references].some((named) =>
      named.some(({ first }) => first > place && first - place <= REACH_OF_OFFICE),
    )
  }
  return false
}
