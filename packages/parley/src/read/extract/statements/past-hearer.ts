import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { pastDay } from './past-day.ts'

/**
 * «рассказал газете „Вестник“ собеседник», «сказав „Віснику“ міністр»: the mark that closes the name of who heard it, right
 * behind the verb; else the end of a day that stands there, or the verb.
 */
export function pastHearer(report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): number {
  const { grammar, cues, quotations, mentions } = sentence
  const press = cues.find(({ entry, first }) => entry.meaning.cue === 'press' && first === verb.last + 1)
  const name = grammar.inflected ? quotations.find(({ first }) => first === (press ?? verb).last + 2) : undefined
  const heard = name && mentions.find(({ first, last }) => first === name.first && last === name.last)
  if (!heard) return pastDay(report, sentence, verb.last)
  const isDative = press
    ? !!press.features.cases?.includes('dat')
    : report.text.slice(heard.start, heard.end) !== heard.base
  return isDative ? heard.last + 1 : pastDay(report, sentence, verb.last)
}
