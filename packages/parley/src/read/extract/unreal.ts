import type { Cue } from '../../language/cue.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'
import { hasMark } from './marks.ts'

const REACH = 6

/** A word that makes a verb behind it a hope, a plan or a condition, or tells that it was so all the same. */
export interface Unreal {
  last: number
  kind: 'unreal' | 'purpose' | 'real'
}

/** The nearest such word before a verb, in its clause. "to" and its like belong to the verb right behind them only. */
export function unrealBefore(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): Unreal | null {
  const nearest = sentence.cues.findLast(
    (one) =>
      one.entry.meaning.cue === 'unreal' &&
      one.last < verb.first &&
      verb.first - one.last <= REACH &&
      !isName(report, sentence, one),
  )
  if (!nearest || hasMark(report, nearest.last, verb.first)) return null
  const { real, purpose } = nearest.entry.meaning as MeaningOf<'unreal'>
  if (real) return { last: nearest.last, kind: 'real' }
  if (!purpose) return { last: nearest.last, kind: 'unreal' }
  const apart = verb.first - nearest.last > 1 && !sentence.grammar.inflected
  return apart ? null : { last: nearest.last, kind: 'purpose' }
}

/** The month of May. */
const isName = (report: ResolvedReport, sentence: ResolvedSentence, { first, last }: Cue): boolean =>
  first === last && first > sentence.first && report.tokens[first]?.shape === 'capital'
