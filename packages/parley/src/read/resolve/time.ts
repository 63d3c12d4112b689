import type { TimeMeaning } from '../../language/time.ts'
import { spanOf } from '../../model/edtf.ts'
import type { Edtf } from '../../model/evidence.ts'
import type { TimeAnchors } from './anchors.ts'
import { isAfter } from './told.ts'
import { resolveCalendar } from './time-calendar.ts'
import { offsetFrom, vagueAt, weekdayAt, weekendAt, wholeUnitAt } from './time-relative.ts'

type Offset = Extract<TimeMeaning, { kind: 'offset' }>

/**
 * The date that a phrase means, as exact as the phrase and never more so. Null where nothing known settles it:
 * a relative phrase without what it is relative to.
 * A day without a year, with no publication date, keeps its year open: "XXXX-12-05".
 */
export function resolveTime(meaning: TimeMeaning, anchors: TimeAnchors): Edtf | null {
  const { published, context, tense } = anchors
  if (meaning.kind === 'calendar') {
    const date = resolveCalendar(meaning, anchors)
    return date && meaning.week ? wholeUnitAt(date, 'week') : date
  }
  if (meaning.kind === 'decade') return `${String(meaning.year).slice(0, 3)}X${meaning.part ? '~' : ''}`
  if (meaning.kind === 'same') {
    const told = meaning.unit === 'day' ? (anchors.day ?? context) : context
    return told && wholeUnitAt(told, meaning.unit)
  }
  if (meaning.kind === 'offset') return resolveOffset(meaning, anchors)
  const day = published && spanOf(published)
  if (!published || !day || day.yearUnknown || !Number.isFinite(day.from)) return null
  if (meaning.kind === 'vague') return vagueAt(published, meaning)
  if (day.from !== day.to) return null
  return meaning.kind === 'weekday'
    ? weekdayAt(day.from, meaning, tense)
    : weekendAt(day.from, meaning.direction, tense)
}

function resolveOffset(meaning: Offset, { published, context: last, day, event, tense }: TimeAnchors): Edtf | null {
  const context = meaning.unit === 'day' || meaning.unit === 'hour' ? (day ?? last) : last
  if (meaning.ahead && tense === 'past') return null
  if (meaning.anchor === 'event') {
    const told = event ?? context
    return told && offsetFrom(told, meaning)
  }
  if (meaning.anchor === 'report') {
    const told = tense === 'past' && meaning.amount > 0 ? sinceTold(meaning, context, published) : null
    return told ?? (published && offsetFrom(published, meaning))
  }
  // «У середу буде саміт. Напередодні міністри зустрілися»: what was is not counted from what is still to come.
  const ahead = tense === 'past' && meaning.amount < 0 && published && context && isAfter(context, published)
  if (context && !ahead) return offsetFrom(context, meaning)
  // «Днем раніше повідомлялося»: with nothing told before, it is the day before the report. «Наступного дня» needs an event.
  return published && meaning.amount < 0 ? offsetFrom(published, meaning) : null
}

/** «Наступного року контакти припинилися»: what is past lies ahead of what was told before, not of the report. */
function sinceTold(meaning: Offset, context: Edtf | null, published: Edtf | null): Edtf | null {
  const date = context && offsetFrom(context, meaning)
  const [span, day] = [date && spanOf(date), published && spanOf(published)]
  return span && day && span.to < day.from ? date : null
}
