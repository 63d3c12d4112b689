import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { issuesBetween } from '../issues.ts'
import { keyAt } from '../key-at.ts'
import { isRunning, YEAR } from './before-noun.ts'

const MOST_ABOUT = 8

/** "resolution 1701", «резолюция Совбеза ООН № 1701» */
const NUMBER = /^\d{2,4}$/u

const REACH_OF_NUMBER = 5
const MOST_PARTIES = 5

/** «план із 28 пунктів», "a plan of 20 points". */
export function pointsAfter(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): number | null {
  for (let place = cue.last + 1; place <= Math.min(cue.last + 4, sentence.last); place++) {
    if (!sentence.grammar.isPoint(report.tokens[place + 1]?.key ?? '')) continue
    const number = report.tokens[place]
    if (number?.kind === 'number') return Number(number.text)
    const word = sentence.cues.find((one) => one.entry.meaning.cue === 'cardinal' && one.first === place)
    if (word) return (word.entry.meaning as MeaningOf<'cardinal'>).number
  }
  return null
}

/** «план Гая», «угода Страсної п'ятниці»: whose or which it is stands right behind a Slavic noun with a capital. */
export const isNamedBehind = (report: ResolvedReport, sentence: ResolvedSentence, { last }: Cue): boolean =>
  sentence.grammar.inflected &&
  last < sentence.last &&
  report.tokens[last + 1]?.shape === 'capital' &&
  !sentence.mentions.some(({ first }) => first === last + 1) &&
  isRunning(report, sentence)

/** The number right behind, or behind whose it is: «резолюція Радбезу ООН 1701». */
export function numberAfter(
  report: ResolvedReport,
  { mentions, last }: ResolvedSentence,
  cue: Cue,
): { text: string; last: number } | null {
  for (let place = cue.last + 1; place <= Math.min(cue.last + REACH_OF_NUMBER, last); place++) {
    const { text, kind } = report.tokens[place] ?? { text: '', kind: 'mark' }
    if (NUMBER.test(text)) return { text, last: place }
    const passed = kind === 'mark' ? text === '№' : mentions.some((one) => one.first <= place && place <= one.last)
    if (!passed && place > cue.last + 2) return null
  }
  return null
}

/** «угода 2015 року», "the agreement of 2015". */
export function yearAfter(
  report: ResolvedReport,
  { grammar }: ResolvedSentence,
  cue: Cue,
): { text: string; last: number } | null {
  for (const place of [cue.last + 1, cue.last + 2]) {
    const text = report.tokens[place]?.text ?? ''
    // "left the deal in 2018"
    if (place === cue.last + 2 && !grammar.inflected && !grammar.of.has(keyAt(report, cue.last + 1))) return null
    if (YEAR.test(text)) return { text, last: place }
  }
  return null
}

/** «план президента Греції Петра …», «план Гая»: a person or country in the genitive right after, through an office. */
export function authorAfter(sentence: ResolvedSentence, cue: Cue): { actors: ActorRef[]; last: number } | null {
  const office = sentence.offices.find((one) => one.first === cue.last + 1)
  const holder = office?.holders[0] === undefined ? undefined : sentence.mentions[office.holders[0]]
  if (holder) return { actors: [holder.actor], last: holder.last }
  const mention = sentence.mentions.find((one) => one.first === cue.last + 1)
  // «пропозиція США»: a name that never changes stands in every case.
  const isGenitive =
    mention && (mention.cases.includes('gen') || (sentence.grammar.inflected && mention.cases.length === 0))
  const owns = isGenitive && mention.kind !== 'place'
  return owns ? { actors: [mention.actor], last: mention.last } : null
}

/** "between Ethiopia and Kenya", «між Україною та Польщею», a word or two behind the noun: countries and bodies in a row. */
export function partiesBehind(
  report: ResolvedReport,
  { grammar, mentions, affiliations, cues }: ResolvedSentence,
  last: number,
): { actors: ActorRef[]; last: number } | null {
  const between = [1, 2, 3].map((ahead) => last + ahead).find((place) => grammar.between.has(keyAt(report, place)))
  if (between === undefined) return null
  const parties: { actor: ActorRef | null; last: number }[] = []
  for (let place = between + 1; parties.length < MOST_PARTIES; ) {
    while (grammar.articles.definite.has(keyAt(report, place))) place++
    const party = partyAt(report, { mentions, affiliations }, place)
    if (!party) break
    parties.push(party)
    place = party.last + 1
    while (grammar.and.has(keyAt(report, place)) || grammar.determiners.has(keyAt(report, place))) place++
  }
  const end = parties.at(-1)?.last
  if (parties.length < 2 || end === undefined) return null
  const actors = parties.flatMap(({ actor }) => actor ?? [])
  // "the Chilean and Bolivian governments"
  const noun = cues.find(({ entry, first }) => first === end + 1 && BODIES.has(entry.meaning.cue))
  return { actors: actors.length === parties.length ? actors : [], last: noun?.last ?? end }
}

