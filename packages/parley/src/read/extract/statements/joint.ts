import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { type Candidate, textOf } from './candidates/candidate.ts'
import type { Speaker } from './speaker.ts'

/**
 * «Лисак и Ткач сообщили», "Marsh and Laine said": two who say it together. Their words are given to the first who is a
 * person, and worded as both; where none of them is, to nobody alone.
 */
export function withPartner(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { verb, all, speaker }: { verb: Cue; all: readonly Candidate[]; speaker: Speaker },
): Speaker {
  if (speaker.press || speaker.takesUp !== null) return speaker
  if (sentence.grammar.inflected && verb.features.number === 'sg') return speaker
  const pair = all.filter((one) => isAble(one) && !one.press && one.takesUp === null)
  const place = pair.findIndex(({ first, last }) => first === speaker.first && last === speaker.last)
  const own = pair[place]
  if (!own) return speaker
  const before = own.last < verb.first ? pair[place - 1] : undefined
  const behind = own.first > verb.last ? pair[place + 1] : undefined
  const [one, other] = before ? [before, own] : [own, behind]
  if (!one || !other || !isJoined(report, sentence, one, other) || !opensClause(report, sentence, one, verb))
    return speaker
  const person = [one, other].find(({ actor }) => actor !== null && report.actors[actor]?.kind === 'person')
  return {
    ...one,
    actor: person?.actor ?? null,
    anonymity: person?.anonymity ?? 'role',
    text: textOf(report, one.first, other.last),
    last: other.last,
    office: null,
    single: false,
  }
}

const isAble = ({ nominative, located, governed }: Candidate): boolean => nominative && !located && !governed

/** Nothing but "and", with the article or adjective of the second. */
const isJoined = (
  { tokens }: ResolvedReport,
  { grammar, affiliations }: ResolvedSentence,
  one: Candidate,
  other: Candidate,
): boolean => {
  const [and, ...rest] = tokens.slice(one.last + 1, other.first)
  return (
    grammar.and.has(and?.key ?? '') &&
    and?.kind === 'word' &&
    rest.every(
      ({ key }, order) =>
        grammar.articles.definite.has(key) ||
        affiliations.some(({ first, last }) => first <= one.last + 2 + order && one.last + 2 + order <= last),
    )
  )
}

/** English shows no case: "Laine met Marsh and Tamm said" has one speaker. */
const opensClause = (
  { tokens }: ResolvedReport,
  { grammar, first: start, affiliations }: ResolvedSentence,
  { first }: Candidate,
  verb: Cue,
): boolean => {
  if (grammar.inflected || first > verb.last) return true
  const tie = affiliations.find(({ last }) => last === first - 1)
  let before = (tie?.first ?? first) - 1
  if (grammar.articles.definite.has(tokens[before]?.key ?? '')) before--
  return before < start || tokens[before]?.kind === 'mark' || grammar.subordinate.has(tokens[before]?.key ?? '')
}
