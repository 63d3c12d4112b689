import type { TimeMeaning, TimePhrase } from '../time.ts'
import type { TimeRule } from './schema.ts'
import type { Values } from './slot.ts'

/** What a phrase tells, without its place. */
export type Told = Pick<TimePhrase, 'date' | 'clock' | 'duration'>

type Offset = Extract<TimeMeaning, { kind: 'offset' }>

/** What a rule tells with what its slots read; null where the numbers make no date, clock or duration. */
export function toldBy(rule: TimeRule, values: Values): Told | null {
  if (rule.shift) {
    const date = shiftOf(rule.shift, values)
    return date && { date, clock: clockOf(rule, values), duration: null }
  }
  if (rule.duration) {
    const duration = rule.duration === true ? durationOf(values) : rule.duration
    return duration === null ? null : { date: null, clock: null, duration }
  }
  const date = rule.date ? (filled(rule.date, values) as TimeMeaning) : null
  const clock = clockOf(rule, values)
  if (rule.clock && !clock) return null
  if (date?.kind === 'calendar' && !isCalendar(date)) return null
  if (date && rule.adjacent && !isAdjacent(date)) return null
  return { date, clock, duration: null }
}

/** Weeks are counted as sevens of days and said to be about: "two weeks ago" is no week of the calendar, nor is it a day exactly. */
function shiftOf(shift: NonNullable<TimeRule['shift']>, values: Values): Offset | null {
  const unit = values['unit']
  const count = Number(values['count'] ?? 1)
  if (unit === 'minute' || typeof unit !== 'string' || count === 0) return null
  const amount = (shift.direction === 'back' ? -count : count) * (unit === 'week' ? 7 : 1)
  const about = shift.about === true || unit === 'week' || unit === 'month' || unit === 'year'
  const date: Offset = {
    kind: 'offset',
    unit: (unit === 'week' ? 'day' : unit) as Offset['unit'],
    amount,
    anchor: shift.anchor,
  }
  return { ...date, ...(about && { about }), ...(shift.ahead && { ahead: true }) }
}

function durationOf(values: Values): string | null {
  const count = Number(values['count'] ?? 1)
  const designator = { minute: 'M', hour: 'H', day: 'D', week: 'W', month: 'M', year: 'Y' }[String(values['unit'])]
  if (!designator || count === 0) return null
  const minutes = values['andMinutes'] === undefined ? '' : `${values['andMinutes']}M`
  return values['unit'] === 'minute' || values['unit'] === 'hour'
    ? `PT${count}${designator}${minutes}`
    : `P${count}${designator}`
}

function clockOf(rule: TimeRule, values: Values): TimePhrase['clock'] {
  if (!rule.clock) return null
  const { hour: spoken, minute = 0 } = filled(rule.clock, values) as { hour?: number; minute?: number }
  const half = rule.clock.half?.startsWith('$') ? values[rule.clock.half.slice(1)] : rule.clock.half
  if (spoken === undefined || (half !== undefined && spoken > 12)) return null
  const hourOfDay = half === undefined ? spoken : (spoken % 12) + (half === 'pm' ? 12 : 0)
  // «Пів на восьму» is thirty minutes before eight.
  const minutes = hourOfDay * 60 + minute
  if (minutes < 0 || minutes > 24 * 60) return null
  const zone = values['zone']
  return {
    hour: Math.floor(minutes / 60) % 24,
    minute: minutes % 60,
    zone: zone === undefined ? null : String(zone),
    about: values['about'] !== undefined,
  }
}

/** The template with "$name" replaced; fields whose slot read nothing are left out. */
function filled(template: object, values: Values): Record<string, unknown> {
  const pairs = Object.entries(template).map(([field, value]): [string, unknown] => [
    field,
    typeof value === 'string' && value.startsWith('$') ? values[value.slice(1)] : value,
  ])
  return Object.fromEntries(pairs.filter(([, value]) => value !== undefined))
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isCalendar({ month, day, toDay, toMonth }: Extract<TimeMeaning, { kind: 'calendar' }>): boolean {
  if (day !== undefined && month !== undefined && day > (DAYS[month - 1] ?? 0)) return false
  const lastMonth = toMonth ?? month
  if (toDay !== undefined && lastMonth !== undefined && toDay > (DAYS[lastMonth - 1] ?? 0)) return false
  return (
    toDay === undefined ||
    day === undefined ||
    (toMonth !== undefined && toMonth !== month) ||
    toDay > day ||
    (toDay < 0 && day > 0)
  )
}

function isAdjacent(date: TimeMeaning): boolean {
  if (date.kind === 'weekday') return date.toWeekday === (date.weekday % 7) + 1
  return date.kind === 'calendar' && date.toDay === (date.day ?? 0) + 1
}
