import type { Token } from '../token.ts'
import { readClock, readCount, readDay, readDayAndMonth, readHour, readNumericDate, readYear } from './numeric.ts'
import type { TimeFile } from './schema.ts'
import { anyOf, gluedSlot, wordingSlot } from './slot.ts'
import type { Slot, Values } from './slot.ts'
import { zoneSlot } from './zone.ts'

/** What tokens of figures may look like that begin a day or an hour, a year, a date in figures, a count. */
const TWO_DIGITS = /^\d{1,2}(?!\d)/u
const FOUR_DIGITS = /^\d{4}(?!\d)/u
const UP_TO_FOUR_DIGITS = /^\d{1,4}(?!\d)/u
const FIRST_MONTHS = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** The slots that the patterns of a language may use, by name. */
export function slotsOf(file: TimeFile): Map<string, Slot> {
  return new Map<string, Slot>(Object.entries({ ...calendarSlots(file), ...unitSlots(file), ...clockSlots(file) }))
}

function calendarSlots(file: TimeFile): Record<string, Slot> {
  const accept = file.capitalised ? (token: Token): boolean => token.shape !== 'lower' : undefined
  const endings = new Set(file.ordinalEndings)
  const ordinal = ['-', ...file.ordinalEndings]
  const digitday = gluedSlot((text) => readDay(text, endings), { longest: 3, begins: TWO_DIGITS, goesOn: ordinal })
  const monthInFull = wordingSlot(numbered(file.months), accept)
  const monthInShort = wordingSlot(numbered(file.monthAbbreviations), accept)
  return {
    digitday,
    day: anyOf(digitday, wordingSlot(numbered(file.ordinals))),
    month: anyOf(monthInFull, monthInShort),
    monthmonth: wordingSlot(monthRanges(file), accept),
    partmonth: wordingSlot(hyphenated(file), accept),
    part: wordingSlot(named(file.parts)),
    season: wordingSlot(seasons(file)),
    year: gluedSlot((text) => readYear(text, endings), { longest: 3, begins: FOUR_DIGITS, goesOn: ordinal }),
    weekday: weekdaySlot(file, accept),
    numericdate: gluedSlot((text) => readNumericDate(text, file.slashedOrder), {
      longest: 5,
      begins: UP_TO_FOUR_DIGITS,
      goesOn: ['.', '/', '-'],
    }),
    dayandmonth: gluedSlot(readDayAndMonth, { longest: 3, begins: TWO_DIGITS, goesOn: ['.'] }),
  }
}

function unitSlots(file: TimeFile): Record<string, Slot> {
  return {
    count: anyOf(
      gluedSlot(readCount, { longest: 1, begins: UP_TO_FOUR_DIGITS, goesOn: [] }),
      wordingSlot(numbered(file.numbers)),
    ),
    andahalf: wordingSlot((file.words['andAHalf'] ?? []).map((wording) => [wording, 30])),
    unit: wordingSlot(named(file.units)),
    smallunit: wordingSlot(named({ ...file.units, year: [] })),
    one: wordingSlot(named(file.one)),
    whole: wordingSlot(named(file.whole ?? {})),
    hours: wordingSlot(file.units.hour.map((wording) => [wording, 'hour'])),
    minutes: wordingSlot(file.units.minute.map((wording) => [wording, 'minute'])),
  }
}

function clockSlots(file: TimeFile): Record<string, Slot> {
  const endings = new Set(file.ordinalEndings)
  const ordinal = ['-', ...file.ordinalEndings]
  const digithour = gluedSlot((text) => readHour(text, endings), { longest: 3, begins: TWO_DIGITS, goesOn: ordinal })
  const hours = numbered(file.hours ?? {})
  return {
    digithour,
    hour: anyOf(digithour, wordingSlot(hours)),
    ordinalhour: wordingSlot([...numbered(file.ordinals), ...hours]),
    clock: gluedSlot((text) => readClock(text, ':'), { longest: 3, begins: TWO_DIGITS, goesOn: [':'] }),
    stopclock: gluedSlot((text) => readClock(text, '.'), { longest: 3, begins: TWO_DIGITS, goesOn: ['.'] }),
    /** A second clock, which must be one and tells nothing. */
    otherclock: gluedSlot((text) => (readClock(text, ':') ? 1 : null), {
      longest: 3,
      begins: TWO_DIGITS,
      goesOn: [':'],
    }),
    half: wordingSlot(named(file.halves)),
    about: wordingSlot((file.words['about'] ?? []).map((wording) => [wording, 1])),
    zone: zoneSlot(file.zones),
  }
}

function weekdaySlot(file: TimeFile, accept: ((token: Token) => boolean) | undefined): Slot {
  const full = wordingSlot(numbered(file.weekdays), accept)
  return file.weekdayAbbreviations ? anyOf(full, wordingSlot(numbered(file.weekdayAbbreviations), accept)) : full
}

function numbered(table: Record<string, string[]>): [string, number][] {
  return Object.entries(table).flatMap(([number, wordings]) =>
    wordings.map((wording): [string, number] => [wording, Number(number)]),
  )
}

function named(table: Record<string, string[]>): [string, string][] {
  return Object.entries(table).flatMap(([name, wordings]) =>
    wordings.map((wording): [string, string] => [wording, name]),
  )
}

/** "mid-November", one token. */
function hyphenated(file: TimeFile): [string, Values][] {
  const parts = named(file.parts).filter(([wording]) => !wording.includes(' '))
  return parts.flatMap(([wording, part]) =>
    numbered(file.months).map(([name, month]): [string, Values] => [`${wording}-${name}`, { part, month }]),
  )
}

/** «вересні-жовтні», one token; at most three months apart. */
function monthRanges(file: TimeFile): [string, Values][] {
  const months = numbered(file.months)
  return months.flatMap(([name, month]) =>
    months
      .filter(([, toMonth]) => (toMonth - month + 12) % 12 >= 1 && (toMonth - month + 12) % 12 <= 3)
      .map(([toName, toMonth]): [string, Values] => [`${name}-${toName}`, { month, toMonth }]),
  )
}

function seasons(file: TimeFile): [string, number][] {
  return named(file.seasons).map(([wording, season]) => [wording, FIRST_MONTHS[season as keyof typeof FIRST_MONTHS]])
}
