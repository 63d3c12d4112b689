import type { Cue } from '../../language/cue.ts'
import { isOwnerMark } from '../../language/owner-marks.ts'
import type { Mention } from '../annotated.ts'
import { asWritten, bareMention } from './bare-mention.ts'
import { isForeignScript, isNameWord, isSpokenFor, opensSentence, thingBefore, type SentenceView } from './view.ts'

const LONGEST_PLACE = 3

/**
 * Places that no table of the world knows, told by the common noun beside them: «река Славянка», «в городе Хилтон Хэд»,
 * «Дарницький район», "the town of Al-Qaim".
 */
export function placeNames(view: SentenceView, taken: ReadonlySet<number>): Mention[] {
  if (view.things.length === 0 && view.sentence.language !== 'en') return []
  const found: Mention[] = []
  let place = view.sentence.first
  while (place <= view.sentence.last) {
    const mention =
      stateName(view, place) ??
      (taken.has(place)
        ? null
        : (afterNoun(view, place, taken) ??
          beforeNoun(view, place) ??
          beforePlainNoun(view, place, taken) ??
          whereMet(view, place, taken)))
    if (mention) found.push(mention)
    place = mention ? mention.last + 1 : place + 1
  }
  return found
}

/** «Молдавська Республіка», "the Kyrgyz Republic": the adjective of a country with the form of its state. */
function stateName(view: SentenceView, place: number): Mention | null {
  const token = view.tokens[place]
  const tie = view.affiliations.find((one) => one.first === place && one.last === place)
  const noun = view.things.find(
    ({ entry, first, last }) =>
      first === place + 1 && last === first && entry.meaning.cue === 'place' && entry.meaning.state,
  )
  if (!tie?.country.startsWith('country:') || !noun || token?.shape !== 'capital') return null
  if (view.worldNames.some((one) => one.first <= place && place <= one.last)) return null
  const gender = noun.features.gender ?? view.pack.grammar.genderOf(noun.entry.lemma)
  const adjective = view.pack.morphology.adjective(token.text, gender, 'sg') ?? token.text
  const written = view.tokens[noun.first]?.text ?? ''
  const { lemma } = noun.entry
  const head = /^\p{Lu}/u.test(written) ? lemma.charAt(0).toUpperCase() + lemma.slice(1) : lemma
  const mention = placeMention(view, place, noun.last, 'name.state')
  return { ...mention, kind: 'country', known: tie.country, country: tie.country, base: `${adjective} ${head}` }
}

function afterNoun(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  if (!isNameWord(view.tokens[place]) || isForeignScript(view, place)) return null
  if (!nounBefore(view, place)) return null
  let last = place
  while (
    last < view.sentence.last &&
    last - place < LONGEST_PLACE - 1 &&
    isNameWord(view.tokens[last + 1]) &&
    !taken.has(last + 1)
  )
    last++
  const mention = placeMention(view, place, last, 'name.after-place')
  return last === place ? { ...mention, base: baseBeside(view, place) } : mention
}

/** The base form that stands in the case of the noun before it («реки Славянки»), or the word as it is («в селе Отрадное»). */
function baseBeside(view: SentenceView, place: number): string {
  const word = view.tokens[place]?.text ?? ''
  const cases = thingBefore(view, 'place', place)?.features.cases ?? []
  const readings = view.pack.morphology.placeName(word)
  return readings.find((one) => one.cases.some((form) => cases.includes(form)))?.base ?? word
}

/** «в городе …» in a Slavic language; "the city of …" in English, where a noun alone in front is no sign. */
export function nounBefore(view: SentenceView, place: number): boolean {
  if (view.sentence.language !== 'en') {
    const noun = thingBefore(view, 'place', place)
    // «площадь Ленина»: squares and streets, stations and prizes are named after people too, and are places all the same.
    return noun !== undefined && view.tokens[noun.first]?.shape === 'lower'
  }
  return view.tokens[place - 1]?.key === 'of' && thingBefore(view, 'place', place - 1) !== undefined
}

