import type { World } from '../language/world/world.ts'
import type { Findings } from '../model/findings.ts'
import type { LinkedActors } from './actors.ts'
import { daysApart, differByPlace, ENOUGH, likeness, likenessBesideDates, movedApart } from './meeting-match.ts'
import { type LocalMeeting, localOf, outlineOf } from './meeting-outline.ts'
import { type Account, candidatePairs } from './meeting-pairs.ts'
import { attachUndated } from './moves.ts'
import { byText } from './order.ts'
import { attachRetold } from './retold-meetings.ts'
import { shareOutlines } from './shared-outlines.ts'

/**
 * Groups the meetings of all reports into meetings of the record. Pairs are joined in order of how much speaks for
 * them, unless something in the groups that they are in speaks against it; so the order of reports does not matter.
 * Accounts whose dates differ by a day, or that name different cities, come last, and the record shows the contradiction.
 */
export function groupMeetings(findings: readonly Findings[], linked: LinkedActors, world: World): LocalMeeting[][] {
  const shared = shareOutlines()
  const locals = findings.flatMap((one) =>
    one.meetings.map(
      (meeting, ref): LocalMeeting =>
        localOf(meeting, { findings: one, ref, outline: shared(outlineOf(one, meeting, linked, world)) }),
    ),
  )
  locals.sort((one, other) => byText(placeInOrder(one), placeInOrder(other)))
  const accounts = accountsOf(locals)
  const pairs = candidatePairs(accounts)
  const group = accounts.map((_, place) => place)
  const members = accounts.map((_, place) => [place])
  for (const { one, other, apart } of pairs) {
    const [a, b] = [group[one] ?? one, group[other] ?? other]
    if (a === b || !(apart ? apartInOne : compatible)(members[a] ?? [], members[b] ?? [], accounts)) continue
    const [low, high] = a < b ? [a, b] : [b, a]
    members[low] = [...(members[low] ?? []), ...(members[high] ?? [])]
    for (const place of members[high] ?? []) group[place] = low
    members[high] = []
  }
  const groups = members
    .filter((list) => list.length > 0)
    .map((list) => list.flatMap((place) => accounts[place]?.locals ?? []))
  return attachUndated(attachRetold(groups))
}

const placeInOrder = ({ findings, outline, ref }: LocalMeeting): string =>
  `${outline.when ?? '~'} ${findings.report.id} ${String(ref).padStart(5, '0')}`

/** Thousands of reports may tell of one meeting, few ways to tell of it: so what is compared in pairs stays little. */
function accountsOf(locals: readonly LocalMeeting[]): Account[] {
  const alike = Map.groupBy(locals, ({ outline }) => outline)
  const accounts = new Map<LocalMeeting, Account>()
  for (const own of alike.values()) {
    const [first] = own
    if (!first) continue
    const { outline } = first
    const isOne =
      own.some(({ findings }) => findings !== first.findings) &&
      !movedApart(outline, outline) &&
      (likeness(outline, outline) ?? 0) >= ENOUGH
    if (isOne) accounts.set(first, { outline, locals: own })
    else for (const local of own) accounts.set(local, { outline: local.outline, locals: [local] })
  }
  return locals.flatMap((local) => accounts.get(local) ?? [])
}

function compatible(one: readonly number[], other: readonly number[], accounts: readonly Account[]): boolean {
  return one.every((a) =>
    other.every((b) => {
      const [first, second] = [accounts[a], accounts[b]]
      return (
        !!first &&
        !!second &&
        !movedApart(first.outline, second.outline) &&
        likeness(first.outline, second.outline) !== null
      )
    }),
  )
}

/**
 * Accounts that differ by a day, or by the city, are of one meeting where nothing else parts them, and no report tells of
 * two such meetings.
 */
function apartInOne(one: readonly number[], other: readonly number[], accounts: readonly Account[]): boolean {
  const tellersOf = (places: readonly number[]): Findings[] =>
    places.flatMap((place) => (accounts[place]?.locals ?? []).map(({ findings }) => findings))
  const reports = new Set(tellersOf(one))
  if (tellersOf(other).some((findings) => reports.has(findings))) return false
  return one.every((a) =>
    other.every((b) => {
      const [first, second] = [accounts[a]?.outline, accounts[b]?.outline]
      if (!first || !second || movedApart(first, second)) return false
      return (
        likeness(first, second) !== null ||
        (likenessBesideDates(first, second) !== null && daysApart(first, second) <= 1) ||
        differByPlace(first, second)
      )
    }),
  )
}
