import type { TimeMeaning } from '../../language/time.ts'
import { dateOfDay, spanOf } from '../../model/edtf.ts'
import type { Edtf } from '../../model/evidence.ts'
import type { TimeAnchors } from './anchors.ts'

/** The dates told so far in a report, against which the next phrase is set. */
export interface Told {
  /** The last of any precision. */
  last: Edtf | null
  /** The last that tells days, and the last such one that was before publication. */
  day: Edtf | null
  pastDay: Edtf | null
  /** The same, but for days that were themselves counted from another: "the day before" is no event of its own. */
  event: Edtf | null
  pastEvent: Edtf | null
  /** A date of another year that opened what is told. */
  opened: Edtf | null
  /** The last of its paragraph, and of its sentence. */
  near: Edtf | null
  here: Edtf | null
}

export const NOTHING_TOLD: Told = {
  last: null,
  day: null,
  pastDay: null,
  event: null,
  pastEvent: null,
  opened: null,
  near: null,
  here: null,
}

/**
 * What a phrase is set against. What was is counted from what was: not from a round that the sentence before has announced.
 * What has no tense is of the month that its own sentence tells, and may leave that of the sentence before.
 */
export function anchorsIn(told: Told, published: Edtf | null, tense: TimeAnchors['tense']): TimeAnchors {
  const past = tense === 'past'
  return {
    published,
    tense,
    context: told.last,
    day: (past ? told.pastDay : null) ?? told.day,
    event: (past ? told.pastEvent : null) ?? told.event,
    opened: told.opened,
    near: past ? told.near : told.here,
  }
}

/** One more date told; `opens` where it opens a sentence. */
export function withDate(
  told: Told,
  { date, when, opens }: { date: TimeMeaning; when: Edtf; opens: boolean },
  published: Edtf | null,
): Told {
  const opened = openedBy(told.opened, { date, when, opens }, published)
  if (!/^[\dX]{4}-\d\d-\d\d/u.test(when)) return { ...told, last: when, opened, near: when, here: when }
  const past = !isAfter(when, published)
  const own = date.kind !== 'same' && (date.kind !== 'offset' || date.anchor === 'report')
  return {
    last: when,
    day: when,
    pastDay: past ? when : told.pastDay,
    event: own ? when : told.event,
    pastEvent: own && past ? when : told.pastEvent,
    opened,
    near: when,
    here: when,
  }
}

/** A date with a year before that of publication that opens a sentence opens a story of that year, until another is told. */
function openedBy(
  before: Edtf | null,
  { date, when, opens }: { date: TimeMeaning; when: Edtf; opens: boolean },
  published: Edtf | null,
): Edtf | null {
  const [told, now] = [yearOf(when), published === null ? null : yearOf(published)]
  if (told === null || now === null || told === (before && yearOf(before))) return before
  const isNamed = date.kind === 'calendar' && date.year !== undefined && date.toYear === undefined
  return opens && isNamed && told < now ? when : told === now ? null : before
}

function yearOf(date: Edtf): number | null {
  const span = spanOf(date)
  return span && !span.yearUnknown && Number.isFinite(span.from) ? dateOfDay(span.from).year : null
}

export function isAfter(date: Edtf, published: Edtf | null): boolean {
  const [span, day] = [spanOf(date), published === null ? null : spanOf(published)]
  return !!span && !!day && !span.yearUnknown && span.from > day.to
}
