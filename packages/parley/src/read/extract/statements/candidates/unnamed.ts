import type { Cue } from '../../../../language/cue.ts'
import { isOwnerMark } from '../../../../language/owner-marks.ts'
import type { MeaningOf } from '../../../../language/vocabulary/entry.ts'
import type { ActorRef } from '../../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../../resolved.ts'
import { issuerOf } from '../issued.ts'
import { unnamedPhrase } from '../unnamed-phrase.ts'
import { type Candidate, complete, type Span } from './candidate.ts'

/** Sources without a name; one is no source where it names the office of somebody who speaks, and takes the place of what stands within it. */
export function putUnnamed(report: ResolvedReport, sentence: ResolvedSentence, found: Candidate[]): void {
  const phrases = sentence.cues.flatMap((cue) => unnamedCandidate(report, sentence, cue) ?? [])
  // «источник в делегации»: the delegation does not speak.
  const unnamed = phrases.filter(
    (one) => !phrases.some((other) => other !== one && other.first < one.first && one.last <= other.last),
  )
  for (const one of unnamed) {
    const office = found.some(
      (other) =>
        one.noun <= other.last &&
        (other.first <= one.first ? speaksFor(report, other) : isArticleLeft(report, sentence, one, other)),
    )
    if (!office)
      found.splice(
        0,
        found.length,
        ...found.filter(
          (other) =>
            other.first < one.first || other.last > one.last || (other.last < one.noun && speaksFor(report, other)),
        ),
        one,
      )
  }
}

/** "the Finnish mediator", who was named before: of one who negotiates, the article and the adjective are of his office, and he is no new source. */
const isArticleLeft = (
  report: ResolvedReport,
  { grammar, offices, affiliations }: ResolvedSentence,
  one: Span,
  { actor, first }: Candidate,
): boolean => {
  const person = actor === null ? undefined : report.actors[actor]
  // "the rebel negotiator" is another than the Finnish one.
  const tie = affiliations.find((own) => own.first === one.first + 1 && own.last === first - 1)
  const isHis =
    first === one.first + 1 ||
    !!person?.roles.some(({ side }) => side !== null && report.actors[side]?.known === tie?.country)
  return (
    grammar.articles.definite.has(report.tokens[one.first]?.key ?? '') &&
    first > one.first &&
    first <= one.last &&
    offices.some((office) => office.envoy && office.first === first) &&
    person?.kind === 'person' &&
    isHis
  )
}

/** A person or a body: an official of a country alone has no name, and the country does not speak through him. */
const speaksFor = (report: ResolvedReport, { actor }: Candidate): boolean =>
  actor !== null && ['person', 'organization'].includes(report.actors[actor]?.kind ?? '')

/** «Джерело, ознайомлене з ходом перемовин», "two people familiar with the talks": the whole phrase. */
function unnamedCandidate(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  cue: Cue,
): (Candidate & { noun: number }) | null {
  const { meaning } = cue.entry
  const collective = meaning.cue === 'press' && !!meaning.collective
  if (meaning.cue !== 'unnamed' && meaning.cue !== 'sides' && !collective) return null
  if (isOfName(sentence, cue)) return null
  // "Kremlin aide Boris …", "the company's negotiator, Mark …", "the rebels' negotiator, Gen. Mark …" have a name.
  const behind = report.tokens[cue.last + 1]?.text === ',' ? cue.last + 2 : cue.last + 1
  const one = (cue.features.number !== 'pl' || behind === cue.last + 1) && !leadsOn(report, sentence, cue)
  const name = pastTitles(sentence, behind)
  const named = sentence.mentions.find(({ kind, first }) => kind === 'person' && first === name)
  if (one && named && !isOwnerMark(report.tokens[named.last + 1])) return null
  if (isOfBody(sentence, cue)) return null
  const { first, last } = meaning.cue === 'unnamed' ? unnamedPhrase(report, sentence, cue) : cue
  const counted = sentence.cues.some(
    (one) => one.entry.meaning.cue === 'cardinal' && one.first >= first && one.last < cue.first,
  )
  const nominative = counted || cue.features.cases === undefined || cue.features.cases.includes('nom')
  const bare = last === cue.last && first === cue.first
  const kind = meaning.cue === 'unnamed' ? (meaning as MeaningOf<'unnamed'>) : null
  if (kind?.pronoun) return paperCandidate(report, sentence, cue)
  const country = kind?.public ? countryBefore(report, sentence, { first, last: cue.first - 1 }) : undefined
  const person = !!kind?.person && (bare || country !== undefined)
  const takesUp = kind?.among ? 'some' : person ? (kind.public ? 'person' : 'noun') : null
  return {
    ...complete(
      report,
      sentence,
      { actor: null, anonymity: meaning.cue === 'sides' ? 'role' : 'unnamed', first, last, press: false, takesUp },
      nominative,
    ),
    noun: cue.last,
    several: meaning.cue === 'sides',
    ...(country === undefined ? {} : { country }),
  }
}

/** Past "Gen." and words of respect right before a name. */
function pastTitles({ offices, cues }: ResolvedSentence, place: number): number {
  const title =
    offices.find(({ first }) => first === place) ??
    cues.find(({ entry, first }) => entry.meaning.cue === 'courtesy' && first === place)
  return title ? title.last + 1 : place
}

/** "the Airline Workers Union": a word of a longer name. */
const isOfName = ({ mentions }: ResolvedSentence, { first, last }: Cue): boolean =>
  mentions.some((one) => one.kind === 'organization' && one.first < first && last < one.last)

/** "the lender Marsh Bank": one with a name, which in a Slavic language would be whose the noun is. */
const isOfBody = ({ grammar, mentions }: ResolvedSentence, { last, features }: Cue): boolean =>
  !grammar.inflected &&
  features.number !== 'pl' &&
  mentions.some((one) => one.kind === 'organization' && one.press === null && one.first === last + 1)

/** "a person close to Marsh": the name is of somebody else. */
const leadsOn = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, { last }: Cue): boolean =>
  grammar.prepositions.has(tokens[last]?.key ?? '')

/** "the statement said", "a letter from the union said": speaks for whoever issued it. */
function paperCandidate(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { first, last }: Cue,
): (Candidate & { noun: number }) | null {
  const issuer = last > first ? issuerOf(report, sentence, { last }) : null
  if (issuer) {
    const phrase = { actor: issuer.actor, anonymity: 'named', first, last: issuer.last, press: false } as const
    return { ...complete(report, sentence, phrase, true), noun: last }
  }
  // "according to a joint statement": whose, nobody tells.
  const source = sentence.cues.some(({ entry, last: end }) => entry.meaning.cue === 'according' && end === first - 1)
  if (!source && sentence.grammar.articles.indefinite.has(report.tokens[first]?.key ?? '')) return null
  const phrase = { actor: null, anonymity: 'unnamed', first, last, press: false, takesUp: 'thing' } as const
  return { ...complete(report, sentence, phrase, true), noun: last }
}

/** «катарський дипломат», "the Qatari diplomat": a country's adjective is all that a phrase opens with, and it is no new one. */
function countryBefore(
  report: ResolvedReport,
  { affiliations, grammar }: ResolvedSentence,
  { first, last }: Span,
): ActorRef | undefined {
  const lead = grammar.articles.definite.has(report.tokens[first]?.key ?? '') ? 1 : 0
  const isKnown = grammar.inflected || lead > 0 || grammar.articles.definite.has(report.tokens[first - 1]?.key ?? '')
  const adjective = affiliations.find((one) => one.first === first + lead && one.last === last)
  return adjective && isKnown ? report.known.get(adjective.country) : undefined
}
