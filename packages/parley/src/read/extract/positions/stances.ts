import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { Stance } from '../../../model/issue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

type Form = NonNullable<MeaningOf<'stance'>['form']> | 'verb'

/** A word of stance as a sentence means it. Tokens, `last` included. */
export interface ToldStance {
  stance: Stance
  form: Form
  first: number
  last: number
}

/** Auxiliaries may stand between a negation and its verb: "has not yet agreed". */
const REACH_OF_DENIAL = 3
const REACH_OF_HOPE = 2
const REACH_TO_THAT = 2

/** Words of stance in order, what is denied or only possible turned; a stance that the sentence does not take is left out. */
export function stancesIn(report: ResolvedReport, sentence: ResolvedSentence): ToldStance[] {
  const cues = sentence.cues.filter((cue) => cue.entry.meaning.cue === 'stance')
  return cues
    .filter((cue) => !cues.some((other) => other !== cue && holds(other, cue)))
    .flatMap((cue) => toldBy(report, sentence, cue) ?? [])
    .filter((told, place, all) => !all.slice(0, place).some((one) => asks(report, sentence, one, told)))
}

/** "demands that Chad accept …": what the clause of a demand says is part of the demand. */
function asks(report: ResolvedReport, sentence: ResolvedSentence, demand: ToldStance, told: ToldStance): boolean {
  if (demand.stance !== 'demands' || demand.form !== 'verb' || told.form !== 'verb') return false
  const that = sentence.cues.find(
    (cue) => cue.entry.meaning.cue === 'that' && cue.first >= demand.first && cue.first - demand.last <= REACH_TO_THAT,
  )
  return (
    !!that &&
    that.last < told.first &&
    report.tokens
      .slice(that.last + 1, told.first)
      .every(({ text, key }) => text !== ',' && !sentence.grammar.but.has(key))
  )
}

const holds = (outer: Cue, inner: Cue): boolean =>
  outer.first <= inner.first && inner.last <= outer.last && outer.last - outer.first > inner.last - inner.first

function toldBy(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): ToldStance | null {
  const meaning = cue.entry.meaning as MeaningOf<'stance'>
  const { grammar } = sentence
  const before = report.tokens[cue.first - 1]?.key ?? ''
  const form: Form = meaning.form ?? (isNoun(report, sentence, cue) ? 'noun' : 'verb')
  const told = { form, first: cue.first, last: cue.last }
  if (form === 'terms' || form === 'loose') return { ...told, stance: 'conditional' }
  // «Тегеран цю вимогу відкидає»: somebody else's demand.
  if (form === 'noun' && grammar.demonstratives.has(before)) return null
  if (form === 'verb' && (isInfinitive(report, sentence, cue) || isDoubted(sentence, cue))) return null
  if (form !== 'beside' && form !== 'predicate' && isDenied(report, sentence, cue))
    return meaning.denied ? { ...told, stance: meaning.denied } : null
  const possible = sentence.cues.some(
    (one) =>
      one.entry.meaning.cue === 'maybe' &&
      one.entry.meaning.kind === 'possible' &&
      one.last < cue.first &&
      cue.first - one.last <= REACH_OF_HOPE,
  )
  const consents = meaning.stance === 'accepts' || meaning.stance === 'offers'
  return { ...told, stance: possible && consents ? 'conditional' : meaning.stance }
}

/** "the demand", "a pay offer": in English the same word is a noun behind an article or another noun. */
function isNoun(report: ResolvedReport, { grammar, first }: ResolvedSentence, cue: Cue): boolean {
  const before = report.tokens[cue.first - 1]
  if (!before || cue.first === first || grammar.determiners.size === 0) return false
  if (grammar.determiners.has(before.key)) return true
  const base = cue.first === cue.last && cue.features.tense === 'infinitive'
  return (
    base &&
    before.kind === 'word' &&
    before.shape === 'lower' &&
    !/(?:s|ly)$/u.test(before.key) &&
    !grammar.auxiliaries.has(before.key) &&
    !grammar.ownVoice.has(before.key) &&
    !grammar.anaphors.has(before.key) &&
    !grammar.relative.has(before.key) &&
    !grammar.and.has(before.key) &&
    !grammar.but.has(before.key)
  )
}

/** "wants Chad to accept", «призвав підтримати»: what somebody else is to do. */
function isInfinitive(report: ResolvedReport, { grammar }: ResolvedSentence, cue: Cue): boolean {
  const before = report.tokens[cue.first - 1]?.key ?? ''
  if (grammar.infinitiveMarks.has(before)) return true
  return grammar.infinitiveMarks.size === 0 && cue.features.tense === 'infinitive' && !grammar.auxiliaries.has(before)
}

/** «нібито прагне», "allegedly wants": the report does not say so. */
const isDoubted = (sentence: ResolvedSentence, cue: Cue): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, last }) =>
      (meaning.cue === 'hearsay' || (meaning.cue === 'that' && meaning.kind === 'doubts')) &&
      last < cue.first &&
      cue.first - last <= REACH_OF_HOPE,
  )

function isDenied(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): boolean {
  for (let place = cue.first - 1; place >= Math.max(sentence.first, cue.first - REACH_OF_DENIAL); place--) {
    if (sentence.cues.some((one) => one.entry.meaning.cue === 'not' && one.first === place)) return true
    if (!sentence.grammar.auxiliaries.has(report.tokens[place]?.key ?? '')) return false
  }
  return false
}
