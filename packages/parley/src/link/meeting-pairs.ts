import { spanOf } from '../model/edtf.ts'
import type { Findings } from '../model/findings.ts'
import {
  differByADay,
  differByPlace,
  ENOUGH,
  isDay,
  likeness,
  likenessBesideDates,
  likenessBesidePlaces,
  movedApart,
  type Outline,
} from './meeting-match.ts'
import type { LocalMeeting } from './meeting-outline.ts'
import { byText } from './order.ts'

interface Pair {
  one: number
  other: number
  score: number
  /** Their dates differ by a day, or their cities. */
  apart: boolean
}

/** What several reports tell in the same way, where that is enough to be one meeting; else what one tells. */
export interface Account {
  outline: Outline
  locals: LocalMeeting[]
}

/** Pairs that share a day, a participant or a place, scored; best first, ties in order of the text. */
export function candidatePairs(accounts: readonly Account[]): Pair[] {
  const buckets = new Map<string, number[]>()
  for (const [place, { outline }] of accounts.entries())
    for (const key of keysOf(outline)) {
      const list = buckets.get(key)
      if (list) list.push(place)
      else buckets.set(key, [place])
    }
  const seen = new Set<number>()
  const pairs: Pair[] = []
  for (const list of buckets.values())
    for (const [one, other] of acrossReports(list, accounts)) {
      const key = one * accounts.length + other
      if (seen.has(key)) continue
      seen.add(key)
      const [a, b] = [accounts[one]?.outline, accounts[other]?.outline]
      if (!a || !b || movedApart(a, b)) continue
      const score = likeness(a, b)
      if (score !== null && score >= ENOUGH) pairs.push({ one, other, score, apart: false })
      else if (differByADay(a, b)) pairs.push({ one, other, score: likenessBesideDates(a, b) ?? 0, apart: true })
      else if (differByPlace(a, b)) pairs.push({ one, other, score: likenessBesidePlaces(a, b) ?? 0, apart: true })
    }
  return pairs.sort(
    (a, b) => Number(a.apart) - Number(b.apart) || b.score - a.score || a.one - b.one || a.other - b.other,
  )
}

/** Pairs of a bucket whose meetings different reports tell, in ascending order: one report names a meeting once. */
function* acrossReports(list: readonly number[], accounts: readonly Account[]): Generator<[number, number]> {
  const tellerOf = (place: number): Account | Findings | undefined => {
    const account = accounts[place]
    return account?.locals.length === 1 ? account.locals[0]?.findings : account
  }
  const groups = [...Map.groupBy(list, tellerOf).values()]
  for (const [order, group] of groups.entries())
    for (const later of groups.slice(order + 1))
      for (const one of group) for (const other of later) yield one < other ? [one, other] : [other, one]
}

/** Months touched, with the place or a participant or the sides: what two reports of one meeting must share. */
function keysOf(outline: Outline): string[] {
  const span = outline.when ? spanOf(outline.when) : null
  const range =
    span && !span.yearUnknown && Number.isFinite(span.from) && Number.isFinite(span.to) ? span : outline.window
  const months = range ? monthsOf(range.from, Math.min(range.to, range.from + 92)) : ['any']
  const what = [
    ...(outline.place ? [outline.place] : []),
    ...(outline.country ? [outline.country] : []),
    ...outline.participants,
    ...(outline.sides.size > 1 ? [[...outline.sides].sort(byText).join('+')] : []),
  ]
  const keys = months.flatMap((month) => what.map((one) => `${month} ${one}`))
  // One that nobody is named at may still be known by its day.
  return outline.when && isDay(outline.when) ? [...keys, `day ${outline.when}`] : keys
}

function monthsOf(from: number, to: number): string[] {
  const months = new Set<string>()
  for (let day = from; ; day = Math.min(day + 27, to)) {
    months.add(new Date(day * 86_400_000).toISOString().slice(0, 7))
    if (day >= to) return [...months]
  }
}
