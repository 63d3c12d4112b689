import { spanOf } from '../model/edtf.ts'
import type { Id } from '../model/evidence.ts'
import { LIKE_ENOUGH, likeness, type Outline } from './meeting-match.ts'
import type { LocalMeeting } from './meeting-outline.ts'

/**
 * A meeting that is only ever retold, without date or place («результати недавньої зустрічі з …»), is the latest one of
 * the same sides before the report; one that fits nothing is no meeting of the record.
 */
export function attachRetold(groups: readonly LocalMeeting[][]): LocalMeeting[][] {
  const kept = groups.filter((group) => !group.every(isVague)).map((group) => [...group])
  const dated = datedByNames(kept)
  for (const group of groups) {
    if (!group.every(isVague)) continue
    const [vague] = group
    const best = vague && latestBefore(dated, vague)
    if (best) best.push(...group)
  }
  return kept
}

const isVague = ({ outline, people, recap }: LocalMeeting): boolean =>
  outline.when === null && people < 2 && outline.sides.size < 3 && recap

/** A meeting of the record that has a day, its last where accounts differ. */
interface Dated {
  group: LocalMeeting[]
  day: number
  /** Its place among all: of several of one day the first counts. */
  order: number
}

/** Meetings under every side, participant and place that they have: one that is like another shares one of them. */
function datedByNames(groups: readonly LocalMeeting[][]): Map<Id, Dated[]> {
  const byName = new Map<Id, Dated[]>()
  for (const [order, group] of groups.entries()) {
    const days = group.flatMap(({ outline: { when } }) => (when ? (spanOf(when)?.from ?? []) : []))
    const day = days.reduce((last, one) => Math.max(last, one), Number.NEGATIVE_INFINITY)
    if (!Number.isFinite(day)) continue
    const dated = { group, day, order }
    for (const name of new Set(group.flatMap(({ outline }) => namesIn(outline)))) {
      const known = byName.get(name)
      if (known) known.push(dated)
      else byName.set(name, [dated])
    }
  }
  return byName
}

const namesIn = ({ sides, participants, place, country }: Outline): Id[] => [
  ...sides,
  ...participants,
  ...(place ? [place] : []),
  ...(country ? [country] : []),
]

function latestBefore(byName: ReadonlyMap<Id, readonly Dated[]>, vague: LocalMeeting): LocalMeeting[] | null {
  let best: Dated | null = null
  const latest = vague.outline.window?.to ?? Number.POSITIVE_INFINITY
  for (const dated of new Set(namesIn(vague.outline).flatMap((name) => byName.get(name) ?? []))) {
    if (dated.day > latest || (best && !isLater(dated, best))) continue
    if (dated.group.every(({ outline }) => (likeness(outline, vague.outline) ?? 0) >= LIKE_ENOUGH)) best = dated
  }
  return best?.group ?? null
}

const isLater = (one: Dated, other: Dated): boolean =>
  one.day > other.day || (one.day === other.day && one.order < other.order)
