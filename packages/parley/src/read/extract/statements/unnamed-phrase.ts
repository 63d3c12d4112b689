import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { isOpeningMark } from '../../quotation-marks.ts'
import { isAppended } from './gerund.ts'

/** Tokens of the whole phrase around a noun for a source without a name, `last` included. */
export function unnamedPhrase(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  noun: Cue,
): { first: number; last: number } {
  const first = startOfPhrase(report, sentence, noun.first)
  // «Як зазначив дипломат, розбіжності лишаються, повідомляє Х»: whose verb stands before it says nothing behind the comma.
  const hasVerb = sentence.grammar.inflected && isVerb(sentence, first - 1)
  if (actsFirst(report, sentence, noun)) return { first, last: noun.last }
  return { first, last: endOfPhrase(report, sentence, noun, hasVerb) }
}

/** English: "negotiators walked out of the talks, saying": what they did stands behind the noun, and is no part of the phrase. */
function actsFirst(report: ResolvedReport, sentence: ResolvedSentence, { last }: Cue): boolean {
  const { grammar, cues } = sentence
  if (grammar.inflected || grammar.prepositions.has(report.tokens[last + 1]?.key ?? '')) return false
  const [verb, another] = cues.filter(({ entry, first }) => entry.meaning.cue === 'say' && first > last)
  // "Two officials briefed on the matter, speaking on condition of anonymity, said"
  const goesOn = another !== undefined && report.tokens[another.first - 1]?.text === ','
  return verb !== undefined && verb.first - last > 2 && isAppended(report, sentence, verb) && !goesOn
}

const LONGEST_MODIFIER = 5

/** Back over adjectives and numerals: «двоє обізнаних співрозмовників», "a senior European official". */
function startOfPhrase(report: ResolvedReport, sentence: ResolvedSentence, first: number): number {
  const stop = Math.max(sentence.first, first - LONGEST_MODIFIER)
  const english = !sentence.grammar.inflected
  for (let place = first - 1; place >= stop; place--) {
    const token = report.tokens[place]
    if (!token || token.kind === 'mark') return place + 1
    if (english) {
      const parts =
        sentence.grammar.prepositions.has(token.key) ||
        sentence.grammar.and.has(token.key) ||
        sentence.grammar.subordinate.has(token.key) ||
        isVerb(sentence, place) ||
        sentence.times.some((time) => time.last === place)
      if (parts) return place + 1
    } else if (
      isHearer(sentence, place) ||
      (!sentence.grammar.adjectival(token.key) &&
        !sentence.cues.some((cue) => cue.entry.meaning.cue === 'cardinal' && cue.last === place))
    )
      return place + 1
    else if (
      sentence.grammar.prepositions.has(token.key) ||
      sentence.grammar.and.has(token.key) ||
      isVerb(sentence, place) ||
      closesChannel(sentence, place)
    )
      return place + 1
  }
  return stop
}

const isVerb = (sentence: ResolvedSentence, place: number): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'say' && cue.first <= place && place <= cue.last)

/** «у Фейсбуці пресслужба»: where it was said, though the word ends as an adjective does. */
const closesChannel = (sentence: ResolvedSentence, place: number): boolean =>
  sentence.cues.some(({ entry, last }) => entry.meaning.cue === 'channel' && last === place)

const LONGEST_COMPLEMENT = 8
const LONGEST_CLAUSE = 26

