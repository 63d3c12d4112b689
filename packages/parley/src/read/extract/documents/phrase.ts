import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { DocumentKind } from '../../../model/document.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { type Handled, handledBy } from './handled.ts'
import { issuesBetween } from '../issues.ts'
import type { DocumentScene } from './scene.ts'

/** A noun phrase that means a document. Tokens, `last` included. */
export interface DocumentPhrase {
  first: number
  last: number
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

const MOST_BEFORE = 6
const MOST_ABOUT = 8
/** What was done with "an agreement" makes it one of its own where it is told so near. */
const REACH_OF_OPENING = 4
const YEAR = /^(?:19|20)\d\d$/u
/** "resolution 1701", «резолюция Совбеза ООН № 1701» */
const NUMBER = /^\d{2,4}$/u
const REACH_OF_NUMBER = 5
/** «60-денний», "three-year" */
const COUNTED = /^\p{N}+-\p{L}/u
/** Letters of a word that a headline would write with a capital, and of the stem of a city's adjective. */
const SHORTEST_TELLING = 4
const SHORTEST_CITY = 3
const MOST_PARTIES = 5
/** So many letters tell one name from another, however it ends. */
const LETTERS_OF_NAME = 4

/** The document that a cue means, with its adjectives, number of points, title and author; null for one at large. */
export function documentPhrase(scene: DocumentScene, cue: Cue): DocumentPhrase | null {
  const { report, sentence } = scene
  const meaning = cue.entry.meaning as MeaningOf<'document'>
  const before = modifiers(report, sentence, cue)
  if (hypothetical(sentence, before.first) || isVerb(report, sentence, cue)) return null
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
  const handled = handledBy(scene, { first: before.first, last: head })
  const [nearest] = handled
  const own =
    points !== null ||
    quotation !== undefined ||
    number !== null ||
    year !== null ||
    parties !== null ||
    isNamedBehind(report, sentence, cue) ||
    (!meaning.any && (author !== null || before.author !== null || before.place || isCapital(report, sentence, cue)))
  const opened =
    nearest !== undefined &&
    !meaning.any &&
    (about !== null || before.described || cue.last > cue.first || nearest.distance <= REACH_OF_OPENING)
  return {
    first: before.first,
    last,
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

/** Some longer word of it is written small, as none is in an English headline. */
const isRunning = ({ tokens }: ResolvedReport, { first, last }: ResolvedSentence): boolean =>
  tokens.slice(first, last + 1).some(({ shape, text }) => shape === 'lower' && text.length >= SHORTEST_TELLING)

interface Before {
  first: number
  points: number | null
  year: { text: string; last: number } | null
  author: ActorRef | null
  place: boolean
  /** The city or name in capitals that tells it. */
  name: string | null
  /** An adjective that tells it from others stands before it. */
  described: boolean
}

/** Adjectives, numbers and names right before the noun: «американський 19-пунктний мирний план», "the 2015 Vienna accord". */
function modifiers(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): Before {
  const found: Before = {
    first: cue.first,
    points: null,
    year: null,
    author: null,
    place: false,
    name: null,
    described: false,
  }
  for (let place = cue.first - 1; place >= Math.max(sentence.first, cue.first - MOST_BEFORE); place--) {
    const token = report.tokens[place]
    if (!token) break
    const mention = sentence.mentions.find((one) => one.first <= place && place <= one.last)
    if (mention || isOwnerMark(token)) {
      const owner = mention ?? sentence.mentions.find((one) => one.last === place - 1)
      if (owner && !sentence.grammar.inflected) takeOwner(found, owner, report.tokens[owner.first]?.key ?? '')
      break
    }
    if (token.kind === 'mark') break
    const points = pointsIn(sentence, place, token.key)
    const affiliation = sentence.affiliations.find((one) => one.first <= place && place <= one.last)
    if (points !== null) found.points = points
    else if (YEAR.test(token.text)) found.year = { text: token.text, last: -1 }
    else if (affiliation) found.author = report.known.get(affiliation.country) ?? null
    else if (isOfCity(sentence, token.key) || isPartOfName(report, sentence, place)) {
      found.place = true
      found.name ??= token.key.slice(0, LETTERS_OF_NAME)
    } else if (
      token.shape === 'capital' &&
      sentence.grammar.adjectival(token.key) &&
      place > sentence.first &&
      report.tokens[place - 1]?.kind === 'word'
    )
      found.place = true
    else if (sentence.grammar.documentModifier(token.key) || COUNTED.test(token.key)) found.described = true
    else break
    found.first = place
  }
  return found
}

/** «мінські домовленості», «Женевская декларация»: an adjective of a city, also with a small letter. */
const isOfCity = ({ grammar }: ResolvedSentence, key: string): boolean =>
  grammar.cityAdjectives.some((suffix) => key.lastIndexOf(suffix) >= SHORTEST_CITY) &&
  grammar.adjectival(key) &&
  !grammar.plainAdjective(key) &&
  !grammar.documentModifier(key)

/** "the Indus Waters Treaty", "the Witkoff plan": English names a document by what stands before its noun. */
const isPartOfName = (report: ResolvedReport, sentence: ResolvedSentence, place: number): boolean =>
  !sentence.grammar.inflected &&
  place > sentence.first &&
  report.tokens[place]?.shape === 'capital' &&
  report.tokens[place - 1]?.kind === 'word' &&
  isRunning(report, sentence)

/** "Iran's proposal", "the Washington declaration". */
function takeOwner(found: Before, { kind, first, actor }: ResolvedMention, key: string): void {
  found.first = first
  if (kind !== 'place') found.author = actor
  else {
    found.place = true
    found.name ??= key.slice(0, LETTERS_OF_NAME)
  }
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

/** «план Гая», «угода Страсної п'ятниці»: whose or which it is stands right behind a Slavic noun with a capital. */
const isNamedBehind = (report: ResolvedReport, sentence: ResolvedSentence, { last }: Cue): boolean =>
  sentence.grammar.inflected &&
  last < sentence.last &&
  report.tokens[last + 1]?.shape === 'capital' &&
  !sentence.mentions.some(({ first }) => first === last + 1) &&
  isRunning(report, sentence)

/** The number right behind, or behind whose it is: «резолюція Радбезу ООН 1701». */
function numberAfter(
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
function yearAfter(
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
function authorAfter(sentence: ResolvedSentence, cue: Cue): { actors: ActorRef[]; last: number } | null {
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
function partiesBehind(
  report: ResolvedReport,
  { grammar, mentions }: ResolvedSentence,
  last: number,
): { actors: ActorRef[]; last: number } | null {
  const between = [1, 2, 3].map((ahead) => last + ahead).find((place) => grammar.between.has(keyAt(report, place)))
  if (between === undefined) return null
  const parties: ResolvedMention[] = []
  for (let place = between + 1; parties.length < MOST_PARTIES; ) {
    const party = mentions.find(({ kind, first }) => first === place && kind !== 'person')
    if (!party) break
    parties.push(party)
    place = party.last + 1
    while (grammar.and.has(keyAt(report, place)) || grammar.determiners.has(keyAt(report, place))) place++
  }
  const end = parties.at(-1)?.last
  return parties.length > 1 && end !== undefined ? { actors: parties.map(({ actor }) => actor), last: end } : null
}

const keyAt = ({ tokens }: ResolvedReport, place: number): string => tokens[place]?.key ?? ''

/** «угода про енергетику»: of what is negotiated. */
const isAbout = (sentence: ResolvedSentence, { last }: Cue, about: number | null): boolean =>
  about !== null && issuesBetween(sentence, last + 1, about).length > 0

/** "under the deal", «по соглашению»: what something rests on is there. */
function isUnder(report: ResolvedReport, { grammar, first }: ResolvedSentence, phrase: number): boolean {
  let place = phrase - 1
  while (place > first && grammar.determiners.has(keyAt(report, place))) place--
  return place >= first && grammar.under.has(keyAt(report, place))
}

/** «декларація про розгортання західних сил»: what it is about, up to a verb or a mark. */
function aboutAfter(report: ResolvedReport, sentence: ResolvedSentence, last: number): number | null {
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
    !sentence.cues.some(
      (cue) => cue.first === place + 1 && ['say', 'course', 'paper', 'that'].includes(cue.entry.meaning.cue),
    )
  )
    place++
  return place
}

/** "a treaty on the border in Bishkek on 13 March was": when and where it was signed is no part of what it is about, nor is a verb. */
function isAdjunct(report: ResolvedReport, sentence: ResolvedSentence, place: number): boolean {
  const { grammar, times, mentions } = sentence
  const key = keyAt(report, place)
  const isTime = (at: number): boolean => times.some(({ first, when }) => first === at && when !== null)
  if (isTime(place) || (!grammar.inflected && (grammar.copula.has(key) || grammar.finite.has(key)))) return true
  const isPlace = mentions.some(({ kind, first }) => kind === 'place' && first === place + 1)
  return (
    grammar.prepositions.has(key) && (isTime(place + 1) || (!grammar.inflected && grammar.locative.has(key) && isPlace))
  )
}

/** «можлива угода», «якщо буде угода»: not there yet. */
const hypothetical = (sentence: ResolvedSentence, first: number): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, last }) =>
      ((meaning.cue === 'maybe' && meaning.kind !== 'plan') || (meaning.cue === 'not' && first - last === 1)) &&
      last < first &&
      first - last <= 2,
  )
