import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope } from './clause.ts'
import type { Frame } from './frame.ts'
import { courseOf } from './status.ts'

/** "met on Monday and will meet again on Friday": a second verb of one subject, right behind the conjunction. */
export function isJoined(report: ResolvedReport, scope: Scope, { verbal, they, allSides }: Frame): boolean {
  if (!verbal || they || allSides) return false
  const { sentence, trigger } = scope
  // «і» stands among the auxiliaries too: «і наполягає».
  const isAuxiliary = ({ key }: { key: string }): boolean =>
    sentence.grammar.auxiliaries.has(key) && !sentence.grammar.and.has(key)
  const pastAuxiliaries = (from: number): number => {
    let place = from
    while (isAuxiliary(report.tokens[place] ?? { key: '' })) place--
    return place
  }
  const verb = pastAuxiliaries(Math.min(trigger.first, courseOf(report, scope).verb?.first ?? trigger.first) - 1)
  const place = pastAuxiliaries(beforeDay(report, sentence, verb))
  const { kind, key } = report.tokens[place] ?? { kind: 'mark', key: '' }
  return (
    kind === 'word' &&
    place > sentence.first &&
    (sentence.grammar.and.has(key) || sentence.grammar.but.has(key)) &&
    (place === verb || !hasSubjectBehind(scope))
  )
}

/** «позвонил Х, а в воскресенье принял Y», "phoned X and on Sunday received Y": what stands before the day of the second verb. */
function beforeDay(report: ResolvedReport, { times, grammar }: ResolvedSentence, place: number): number {
  const day = times.find(({ last }) => last === place)
  if (!day) return place
  return grammar.prepositions.has(report.tokens[day.first - 1]?.key ?? '') ? day.first - 2 : day.first - 1
}

/** «а в воскресенье Y принял президент Х»: whom the verb names behind itself as its own subject. */
const hasSubjectBehind = ({ sentence, trigger, last }: Scope): boolean =>
  sentence.grammar.inflected &&
  [...sentence.mentions.filter(({ kind }) => kind === 'person'), ...sentence.offices].some(
    ({ first, cases }) =>
      first > trigger.last && first <= last && cases.length > 0 && cases.every((one) => one === 'nom'),
  )

/** Whoever met before does, too, what the second verb tells; with whom, that tells itself where it does. */
export function goOn(before: Frame, frame: Frame): void {
  if (frame.participants.some(({ start }) => start < frame.start)) return
  const alone = frame.participants.length === 0 && frame.sides.length === 0
  const subjects = alone ? before.participants : before.participants.filter(({ start }) => start < before.start)
  frame.participants.unshift(...subjects)
  if (!alone) return
  frame.sides = [...before.sides]
  frame.allSides = before.allSides
}
