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
  if (names || openerOf(report, scope) === null) return []
  const subject = officialsOfSeveral(report, sentence).find(
    ({ nominative, first, last }) =>
      nominative &&
      last < trigger.first &&
      !grammar.prepositions.has(report.tokens[first - 1]?.key ?? '') &&
      !report.tokens.slice(last + 1, trigger.first).some(({ text }) => ';:'.includes(text)),
  )
  return subject?.countries ?? []
}
