import type { Cue } from '../../../language/cue.ts'
import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'

const MOST_BEFORE = 6
export const YEAR = /^(?:19|20)\d\d$/u

/** «60-денний», "three-year" */
const COUNTED = /^\p{N}+-\p{L}/u

/** Letters of a word that a headline would write with a capital, and of the stem of a city's adjective. */
const SHORTEST_TELLING = 4

const SHORTEST_CITY = 3

/** So many letters tell one name from another, however it ends. */
const LETTERS_OF_NAME = 4

/** Some longer word of it is written small, as none is in an English headline. */
export const isRunning = ({ tokens }: ResolvedReport, { first, last }: ResolvedSentence): boolean =>
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
export function modifiers(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): Before {
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
