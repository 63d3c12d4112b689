import { printDay, spanOf } from '../../../model/edtf.ts'
import type { Edtf } from '../../../model/evidence.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** What the head of an entry says of all that stands in it: «8 березня, Найробі.», "19:40". */
export interface Opening {
  /** Last token of the head. */
  last: number
  when: Edtf | null
  place: ActorRef | null
  /** Hour of the time of day that it gives. */
  hour: number | null
}

/** The head of a list item or of a live entry: dates, times of day and places with nothing but marks between them. */
export function openingOf(report: ResolvedReport, sentence: ResolvedSentence): Opening | null {
  const opening: Opening = { last: sentence.first - 1, when: null, place: null, hour: null }
  let found = false
  for (let at = sentence.first; at <= sentence.last; at++) {
    const time = sentence.times.find((one) => one.first === at)
    const place = sentence.mentions.find((one) => one.first === at && one.kind === 'place')
    if (time) {
      opening.when ??= time.when
      opening.hour ??= time.clock?.hour ?? null
    } else if (place) opening.place ??= place.actor
    else if (report.tokens[at]?.kind !== 'mark')
      return found && (opening.when !== null || opening.hour !== null) && ends(report, at - 1, opening)
        ? { ...opening, last: at - 1 }
        : null
    found ||= !!time || !!place
    at = time?.last ?? place?.last ?? at
  }
  return opening.when !== null || opening.hour !== null ? { ...opening, last: sentence.last } : null
}

/** A head ends in a mark; a time of day does without. */
const ends = (report: ResolvedReport, last: number, { hour, when }: Opening): boolean =>
  '.:—–-|'.includes(report.tokens[last]?.text ?? ' ') || (hour !== null && when === null)

/** A page that is kept as things happen has at least so many entries with a time of day. */
const ENTRIES_OF_LIVE = 1
/** Two entries that stand together and are further apart than this lie on either side of midnight. */
const HOURS_OF_NEIGHBOURS = 12

/** The days that a live page is kept on. */
export interface LiveDays {
  /** The day of an entry by its hour. */
  dayOf(hour: number): Edtf
}

/**
 * A live page is kept on the day that it names before its first entry, else on that of its publication; where its entries
 * pass midnight, the late ones are of the day before. Null for a report that is no live page.
 */
export function liveDays(report: ResolvedReport): LiveDays | null {
  const hours: number[] = []
  let named: Edtf | null = null
  for (const sentence of report.sentences) {
    const hour = openingOf(report, sentence)?.hour ?? null
    if (hour !== null) hours.push(hour)
    else if (hours.length === 0) named ??= sentence.times.find((time) => time.when && isDay(time.when))?.when ?? null
  }
  const day = named ?? report.published
  if (hours.length < ENTRIES_OF_LIVE || !day || !isDay(day)) return null
  const passesMidnight = hours.some((hour, place) => Math.abs(hour - (hours[place + 1] ?? hour)) > HOURS_OF_NEIGHBOURS)
  if (!passesMidnight || named) return { dayOf: () => day }
  const before = dayBefore(day)
  return { dayOf: (hour) => (hour < HOURS_OF_NEIGHBOURS / 2 ? day : before) }
}

const isDay = (when: Edtf): boolean => /^\d{4}-\d\d-\d\d$/u.test(when)

const dayBefore = (day: Edtf): Edtf => printDay((spanOf(day)?.from ?? 0) - 1)