/** «Дарницький район», «Тверской площади», "Kharg Island": a capitalised word before its common noun. */
function beforeNoun(view: SentenceView, place: number): Mention | null {
  const token = view.tokens[place]
  if (!isNameWord(token)) return null
  const noun = view.things.find((cue) => cue.first === place + 1 && cue.entry.meaning.cue === 'place')
  if (!noun || noun.last !== place + 1 || isSpokenFor(view, place)) return null
  const opens = opensSentence(view, place)
  const written = view.tokens[noun.first]
  if (view.sentence.language === 'en') {
    if (written?.shape !== 'capital' || view.pack.grammar.properAdjective(token.key)) return null
    return placeMention(view, place, noun.last, 'name.before-place')
  }
  if (opens && !view.capitalised.has(token.key)) return null
  const gender = noun.features.gender ?? view.pack.grammar.genderOf(noun.entry.lemma)
  const adjective = view.pack.morphology.adjective(token.text, gender, 'sg')
  if (!view.pack.grammar.adjectival(token.key) || !adjective) return null
  return { ...placeMention(view, place, noun.last, 'name.before-place'), base: `${adjective} ${noun.entry.lemma}` }
}

/** "the Mia Milia crossing", "China's Yunnan province": capitalised words that nothing knows, before a noun without a capital. */
function beforePlainNoun(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  if (opensSentence(view, place) || !tellsPlain(view, place)) return null
  const last = plainNounBehind(view, place) - 1
  for (let at = place; at <= last; at++) if (taken.has(at)) return null
  return placeMention(view, place, last, 'name.before-place')
}

/** "met in Siem Reap on Monday", "convene in Foz do Prado": two or three words that nothing knows, behind "in" or "at" where somebody meets. */
function whereMet(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const last = endOfSetting(view, place)
  if (last === place) return null
  for (let at = place; at <= last; at++) if (taken.has(at)) return null
  return placeMention(view, place, last, 'name.where-met')
}

/** The last word of an unknown name of two or three words that an English "in" or "at" stands before, in a sentence on a meeting; else its first. */
export function endOfSetting(view: SentenceView, place: number): number {
  const { tokens, cues, sentence, pack } = view
  const meets = ({ entry }: Cue): boolean => MEETS.has(entry.meaning.cue)
  if (!pack.grammar.whereMet.has(tokens[place - 1]?.key ?? '') || !isNameWord(tokens[place])) return place
  if (pack.grammar.trust.has(tokens[place - 2]?.key ?? '') || !cues.some((cue) => meets(cue) && cue.last < place))
    return place
  const joins = pack.grammar.nameParticles.has(tokens[place + 1]?.key ?? '') && tokens[place + 1]?.shape === 'lower'
  const last = joins ? place + 2 : place + 1
  const closes = !isNameWord(tokens[last + 1]) && !isOwnerMark(tokens[last + 1])
  const isKnown = [place, last].some(
    (at) => cues.some((cue) => cue.first <= at && at <= cue.last) || view.ordinary.has(tokens[at]?.key ?? ''),
  )
  return isNameWord(tokens[last]) && last <= sentence.last && closes && !isKnown ? last : place
}

const MEETS: ReadonlySet<string> = new Set(['meet', 'meeting', 'course', 'paper'])

/** Whether a run of capitals, of which none is an adjective of people or countries, leads to a plain noun of places. */
export const tellsPlain = (view: SentenceView, place: number): boolean => {
  const noun = plainNounBehind(view, place)
  // "Yunnan" ends like an adjective of people, and behind whose province it is is none.
  const owned = isOwnerMark(view.tokens[place - 1])
  return (
    noun > place &&
    (owned || view.tokens.slice(place, noun).every(({ key }) => !view.pack.grammar.properAdjective(key)))
  )
}

/** Place of the noun behind a run of capitals; the place itself where none is. */
function plainNounBehind(view: SentenceView, place: number): number {
  if (view.sentence.language !== 'en') return place
  let at = place
  while (at - place < LONGEST_PLACE && isNameWord(view.tokens[at])) at++
  const noun = view.things.find(
    ({ entry, first }) => first === at && entry.meaning.cue === 'place' && entry.meaning.plain,
  )
  return noun && view.tokens[at]?.shape === 'lower' ? at : place
}

export function placeMention(view: SentenceView, first: number, last: number, rule: string): Mention {
  const word = view.tokens[last]?.text ?? ''
  const own = first === last ? (view.pack.morphology.placeName(word)[0]?.base ?? word) : asWritten(view, first, last)
  return bareMention(view, { first, last }, { kind: 'place', base: own, rule })
}