/** Nouns of bodies behind the adjectives of their countries. */
const BODIES: ReadonlySet<string> = new Set(['kind', 'body', 'authority'])

/** A country or a body, or the adjective of a country, whose actor is null where the report does not name it: "the Chilean and Bolivian governments". */
function partyAt(
  report: ResolvedReport,
  { mentions, affiliations }: Pick<ResolvedSentence, 'mentions' | 'affiliations'>,
  place: number,
): { actor: ActorRef | null; last: number } | null {
  const named = mentions.find(({ kind, first }) => first === place && kind !== 'person')
  if (named) return named
  const tie = affiliations.find(({ first }) => first === place)
  return tie ? { actor: tie.ofNoState ? null : (report.known.get(tie.country) ?? null), last: tie.last } : null
}

/** «угода про енергетику»: of what is negotiated. */
export const isAbout = (sentence: ResolvedSentence, { last }: Cue, about: number | null): boolean =>
  about !== null && issuesBetween(sentence, last + 1, about).length > 0

/** «декларація про розгортання західних сил»: what it is about, up to a verb or a mark. */
export function aboutAfter(report: ResolvedReport, sentence: ResolvedSentence, last: number): number | null {
  const dated = sentence.times.some(({ first }) => first === last + 1 || first === last + 2)
  // "an offer of 62 percent": how much, and not what about.
  const counts = !sentence.grammar.inflected && report.tokens[last + 2]?.kind === 'number'
  if (dated || counts || !sentence.grammar.about.has(report.tokens[last + 1]?.key ?? '')) return null
  let place = last + 1
  while (
    place < sentence.last &&
    report.tokens[place + 1]?.kind !== 'mark' &&
    place - last < MOST_ABOUT &&
    !isAdjunct(report, sentence, place + 1) &&
    !leadsToDocument(report, sentence, place + 1) &&
    !sentence.cues.some(
      (cue) => cue.first === place + 1 && ['say', 'course', 'paper', 'that'].includes(cue.entry.meaning.cue),
    )
  )
    place++
  // "the agreement on Gaza and made changes": it joins a verb.
  while (place > last + 1 && sentence.grammar.and.has(keyAt(report, place))) place--
  return place
}

/** Adjectives between a conjunction and the noun of the next document: «та тимчасову торговельну угоду». */
const REACH_TO_NEXT = 4

/** «угоду про партнерство та торговельну угоду»: the conjunction joins a second document, and nothing that the first is about. */
const leadsToDocument = (report: ResolvedReport, { grammar, cues }: ResolvedSentence, place: number): boolean => {
  if (!grammar.and.has(keyAt(report, place)) || report.tokens[place]?.kind !== 'word') return false
  const next = cues.find(
    ({ entry, first }) => entry.meaning.cue === 'document' && first > place && first - place <= REACH_TO_NEXT,
  )
  return (
    next !== undefined &&
    report.tokens
      .slice(place + 1, next.first)
      .every(
        ({ key }) => grammar.documentModifier(key) || grammar.adjectival(key) || grammar.articles.indefinite.has(key),
      )
  )
}

/** "a treaty on the border in Bishkek on 13 March was": when and where it was signed is no part of what it is about, nor is a verb. */
function isAdjunct(report: ResolvedReport, sentence: ResolvedSentence, place: number): boolean {
  const { grammar, times, mentions } = sentence
  const key = keyAt(report, place)
  const isTime = (at: number): boolean => times.some(({ first, when }) => first === at && when !== null)
  if (isTime(place) || grammar.copula.has(key) || (!grammar.inflected && grammar.finite.has(key))) return true
  const isPlace = mentions.some(({ kind, first }) => kind === 'place' && first === place + 1)
  return (
    grammar.prepositions.has(key) && (isTime(place + 1) || (!grammar.inflected && grammar.locative.has(key) && isPlace))
  )
}
