import { spanOf } from '../../../model/edtf.ts'
import type { Edtf } from '../../../model/evidence.ts'
import type { ActorRef } from '../../../model/findings.ts'
import { isDashOrHyphen } from '../../dashes.ts'
import type { ResolvedReport } from '../../resolved.ts'
import { type Scope, type Stretch } from './clause.ts'
import { ownTimes } from './when.ts'
import { locatedIn } from './where.ts'

/** One of several meetings that a verb tells in one go: "met in Geneva on 23 November, then in Miami on the 30th". */
export interface Leg {
  /** Null where only places tell them apart. */
  when: Edtf | null
  place: ActorRef
}

/** A date and its place stand this near to each other. */
const REACH = 3

/** Pairs of place and date that follow each other; none where the phrase has only one. */
export function legsOf(report: ResolvedReport, scope: Scope): Leg[] {
  const places: (Stretch & { actor: ActorRef })[] = [...locatedIn(report, scope)]
  for (const mention of scope.sentence.mentions)
    if (
      mention.kind === 'place' &&
      mention.first >= scope.first &&
      mention.last <= scope.last &&
      places.length > 0 &&
      !places.some((one) => one.first === mention.first) &&
      isNext(report, scope, mention)
    )
      places.push({ actor: mention.actor, first: mention.first, last: mention.last })
  const used = new Set<number>()
  const legs: Leg[] = []
  for (const time of scope.sentence.times) {
    if (!time.when || time.first < scope.first || time.last > scope.last) continue
    const beside = places.findIndex(
      (place, order) => !used.has(order) && apart(place, time) <= REACH && !partedByTime(scope, place, time),
    )
    const place = places[beside]
    if (!place) continue
    used.add(beside)
    legs.push({ when: time.when, place: place.actor })
  }
  const cities = new Set(legs.map((leg) => leg.place))
  if (legs.length > 1 && cities.size > 1) return legs
  const told = beforeTheDash(report, scope, places)
  if (told.length > 0) return told
  const days = daysInOnePlace(report, scope, places)
  return days.length > 0 ? days : onePerPlace(report, scope, places)
}

/**
 * «27 квітня делегації зустрілися у Відні, 3 травня — у Празі»: a dash for the verb between the second date and its place,
 * and the first with whatever stands before.
 */
function beforeTheDash(
  report: ResolvedReport,
  { sentence, trigger, first, last }: Scope,
  places: readonly (Stretch & { actor: ActorRef })[],
): Leg[] {
  const times = sentence.times.filter((time) => time.when && time.first >= first && time.last <= last)
  const [one, other] = [...places].sort((a, b) => a.first - b.first)
  const [day, next] = times
  if (!one || !other || !day?.when || !next?.when || times.length > 2 || places.length > 2) return []
  const between = report.tokens.slice(next.last + 1, other.first)
  const { grammar } = sentence
  const [dash = { text: '' }, ...words] = between
  const isDashed =
    isDashOrHyphen(dash.text) &&
    words.length > 0 &&
    words.every(({ key }) => grammar.prepositions.has(key) || grammar.adverbial(key))
  const inOrder = Math.max(trigger.last, one.last, day.last) < next.first && next.last < other.first
  return inOrder && isDashed && one.actor !== other.actor
    ? [
        { when: day.when, place: one.actor },
        { when: next.when, place: other.actor },
      ]
    : []
}

/** «два раунди в Баткені: 12 січня та 4 грудня»: days joined by a conjunction, apart from each other, in the one place. */
function daysInOnePlace(report: ResolvedReport, scope: Scope, places: readonly { actor: ActorRef }[]): Leg[] {
  const [place, other] = places
  if (!place || other) return []
  const { grammar } = scope.sentence
  const times = ownTimes(report, scope).filter(({ when }) => when && isDay(when))
  const joined = times.every(({ first }, order) => {
    const before = times[order - 1]
    if (!before) return true
    const between = report.tokens.slice(before.last + 1, first)
    const isListed = order < times.length - 1 && between.length === 1 && between[0]?.text === ','
    return (
      isListed ||
      (between.length > 0 &&
        between.length <= MOST_BETWEEN &&
        between.some(({ key, kind }) => kind === 'word' && grammar.and.has(key)))
    )
  })
  const days = times.map(({ when }) => spanOf(when ?? '')?.from ?? 0).toSorted((one, next) => one - next)
  const parted = days.every((day, order) => order === 0 || day - (days[order - 1] ?? 0) > DAYS_OF_ONE)
  if (times.length < 2 || !joined || !parted) return []
  return times.flatMap(({ when }) => (when ? [{ when, place: place.actor }] : []))
}

/** «три раунди в Римі, Осло та Женеві»: as many places as meetings, and no date. */
function onePerPlace(report: ResolvedReport, scope: Scope, places: readonly { actor: ActorRef }[]): Leg[] {
  const count = countBefore(report, scope)
  const cities = [...new Set(places.map(({ actor }) => actor))]
  if (count !== cities.length || ownTimes(report, scope).length > 0) return []
  return cities.map((place) => ({ when: null, place }))
}

/** The number of meetings right before their noun. */
function countBefore({ tokens }: ResolvedReport, { sentence, trigger }: Scope): number | null {
  const cue = sentence.cues.find(
    ({ entry, last }) =>
      entry.meaning.cue === 'cardinal' && last === trigger.first - 1 && tokens[last]?.kind === 'word',
  )
  return trigger.entry.meaning.cue === 'meeting' &&
    cue?.entry.meaning.cue === 'cardinal' &&
    cue.entry.meaning.number > 1
    ? cue.entry.meaning.number
    : null
}

/** "and there again on". */
const MOST_BETWEEN = 4
/** Days nearer to each other may be those of one meeting. */
const DAYS_OF_ONE = 2

const isDay = (when: Edtf): boolean => /^[\dX]{4}-\d\d-\d\d$/u.test(when)

const apart = (one: Stretch, other: Stretch): number =>
  one.last < other.first ? other.first - one.last : one.first - other.last

const partedByTime = ({ sentence }: Scope, one: Stretch, other: Stretch): boolean => {
  const [from, to] = one.last < other.first ? [one.last, other.first] : [other.last, one.first]
  return [...sentence.times, ...sentence.mentions].some((between) => between.first > from && between.last < to)
}

/** "then Miami", «і Маямі»: the preposition is said once. */
const isNext = (report: ResolvedReport, { sentence }: Scope, { first }: Stretch): boolean => {
  const before = report.tokens[first - 1]
  const further = report.tokens[first - 2]
  return (
    sentence.grammar.and.has(before?.key ?? '') ||
    (before?.shape === 'lower' && sentence.grammar.and.has(further?.key ?? ''))
  )
}
