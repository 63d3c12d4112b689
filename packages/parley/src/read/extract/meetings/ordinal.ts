import type { Cue } from '../../../language/cue.ts'
import type { Case } from '../../../language/morphology.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope } from './clause.ts'
import type { Frame } from './frame.ts'

const REACH_OF_ORDINAL = 4

/**
 * The number of the meeting as the phrase counts it: "the second round of talks", «зустрілися втретє», "the second time
 * in two weeks that they sat down".
 */
export function ordinalOf(report: ResolvedReport, scope: Scope): Frame['ordinal'] {
  const { sentence, trigger, first: from, last: to } = scope
  // A verb's own noun may count it: "met for a third round of talks".
  const nouns =
    trigger.entry.meaning.cue === 'meeting'
      ? [trigger]
      : sentence.cues.filter(
          (one) =>
            one.entry.meaning.cue === 'meeting' && one.first > trigger.last && one.last <= to && one.first >= from,
        )
  const alone = sentence.cues.find((one) => one.entry.meaning.cue === 'ordinal' && one.first === trigger.first)
  const cue =
    alone ??
    sentence.cues.find(
      (one) =>
        one.entry.meaning.cue === 'ordinal' &&
        (nouns.some((noun) => beforeNoun(report, sentence, one, noun) || explains(report, sentence, one, noun)) ||
          countsTimes(report, sentence, one, scope)),
    )
  if (!cue) return inFigures(report, sentence, nouns)
  const last = cue.first < trigger.first ? trigger.last : cue.last
  return {
    number: (cue.entry.meaning as MeaningOf<'ordinal'>).number,
    start: report.tokens[Math.min(cue.first, trigger.first)]?.start ?? 0,
    end: report.tokens[last]?.end ?? 0,
  }
}

/** «56-й раунд», "the 116th meeting": whatever the number, with its ending, and nothing but adjectives up to the noun. */
function inFigures(report: ResolvedReport, sentence: ResolvedSentence, nouns: readonly Cue[]): Frame['ordinal'] {
  const { grammar, times } = sentence
  for (const noun of nouns)
    for (let place = noun.first - 1; place >= Math.max(sentence.first, noun.first - REACH_OF_ORDINAL); place--) {
      const token = report.tokens[place]
      if (!token || token.kind === 'mark' || times.some(({ first, last }) => first <= place && place <= last)) break
      const [, digits, ending = ''] = FIGURES.exec(token.key) ?? []
      const parted = grammar.ordinalEndings.has(report.tokens[place + 1]?.key ?? '') && !grammar.inflected
      if (digits && (parted || grammar.ordinalEndings.has(ending)))
        return { number: Number(digits), start: token.start, end: report.tokens[noun.last]?.end ?? token.end }
      const passes = !grammar.inflected ? token.shape === 'lower' : grammar.adjectival(token.key)
      if (!passes || grammar.prepositions.has(token.key)) break
    }
  return null
}

const FIGURES = /^(\d{1,3})(?:-(\p{L}{1,3}))?$/u

/** Every number that the phrase counts meetings with: "the first round was in X in May, the second in Y in June". */
export const ordinalsIn = (report: ResolvedReport, { sentence, first, last }: Scope): NonNullable<Frame['ordinal']>[] =>
  sentence.cues.flatMap(({ entry: { meaning }, first: from, last: to }) =>
    meaning.cue === 'ordinal' && !meaning.times && from >= first && to <= last
      ? [
          {
            number: meaning.number,
            start: report.tokens[from]?.start ?? 0,
            end: report.tokens[to]?.end ?? 0,
          },
        ]
      : [],
  )

/** "have met five times", «провели шість раундів»: several meetings, none of them in particular. */
export function countsSeveral(report: ResolvedReport, { sentence, trigger, first, last }: Scope): boolean {
  const several = sentence.cues.filter(
    ({ entry: { meaning }, first: at }) =>
      meaning.cue === 'cardinal' && meaning.number > 1 && at >= first && at <= last,
  )
  return several.some(
    (one) =>
      (trigger.entry.meaning.cue === 'meeting' && one.last === trigger.first - 1 && !isSpan(sentence, one)) ||
      sentence.cues.some(
        ({ entry: { meaning }, first: at }) =>
          meaning.cue === 'times' && at === one.last + 1 && !report.tokens[at]?.text.match(/^\p{Lu}/u),
      ),
  )
}

