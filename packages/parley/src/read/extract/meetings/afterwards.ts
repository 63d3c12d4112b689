import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport } from '../../resolved.ts'
import { officialsOfSeveral } from '../officials-of-several.ts'
import type { Scope } from './clause.ts'
import { openerOf } from './opener.ts'

/**
 * «Главы МИД Чили и Перу по итогам встречи в Лиме призвали …», "the ministers of Chile and Peru said after a meeting in
 * Lima": the countries whose officials the sentence is about, where it says only when or where they met.
 */
export function afterwards(report: ResolvedReport, scope: Scope): ActorRef[] {
  const { sentence, trigger } = scope
  const { grammar, times } = sentence
  const next = report.tokens[trigger.last + 1]
  const names =
    next?.kind === 'word' && !grammar.locative.has(next.key) && !times.some(({ first }) => first === trigger.last + 1)
  const { meaning } = trigger.entry
  const isOfMany = meaning.cue === 'meeting' && (meaning.form === 'summit' || meaning.form === 'session')
  if (names || isOfMany || openerOf(report, scope) === null) return []
  const subject = officialsOfSeveral(report, sentence).find(
    ({ nominative, first, last }) =>
      nominative &&
      last < trigger.first &&
      !grammar.prepositions.has(report.tokens[first - 1]?.key ?? '') &&
      !report.tokens.slice(last + 1, trigger.first).some(({ text }) => ';:'.includes(text)),
  )
  // «по итогам переговоров в Омане призвали Иран и США»: of whom else it speaks may be those who met.
  const ofOthers = sentence.mentions.some(
    ({ kind, actor, first }) => kind === 'country' && first > trigger.last + 2 && !subject?.countries.includes(actor),
  )
  return ofOthers ? [] : (subject?.countries ?? [])
}
