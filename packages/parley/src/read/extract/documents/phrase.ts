import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { DocumentKind } from '../../../model/document.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { type Handled, handledBy } from './handled.ts'
import type { DocumentScene } from './scene.ts'

/** A noun phrase that means a document. Tokens, `last` included. */
export interface DocumentPhrase {
  first: number
  last: number
  kind: DocumentKind
  /** The noun means a document of any kind: "the document". */
  any: boolean
  points: number | null
  /** "of 2015" */
  year: string | null
  /** Title between quotation marks. */
  title: string | null
  authors: ActorRef[]
  /** The phrase has something of its own besides its noun, so that it can open a document. */
  named: boolean
  handled: Handled | null
}

const MOST_BEFORE = 6
const MOST_ABOUT = 8
/** What was done with "an agreement" makes it one of its own where it is told so near. */
const REACH_OF_OPENING = 4
const YEAR = /^(?:19|20)\d\d$/u

/** The document that a cue means, with its adjectives, number of points, title and author; null for one at large. */
export function documentPhrase(scene: DocumentScene, cue: Cue): DocumentPhrase | null {
  const { report, sentence } = scene
  const meaning = cue.entry.meaning as MeaningOf<'document'>
  const before = modifiers(report, sentence, cue)
  if (hypothetical(sentence, before.first) || isVerb(report, sentence, cue)) return null
  if (cue.features.number === 'pl' && before.points === null) return null
  const points = before.points ?? pointsAfter(report, sentence, cue)
  const quotation =
    sentence.quotations.find((one) => one.first === cue.last + 2) ??
    sentence.quotations.find((one) => one.first === cue.first && one.last >= cue.last)
  const author = authorAfter(sentence, cue)
  const year = before.year ?? yearAfter(report, cue)
  const about = aboutAfter(report, sentence, author?.last ?? cue.last)
  const last = Math.max(cue.last, quotation?.last ?? -1, author?.last ?? -1, about ?? -1, year?.last ?? -1)
  const handled = handledBy(scene, { first: before.first, last: Math.max(cue.last, author?.last ?? -1) })
  const own =
    points !== null ||
    quotation !== undefined ||
    year !== null ||
    (!meaning.any && (author !== null || before.author !== null || before.place || isCapital(report, sentence, cue)))
  const opened =
    handled !== null &&
    !meaning.any &&
    (about !== null || before.described || cue.last > cue.first || handled.distance <= REACH_OF_OPENING)
  return {
    first: before.first,
    last,
    kind: meaning.kind,
    any: meaning.any === true,
    points,
    year: year?.text ?? null,
    title: quotation ? report.text.slice(quotation.start, quotation.end) : null,
    authors: [...(author ? author.actors : []), ...(before.author !== null ? [before.author] : [])],
    named: own || opened || !meaning.generic,
    handled,
  }
}

/** "drafted", "to offer": English nouns that are verbs too. */
const isVerb = (report: ResolvedReport, { grammar }: ResolvedSentence, { first, features: { tense } }: Cue): boolean =>
  tense === 'past' || tense === 'participle' || grammar.infinitiveMarks.has(report.tokens[first - 1]?.key ?? '')

/** "Treaty on the State Border" in running text: capitalised, it is a name. */
const isCapital = (report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): boolean =>
  cue.first > sentence.first &&
  report.tokens[cue.first]?.shape === 'capital' &&
  report.tokens[cue.first - 1]?.kind === 'word' &&
  report.tokens[sentence.last - 1]?.shape !== 'capital'

interface Before {
  first: number
  points: number | null
  year: { text: string; last: number } | null
  author: ActorRef | null
  place: boolean
  /** An adjective that tells it from others stands before it. */
  described: boolean
}

