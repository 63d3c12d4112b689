import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { DocumentKind } from '../../../model/document.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { keyAt } from '../key-at.ts'
import { isRunning, modifiers } from './before-noun.ts'
import {
  aboutAfter,
  authorAfter,
  isAbout,
  isNamedBehind,
  numberAfter,
  partiesBehind,
  pointsAfter,
  yearAfter,
} from './behind-noun.ts'
import { type Handled, handledBy, isDoneBehind } from './handled.ts'
import type { DocumentScene } from './scene.ts'

/** A noun phrase that means a document. Tokens, `last` included. */
export interface DocumentPhrase {
  first: number
  last: number
  /** The last token of its noun. */
  noun: number
  kind: DocumentKind
  sort: MeaningOf<'document'>['sort'] | null
  /** The noun means a document of any kind: "the document". */
  any: boolean
  points: number | null
  /** Its name as far as one word tells it: a city, a capitalised word before it. */
  name: string | null
  /** "of 2015" */
  year: string | null
  /** "resolution 1701" */
  number: string | null
  /** Title between quotation marks. */
  title: string | null
  authors: ActorRef[]
  /** "the memorandum between Ethiopia and Kenya" */
  between: ActorRef[]
  /** The phrase has something of its own besides its noun, so that it can open a document. */
  named: boolean
  /** What was done with it, the nearest told first. */
  handled: Handled[]
}

/** What was done with "an agreement" makes it one of its own where it is told so near. */
const REACH_OF_OPENING = 4

/** The document that a cue means, with its adjectives, number of points, title and author; null for one at large. */
export function documentPhrase(scene: DocumentScene, cue: Cue): DocumentPhrase | null {
  const { report, sentence } = scene
  const meaning = cue.entry.meaning as MeaningOf<'document'>
  const before = modifiers(report, sentence, cue)
  if (hypothetical(report, sentence, before.first) || isVerb(report, sentence, cue)) return null
  // «Мінські домовленості», "the Oslo Accords": several arrangements under one name are one document.
  if (cue.features.number === 'pl' && before.points === null && before.name === null) return null
  const points = before.points ?? pointsAfter(report, sentence, cue)
  const quotation =
    sentence.quotations.find((one) => one.first === cue.last + 2 && report.tokens[one.first]?.shape !== 'lower') ??
    sentence.quotations.find((one) => one.first === cue.first && one.last >= cue.last)
  const author = authorAfter(sentence, cue)
  const number = meaning.numbered ? numberAfter(report, sentence, cue) : null
  const year = before.year ?? (number ? null : yearAfter(report, sentence, cue))
  const parties = partiesBehind(report, sentence, author?.last ?? cue.last)
  const about = aboutAfter(report, sentence, parties?.last ?? author?.last ?? cue.last)
  const ends = [cue, quotation, author, parties, number, year].map((part) => part?.last ?? -1)
  const last = Math.max(...ends, about ?? -1)
  const head = Math.max(cue.last, author?.last ?? -1, parties?.last ?? -1)
  const handled = handledBy(scene, { first: before.first, last: head, kind: meaning.kind })
  const [nearest] = handled
  const own =
    points !== null ||
    quotation !== undefined ||
    number !== null ||
    year !== null ||
    parties !== null ||
    isNamedBehind(report, sentence, cue) ||
    (!meaning.any && (author !== null || before.author !== null || before.place || isCapital(report, sentence, cue)))
  // "nothing works without a ten-point plan that Hungary presented": it is there.
  const isThere = points !== null || number !== null || quotation !== undefined || isRelated(report, sentence, last)
  if (!isThere && isLacking(report, sentence, { first: before.first, isNamed: before.name !== null })) return null
  const opened =
    nearest !== undefined &&
    !meaning.any &&
    (about !== null || before.described || cue.last > cue.first || nearest.distance <= REACH_OF_OPENING)
  return {
    first: before.first,
    last,
    noun: cue.last,
    kind: meaning.kind,
    sort: meaning.sort ?? null,
    any: meaning.any === true,
    points,
    name: before.name,
    year: year?.text ?? null,
    number: number?.text ?? null,
    title: quotation ? report.text.slice(quotation.start, quotation.end) : null,
    authors: [...(author ? author.actors : []), ...(before.author !== null ? [before.author] : [])],
    between: parties?.actors ?? [],
    named:
      own ||
      (!meaning.any && (isAbout(sentence, cue, about) || isUnder(report, sentence, before.first))) ||
      opened ||
      !meaning.generic,
    handled,
  }
}

/** "drafted", "to offer": English nouns that are verbs too. */
const isVerb = (report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): boolean =>
  cue.features.tense === 'past' ||
  cue.features.tense === 'participle' ||
  sentence.grammar.infinitiveMarks.has(report.tokens[cue.first - 1]?.key ?? '') ||
  isIntended(report, sentence, cue)

/** "Marsh and Berger plan to discuss it": in running text an article or "'s" would stand before the name of a plan's author. */
function isIntended(report: ResolvedReport, sentence: ResolvedSentence, { first, last }: Cue): boolean {
  const { grammar, mentions } = sentence
  const subject = mentions.find((one) => one.kind === 'person' && one.last === first - 1)
  return (
    subject !== undefined &&
    grammar.infinitiveMarks.has(report.tokens[last + 1]?.key ?? '') &&
    isRunning(report, sentence) &&
    !grammar.articles.definite.has(report.tokens[subject.first - 1]?.key ?? '')
  )
}

/** "Treaty on the State Border" in running text: capitalised, it is a name. */
const isCapital = (report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): boolean =>
  cue.first > sentence.first &&
  report.tokens[cue.first]?.shape === 'capital' &&
  report.tokens[cue.first - 1]?.kind === 'word' &&
  isRunning(report, sentence)

/** "under the deal", «по соглашению»: what something rests on is there. */
function isUnder(report: ResolvedReport, { grammar, first }: ResolvedSentence, phrase: number): boolean {
  let place = phrase - 1
  while (place > first && grammar.determiners.has(keyAt(report, place))) place--
  return place >= first && grammar.under.has(keyAt(report, place))
}

/** «можлива угода», «якщо буде угода»: not there yet. */
const hypothetical = (report: ResolvedReport, sentence: ResolvedSentence, first: number): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, last }) =>
      ((meaning.cue === 'maybe' && meaning.kind !== 'plan') ||
        (meaning.cue === 'not' && first - last === 1 && !sentence.grammar.lacking.has(keyAt(report, last)))) &&
      last < first &&
      first - last <= 2,
  )

/** "left without a deal", "without a Brexit deal", but not "without the Oslo Accords", «без Мінської угоди». */
const isLacking = (
  report: ResolvedReport,
  { grammar }: ResolvedSentence,
  { first, isNamed }: { first: number; isNamed: boolean },
): boolean => {
  const before = first - 1
  const article = grammar.articles.indefinite.has(keyAt(report, before))
  return (article || !isNamed) && grammar.lacking.has(keyAt(report, article ? before - 1 : before))
}

/** "a plan that Hungary presented", «план, який подала Угорщина», but not "a deal that both could sign". */
const isRelated = (report: ResolvedReport, sentence: ResolvedSentence, last: number): boolean => {
  const { grammar, cues } = sentence
  const opener = report.tokens[last + 1]?.text === ',' ? last + 2 : last + 1
  const key = keyAt(report, opener)
  return (
    (grammar.relative.has(key) ||
      grammar.relativeSubjects.has(key) ||
      cues.some(({ entry, first }) => entry.meaning.cue === 'that' && first === opener)) &&
    isDoneBehind(report, sentence, opener)
  )
}
