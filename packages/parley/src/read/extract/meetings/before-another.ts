import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Frame } from './frame.ts'

/** "after a long meeting", «після двох раундів» */
const REACH_OF_OPENER = 4

/** "met X in Lima after talks with Y in Oslo", «після переговорів із Y»: a noun with a partner of its own is of another meeting. */
export function isAnotherMeeting(
  { tokens }: ResolvedReport,
  { grammar, mentions, offices, affiliations, references, first }: ResolvedSentence,
  noun: Cue,
): boolean {
  if (noun.entry.meaning.cue !== 'meeting') return false
  const partner = tokens[noun.last + 1]?.key ?? ''
  if (!grammar.with.has(partner) || grammar.and.has(partner) || grammar.between.has(partner)) return false
  const isNext = (one: { first: number }): boolean => one.first === noun.last + 2
  if (![mentions, offices, affiliations, references].some((named) => named.some(isNext))) return false
  for (let place = noun.first - 1; place >= Math.max(first + 1, noun.first - REACH_OF_OPENER); place--) {
    const { key, kind } = tokens[place] ?? { key: '', kind: 'mark' }
    if (grammar.since.has(key) || (grammar.takesUp.has(key) && grammar.subordinate.has(key))) return true
    if (kind === 'mark' || grammar.and.has(key) || grammar.with.has(key)) return false
  }
  return false
}

/** Whoever met before in the sentence met there too; one who is yet to meet somebody may only go there. */
export function sameSubject(before: Frame, frame: Frame): void {
  if (before.status === 'announced' || before.status === 'unconfirmed') return
  const subjects = before.participants.filter(
    ({ actor, start }) => start < before.start && !frame.participants.some((one) => one.actor === actor),
  )
  const others = frame.participants.filter(({ start }) => start > frame.start)
  if (others.length > 0) frame.participants = [...subjects, ...others]
}
