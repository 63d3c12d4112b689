import type { ResolvedReport } from '../../resolved.ts'
import type { Scope } from './clause.ts'
import type { Frame } from './frame.ts'

/** "met X on the sidelines of a summit in Riga": names nobody, and tells where and when the verb's meeting was. */
export const isSettingOf = (
  report: ResolvedReport,
  { sentence, trigger }: Scope,
  {
    verbal,
    participants,
    sides,
    spokenOf,
    trigger: {
      entry: { meaning },
    },
  }: Frame,
): boolean =>
  !verbal &&
  !spokenOf &&
  participants.length === 0 &&
  sides.length === 0 &&
  meaning.cue === 'meeting' &&
  (meaning.form === 'summit' || meaning.form === 'session') &&
  report.tokens.slice(trigger.first - 3, trigger.first).some(({ key }) => sentence.grammar.prepositions.has(key))

/** «Того ж дня, ще до розмови з Х, вони зустрілися»: what opens the sentence is said of its verb. */
export function passOn(nominal: Frame, frame: Frame): void {
  if (!frame.verbal || frame.when !== null) return
  frame.when = nominal.when
  nominal.when = null
  if (frame.place !== null || frame.medium === 'telephone' || frame.medium === 'video') return
  frame.place = nominal.place
  nominal.place = null
}

/** «До переговоров с X Y встретился с Z»: what opens the sentence names one partner, and its verb of meeting another. */
export const isBesides = (
  { tokens }: ResolvedReport,
  { sentence: { grammar }, trigger }: Scope,
  { trigger: noun, ...opener }: Frame,
  { verbal, sides, participants }: Frame,
): boolean =>
  verbal &&
  trigger.entry.meaning.cue === 'meet' &&
  sides.length + participants.length > 1 &&
  opener.sides.length + opener.participants.length > 0 &&
  grammar.with.has(tokens[noun.last + 1]?.key ?? '') &&
  !sides.some((side) => opener.sides.includes(side)) &&
  !participants.some(({ actor }) => opener.participants.some((other) => other.actor === actor))