const isSpan = ({ times }: ResolvedSentence, { first, last }: Cue): boolean =>
  times.some((time) => time.first <= first && last <= time.last)

/** Only adjectives between, or words for times: «другий день переговорів» counts days, «п'ятий за рахунком раунд» rounds. */
function beforeNoun(report: ResolvedReport, { cues, grammar }: ResolvedSentence, cue: Cue, noun: Cue): boolean {
  if (cue.last >= noun.first || noun.first - cue.last > REACH_OF_ORDINAL || !agree(cue, noun)) return false
  const counts = cues.find((one) => one.entry.meaning.cue === 'times' && one.first === cue.last + 1)
  return report.tokens
    .slice((counts ?? cue).last + 1, noun.first)
    .every(
      ({ kind, key }) =>
        kind !== 'mark' && !grammar.prepositions.has(key) && (!grammar.inflected || grammar.adjectival(key)),
    )
}

/** «першого дня переговорів», «перші подробиці переговорів»: it counts another noun, with which it agrees. */
function agree({ features: counting }: Cue, { features: counted }: Cue): boolean {
  if (counting.number && counted.number && counting.number !== counted.number) return false
  const cases = casesOf(counted)
  return !counting.cases || cases.length === 0 || counting.cases.some((one) => cases.includes(one))
}

/** Of what does not live the accusative is the nominative, but for a form of its own in the singular. */
const casesOf = ({ number, cases = [] }: Cue['features']): readonly Case[] =>
  cases.includes('nom') ? [...cases, 'acc'] : number === 'pl' ? cases.filter((one) => one !== 'acc') : cases

/** "the session, the third since January": in apposition to the noun. */
function explains(report: ResolvedReport, { cues, grammar }: ResolvedSentence, cue: Cue, noun: Cue): boolean {
  const between = report.tokens.slice(noun.last + 1, cue.first)
  const { key = '', kind } = report.tokens[cue.last + 1] ?? {}
  return (
    cue.first > noun.last &&
    between.length <= 2 &&
    between[0]?.text === ',' &&
    between.every((token) => token.text === ',' || grammar.articles.definite.has(token.key)) &&
    (kind === 'mark' || grammar.prepositions.has(key) || grammar.since.has(key)) &&
    !cues.some((other) => other.entry.meaning.cue === 'ordinal' && other.last === noun.first - 1)
  )
}

/** An ordinal with a word for times right after it, or one that is such a word itself. */
function countsTimes(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  cue: Cue,
  { first, last, trigger }: Scope,
): boolean {
  if (cue.first < first || cue.last > last) return false
  const { times, number } = cue.entry.meaning as MeaningOf<'ordinal'>
  const noun = cue.last + 1
  // "for the first time since the strike began": they had met before.
  if (number === 1 && spansSince(report, sentence, times ? noun : noun + 1)) return false
  if (!times && !sentence.cues.some((one) => one.entry.meaning.cue === 'times' && one.first === noun)) return false
  const opens = cue.first - sentence.first <= OPENING
  const [from, to] = cue.first < trigger.first ? [cue.last + 1, trigger.first] : [trigger.last + 1, cue.first]
  if (opens && cue.first < trigger.first)
    return !report.tokens.slice(from, to).some(({ text }) => ';:'.includes(text)) && commasIn(report, from, to) <= 1
  for (let place = from; place < to; place++) if (';:,'.includes(report.tokens[place]?.text ?? ' ')) return false
  return true
}

/** "For the third time this year, …": words before a number that opens the sentence. */
const OPENING = 2

const commasIn = (report: ResolvedReport, from: number, to: number): number =>
  report.tokens.slice(from, to).filter(({ text }) => text === ',').length

/** "for the first time since the war began", "in two years", «вперше за два роки»: they had met before. */
const spansSince = (report: ResolvedReport, { grammar, times }: ResolvedSentence, place: number): boolean => {
  const next = report.tokens[place]
  return (
    next !== undefined &&
    (grammar.since.has(next.key) || grammar.prepositions.has(next.key)) &&
    (grammar.since.has(next.key) ||
      times.some(
        ({ first, last, when, bound }) => first <= place + 1 && last >= place && (when === null || bound !== null),
      ))
  )
}
