import type { Mention } from '../annotated.ts'
import { asWritten, bareMention } from './bare-mention.ts'
import { personOf } from './person.ts'
import { thingBefore, type SentenceView } from './view.ts'
import { isWork } from './works.ts'

const LATIN = /^\p{Script=Latin}/u
const ROMAN_NUMBER = /^[IVXLC]+$/u
const CYRILLIC = /\p{Script=Cyrillic}/u
/** "F-16", "COVID-19", "mRNA", "IgG": a model, a substance. */
const DESIGNATOR = /^\p{Lu}[\p{L}-]*-\d|^\p{Ll}|^\p{Lu}\p{Ll}?\p{Lu}$/u
const INITIALISM = /^\p{Lu}{2,}$/u

/** Latin letters inside Cyrillic text: an outlet, a company, an agency; two words of which the first is a first name, a person. */
export function latinName(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  if (view.sentence.language === 'en' || !startsLatin(view, place, taken)) return null
  if (view.cues.some((cue) => cue.entry.meaning.cue === 'channel' && cue.first <= place && place <= cue.last))
    return null
  const last = latinEnd(view, place, taken)
  const noun = thingBefore(view, 'work', place)?.entry.meaning
  if (noun?.cue === 'work' && !noun.maker) return null
  if (last === place && isWork(view, view.tokens[place]?.text ?? '')) return null
  return personInLatin(view, place, last) ?? organization(view, place, last)
}

const organization = (view: SentenceView, first: number, last: number): Mention =>
  bareMention(view, { first, last }, { kind: 'organization', base: asWritten(view, first, last), rule: 'name.latin' })

function personInLatin(view: SentenceView, first: number, last: number): Mention | null {
  if (last !== first + 1 || view.cues.some((cue) => cue.last === first - 1 && cue.entry.meaning.cue === 'body'))
    return null
  const [given] = view.languages.givenNames.find(view.tokens[first]?.text ?? '', 'en')
  const family = view.tokens[last]
  if (!given || family?.shape !== 'capital') return null
  const analyses = [{ base: family.text, gender: null, cases: [], number: 'sg' as const, weight: 1 }]
  return personOf(view, { first, last, given, initial: null, analyses, rule: 'name.latin-person', familyStart: last })
}

/** The last token of a name in Latin letters that starts at a place: over small words, numbers and names that the world data knows. */
export function latinEnd(view: SentenceView, place: number, taken: ReadonlySet<number>): number {
  const { tokens, sentence, pack } = view
  let last = place
  while (last < sentence.last) {
    const next = last + 1
    if (isLatin(view, next) && (!taken.has(next) || isWorldWord(view, next))) last = next
    else if (isDomainEnd(view, next)) last += 2
    else if (pack.grammar.nameJoins.has(tokens[next]?.key ?? '') && isLatin(view, next + 1)) last += 2
    else break
  }
  return last
}

/** «RBC.UA»: a stop without spaces, and the two or three capitals of a domain. */
function isDomainEnd({ tokens }: SentenceView, stop: number): boolean {
  const [before, mark, end] = [tokens[stop - 1], tokens[stop], tokens[stop + 1]]
  const joined = before?.end === mark?.start && mark?.end === end?.start
  return mark?.text === '.' && joined && before?.shape === 'upper' && /^[A-Z]{2,3}$/u.test(end?.text ?? '')
}

function startsLatin(view: SentenceView, place: number, taken: ReadonlySet<number>): boolean {
  const token = view.tokens[place]
  if (!isLatin(view, place) || !token || taken.has(place) || token.text.length < 2) return false
  const number = view.tokens[place + 1]
  // «рейс FR1148»
  if (number?.kind === 'number' && number.start === token.end) return false
  return !DESIGNATOR.test(token.text) || INITIALISM.test(token.text)
}

export function isLatin(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  return (
    !!token &&
    place <= view.sentence.last &&
    token.kind === 'word' &&
    LATIN.test(token.text) &&
    !CYRILLIC.test(token.text) &&
    token.shape !== 'lower' &&
    !ROMAN_NUMBER.test(token.text) &&
    !view.pack.ordinaryCapitals.has(token.text)
  )
}

const isWorldWord = (view: SentenceView, place: number): boolean =>
  view.worldNames.some((one) => one.kind !== 'organization' && one.first <= place && place <= one.last)