/** Adjectives, numbers and names right before the noun: «американський 19-пунктний мирний план», "the 2015 Vienna accord". */
function modifiers(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): Before {
  const found: Before = { first: cue.first, points: null, year: null, author: null, place: false, described: false }
  for (let place = cue.first - 1; place >= Math.max(sentence.first, cue.first - MOST_BEFORE); place--) {
    const token = report.tokens[place]
    if (!token) break
    const mention = sentence.mentions.find((one) => one.first <= place && place <= one.last)
    if (mention || isPossessive(token.key)) {
      const owner = mention ?? sentence.mentions.find((one) => one.last === place - 1)
      if (owner && sentence.language === 'en') takeOwner(found, owner)
      break
    }
    if (token.kind === 'mark') break
    const points = pointsIn(sentence, place, token.key)
    const affiliation = sentence.affiliations.find((one) => one.first <= place && place <= one.last)
    if (points !== null) found.points = points
    else if (YEAR.test(token.text)) found.year = { text: token.text, last: -1 }
    else if (affiliation) found.author = report.known.get(affiliation.country) ?? null
    else if (token.shape === 'capital' && sentence.grammar.adjectival(token.key) && place > sentence.first)
      found.place = true
    else if (sentence.grammar.documentModifier(token.key)) found.described = true
    else break
    found.first = place
  }
  return found
}

const isPossessive = (key: string): boolean => key === "'s"

/** "Iran's proposal", "the Washington declaration". */
function takeOwner(found: Before, { kind, first, actor }: ResolvedMention): void {
  found.first = first
  if (kind === 'place') found.place = true
  else found.author = actor
}

/** «19-пунктний», "20-point". */
function pointsIn({ cues, grammar }: ResolvedSentence, place: number, key: string): number | null {
  const told = cues.find((one) => one.entry.meaning.cue === 'points' && one.first === place)
  if (told) return (told.entry.meaning as MeaningOf<'points'>).number
  const [, number, word] = /^(\p{N}{1,3})-(\p{L}+)/u.exec(key) ?? []
  return number && word && grammar.isPoint(word) ? Number(number) : null
}

/** «план із 28 пунктів», "a plan of 20 points". */
function pointsAfter(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): number | null {
  for (let place = cue.last + 1; place <= Math.min(cue.last + 4, sentence.last); place++) {
    if (!sentence.grammar.isPoint(report.tokens[place + 1]?.key ?? '')) continue
    const number = report.tokens[place]
    if (number?.kind === 'number') return Number(number.text)
    const word = sentence.cues.find((one) => one.entry.meaning.cue === 'cardinal' && one.first === place)
    if (word) return (word.entry.meaning as MeaningOf<'cardinal'>).number
  }
  return null
}

/** «угода 2015 року», "the agreement of 2015". */
function yearAfter(report: ResolvedReport, cue: Cue): { text: string; last: number } | null {
  for (const place of [cue.last + 1, cue.last + 2]) {
    const text = report.tokens[place]?.text ?? ''
    if (YEAR.test(text)) return { text, last: place }
  }
  return null
}

/** «план президента Греції Петра …», «план Гая»: a person or country in the genitive right after, through an office. */
function authorAfter(sentence: ResolvedSentence, cue: Cue): { actors: ActorRef[]; last: number } | null {
  const office = sentence.offices.find((one) => one.first === cue.last + 1)
  const holder = office?.holders[0] === undefined ? undefined : sentence.mentions[office.holders[0]]
  if (holder) return { actors: [holder.actor], last: holder.last }
  const mention = sentence.mentions.find((one) => one.first === cue.last + 1)
  const owns = mention && mention.kind !== 'place' && mention.cases.includes('gen')
  return owns ? { actors: [mention.actor], last: mention.last } : null
}

/** «декларація про розгортання західних сил»: what it is about, up to a verb or a mark. */
function aboutAfter(report: ResolvedReport, sentence: ResolvedSentence, last: number): number | null {
  if (!sentence.grammar.about.has(report.tokens[last + 1]?.key ?? '')) return null
  let place = last + 1
  while (
    place < sentence.last &&
    report.tokens[place + 1]?.kind !== 'mark' &&
    place - last < MOST_ABOUT &&
    !sentence.cues.some(
      (cue) => cue.first === place + 1 && ['say', 'course', 'paper', 'that'].includes(cue.entry.meaning.cue),
    )
  )
    place++
  return place
}

/** «можлива угода», «якщо буде угода»: not there yet. */
const hypothetical = (sentence: ResolvedSentence, first: number): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, last }) =>
      ((meaning.cue === 'maybe' && meaning.kind !== 'plan') || (meaning.cue === 'not' && first - last === 1)) &&
      last < first &&
      first - last <= 2,
  )
