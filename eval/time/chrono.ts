import * as chrono from 'chrono-node'
import type { ParsedComponents } from 'chrono-node'
import type { LanguageCode } from '../../packages/parley/src/language/pack.ts'
import { slackOf, spanOf } from '../../packages/parley/src/model/edtf.ts'
import type { Edtf } from '../../packages/parley/src/model/evidence.ts'
import { told } from './cases.ts'
import type { Case, Told } from './cases.ts'

const PARSERS = { uk: chrono.uk.casual, ru: chrono.ru.casual, en: chrono.en.casual }

/** What chrono-node reads in the sentence against the day of publication: as exact as what it says it knows. */
export function readByChrono({ published, sentence }: Case, language: LanguageCode): Told {
  const reference = published === null ? undefined : instantOf(published)
  const results = PARSERS[language].parse(sentence, reference)
  const dates = results.flatMap(({ start, end }) => {
    const [from, to] = [dateOf(start, published), end ? dateOf(end, published) : null]
    if (from === null) return []
    return to === null || to === from ? from : `${from}/${to}`
  })
  return told(
    dates,
    results.flatMap(({ start }) => clockOf(start) ?? []),
  )
}

/**
 * As favourable as is fair: marks of approximation are not asked for, a date that lies within the days wanted is right
 * (a day of last week for last week), and so is a clock without its offset.
 */
export function isNearlyRight(got: Told, wanted: Told): boolean {
  return (
    got.dates.length === wanted.dates.length &&
    got.dates.every((date, place) => isWithin(date, wanted.dates[place] ?? '')) &&
    got.clocks.length === wanted.clocks.length &&
    got.clocks.every((clock, place) => wanted.clocks[place] === clock || wanted.clocks[place]?.slice(0, 5) === clock)
  )
}

function isWithin(date: Edtf, wanted: Edtf): boolean {
  const [inner, outer] = [spanOf(date), spanOf(wanted)]
  if (!inner || !outer || inner.yearUnknown !== outer.yearUnknown) return false
  const slack = slackOf(outer)
  return inner.from >= outer.from - slack && inner.to <= outer.to + slack
}

function instantOf(published: Edtf): chrono.ParsingReference {
  const offset = /[+-]\d\d:\d\d$/u.exec(published.slice(10))?.[0]
  const minutes = offset
    ? (offset[0] === '-' ? -1 : 1) * (60 * Number(offset.slice(1, 3)) + Number(offset.slice(4)))
    : 0
  return { instant: new Date(published.includes('T') ? published : `${published}T12:00:00Z`), timezone: minutes }
}

/** A day, month or year, as far as it is known; the implied day where nothing is known but that there is a date. */
function dateOf(parts: ParsedComponents, published: Edtf | null): Edtf | null {
  const known = (part: chrono.Component): boolean => parts.isCertain(part)
  const year = published === null && !known('year') ? 'XXXX' : String(parts.get('year')).padStart(4, '0')
  const month = `${year}-${String(parts.get('month')).padStart(2, '0')}`
  const day = `${month}-${String(parts.get('day')).padStart(2, '0')}`
  if (known('day') || known('weekday')) return day
  if (known('month')) return month
  if (known('year')) return year
  return known('hour') || published === null ? null : day
}

function clockOf(parts: ParsedComponents): string | null {
  if (!parts.isCertain('hour')) return null
  const [hour, minute, offset] = [parts.get('hour') ?? 0, parts.get('minute') ?? 0, parts.get('timezoneOffset')]
  const clock = `${padded(hour)}:${padded(minute)}`
  if (!parts.isCertain('timezoneOffset') || offset === null) return clock
  if (offset === 0) return `${clock}Z`
  return `${clock}${offset < 0 ? '-' : '+'}${padded(Math.floor(Math.abs(offset) / 60))}:${padded(Math.abs(offset) % 60)}`
}

const padded = (number: number): string => String(number).padStart(2, '0')