/** On over the complement, and over a clause between commas where the phrase goes on with a verb of saying. */
function endOfPhrase(report: ResolvedReport, sentence: ResolvedSentence, noun: Cue, hasVerb: boolean): number {
  let { last } = noun
  let end = last
  const quoted = quotedName(report, sentence, end + 1)
  if (quoted !== null) end = last = quoted
  while (
    end < sentence.last &&
    end - last < LONGEST_COMPLEMENT &&
    report.tokens[end + 1]?.kind !== 'mark' &&
    !isVerb(sentence, end + 1) &&
    !isAuxiliary(report, sentence, end + 1) &&
    !opensContent(sentence, end + 1) &&
    !isHearer(sentence, end + 1) &&
    !sentence.times.some(({ first }) => first === end + 1)
  )
    end++
  if (end - last === LONGEST_COMPLEMENT) end = last
  if (report.tokens[end + 1]?.text !== ',') return end
  const furthest = hasVerb ? end : Math.min(sentence.last, end + LONGEST_CLAUSE)
  for (let place = end + 2; place <= furthest; place++)
    if (report.tokens[place]?.text === ',' && isVerb(sentence, pastAuxiliaries(report, sentence, place + 1)))
      return place - 1
  return endOfAttribute(report, sentence, noun, end)
}

/** «уже», and in English one right before the verb: "his officials had insisted". */
const isAuxiliary = (report: ResolvedReport, sentence: ResolvedSentence, place: number): boolean =>
  sentence.grammar.auxiliaries.has(report.tokens[place]?.key ?? '') &&
  (sentence.grammar.inflected || isVerb(sentence, place + 1))

/** ", have long warned": English, to the verb itself. */
function pastAuxiliaries(report: ResolvedReport, { grammar, last }: ResolvedSentence, place: number): number {
  let at = place
  while (!grammar.inflected && at < last && grammar.auxiliaries.has(report.tokens[at]?.key ?? '')) at++
  return at
}

const LONGEST_ATTRIBUTE = 10

const OF_TALKS: ReadonlySet<string> = new Set(['progress', 'stance', 'issue', 'meeting', 'document', 'sides'])

/** «джерело, обізнане з ходом переговорів»: over an attribute behind a comma, to the next mark. */
function endOfAttribute(report: ResolvedReport, sentence: ResolvedSentence, noun: Cue, end: number): number {
  const { inflected, adjectival, genitiveAdjective } = sentence.grammar
  const opening = report.tokens[end + 2]?.key ?? ''
  if (!inflected || !adjectival(opening)) return end
  // «по словам источника, каждая сторона ждёт»: an attribute agrees with its noun, which is in the genitive there.
  const owned = sentence.cues.some(
    ({ entry, last }) =>
      entry.meaning.cue === 'according' && last < noun.first && noun.first - last <= LONGEST_MODIFIER,
  )
  if (owned && !genitiveAdjective(opening)) return end
  // «зазначив дипломат, розбіжності лишаються»: a word of the talks opens what was said.
  if (sentence.cues.some(({ entry, first }) => first === end + 2 && OF_TALKS.has(entry.meaning.cue))) return end
  for (let place = end + 3; place <= Math.min(sentence.last, end + LONGEST_ATTRIBUTE); place++)
    if (report.tokens[place]?.kind === 'mark') return place - 1
  return end
}

/** «Собеседник «Форума» в правительстве»: the closing mark of a name in quotation marks that stands here. */
function quotedName(report: ResolvedReport, { mentions }: ResolvedSentence, mark: number): number | null {
  if (!isOpeningMark(report.tokens[mark]?.text)) return null
  const name = mentions.find(({ first, kind }) => first === mark + 1 && kind === 'organization')
  return name && '»”"“'.includes(report.tokens[name.last + 1]?.text ?? ' ') ? name.last + 1 : null
}

/** «У пресслужбі комбінату виданню пояснили»: the press in the dative, and in no case in which something is the service's. */
const isHearer = ({ cues, grammar }: ResolvedSentence, place: number): boolean =>
  grammar.inflected &&
  cues.some(
    ({ entry, first, features: { cases } }) =>
      first === place && entry.meaning.cue === 'press' && !!cases?.includes('dat') && !cases.includes('gen'),
  )

const opensContent = (sentence: ResolvedSentence, place: number): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, first }) =>
      // «на пресконференції в Осло»: where it was said tells nothing of who said it.
      first === place && (meaning.cue === 'that' || meaning.cue === 'channel'),
  )
