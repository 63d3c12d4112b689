import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** «Як заявив у понеділок, 20 листопада, Х»: the last token of a day that is told twice, and the comma behind it. */
export function pastDay({ tokens }: ResolvedReport, { times, grammar }: ResolvedSentence, verb: number): number {
  const day = grammar.inflected ? times.find(({ first }) => first === verb + 1) : undefined
  if (!day) return verb
  const date = tokens[day.last + 1]?.text === ',' ? times.find(({ first }) => first === day.last + 2) : undefined
  const last = (date ?? day).last
  const both = date !== undefined || tokens.slice(day.first, day.last).some(({ text }) => text === ',')
  return both && tokens[last + 1]?.text === ',' ? last + 1 : verb
}
