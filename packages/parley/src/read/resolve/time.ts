import type { TimeMeaning } from '../../language/time.ts'
import { spanOf } from '../../model/edtf.ts'
import type { Edtf } from '../../model/evidence.ts'
import { resolveCalendar } from './time-calendar.ts'
import { offsetFrom, vagueAt, weekdayAt, weekendAt, wholeUnitAt } from './time-relative.ts'

/** What a phrase of time is set against. */
export interface TimeAnchors {
  /** When the report was published. */
  published: Edtf | null
  /** When what was told just before took place. */
  context: Edtf | null
  /** What the sentence's verb says; a hint, for dates and weekdays that fall on either side. */
  tense: 'past' | 'future' | null
}

/**
 * The date that a phrase means, as exact as the phrase and never more so. Null where nothing known settles it:
 * a relative phrase without what it is relative to.
 * A day without a year, with no publication date, keeps its year open: "XXXX-12-05".
 */
export function resolveTime(meaning: TimeMeaning, { published, context, tense }: TimeAnchors): Edtf | null {
  if (meaning.kind === 'calendar') return resolveCalendar(meaning, published, tense)
  if (meaning.kind === 'same') return context && wholeUnitAt(context, meaning.unit)
  if (meaning.kind === 'offset') {
    if (meaning.anchor === 'report') return published && offsetFrom(published, meaning)
    if (context) return offsetFrom(context, meaning)
    // «Днем раніше повідомлялося»: with nothing told before, it is the day before the report. «Наступного дня» needs an event.
    return published && meaning.amount < 0 ? offsetFrom(published, meaning) : null
  }
  const day = published && spanOf(published)
  if (!published || !day || day.yearUnknown || !Number.isFinite(day.from)) return null
  if (meaning.kind === 'vague') return vagueAt(published)
  if (day.from !== day.to) return null
  return meaning.kind === 'weekday'
    ? weekdayAt(day.from, meaning, tense)
    : weekendAt(day.from, meaning.direction, tense)
}
