import type { Token } from '../token.ts'
import {
  readClock,
  readCount,
  readDay,
  readDayAndMonth,
  readDecade,
  readHour,
  readNumericDate,
  readNumericDays,
  readOrdinalDay,
  readOrdinalYear,
  readPlainClock,
  readShortDecade,
  readYear,
} from './numeric.ts'
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
  const dayEndings = new Set(file.dayEndings ?? [])
  const decades = new Set(file.decadeEndings)
  const ordinal = ['-', ...file.ordinalEndings]
  const decade = { longest: 3, begins: UP_TO_FOUR_DIGITS, goesOn: ['-', "'", ...file.decadeEndings] }
  const digitday = gluedSlot((text) => readDay(text, endings), { longest: 3, begins: TWO_DIGITS, goesOn: ordinal })
  const monthInFull = wordingSlot(numbered(file.months), accept)
  const monthInShort = wordingSlot(numbered(file.monthAbbreviations), accept)
  return {
    digitday,
    ordinalday: gluedSlot((text) => readOrdinalDay(text, dayEndings), {
      longest: 3,
      begins: TWO_DIGITS,
      goesOn: ['-', ...dayEndings],
    }),
    day: anyOf(digitday, wordingSlot([...numbered(file.ordinals), ...compounds(file, file.ordinals)])),
    month: anyOf(monthInFull, monthInShort),
    monthmonth: wordingSlot(monthRanges(file), accept),
    partmonth: wordingSlot(hyphenated(file), accept),
    partyear: wordingSlot(partYears(file)),
    part: wordingSlot(named(file.parts)),
    season: wordingSlot(seasons(file)),
    direction: wordingSlot(directions(file)),
    year: gluedSlot((text) => readYear(text, endings), { longest: 3, begins: FOUR_DIGITS, goesOn: ordinal }),
    ordinalyear: gluedSlot((text) => readOrdinalYear(text, endings), {
      longest: 3,
      begins: FOUR_DIGITS,
      goesOn: ordinal,
    }),
    decade: anyOf(
      gluedSlot((text) => readDecade(text, decades), decade),
      wordingSlot(numbered(file.decades)),
    ),
    shortdecade: gluedSlot((text) => readShortDecade(text, decades), decade),
    monthadjective: adjectiveSlot(file.adjectives?.months, file.adjectives?.endings),
    weekdayadjective: adjectiveSlot(file.adjectives?.weekdays, file.adjectives?.endings),
    weekday: weekdaySlot(file, accept),
    numericdate: gluedSlot((text) => readNumericDate(text, file.slashedOrder), {
      longest: 5,
      begins: UP_TO_FOUR_DIGITS,
      goesOn: ['.', '/', '-'],
    }),
    numericdays: gluedSlot(readNumericDays, { longest: 9, begins: TWO_DIGITS, goesOn: ['-', '–', '—'] }),
    dayandmonth: gluedSlot(readDayAndMonth, { longest: 3, begins: TWO_DIGITS, goesOn: ['.'] }),
  }
}

function unitSlots(file: TimeFile): Record<string, Slot> {
  return {
    count: anyOf(
      gluedSlot(readCount, { longest: 1, begins: UP_TO_FOUR_DIGITS, goesOn: [] }),
      wordingSlot([...numbered(file.numbers), ...compounds(file, file.numbers)]),
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
    plainclock: gluedSlot(readPlainClock, { longest: 1, begins: FOUR_DIGITS, goesOn: [] }),
    /** A second clock, which must be one and tells nothing. */
    otherclock: gluedSlot((text) => (readClock(text, ':') || readClock(text, '.') ? 1 : null), {
      longest: 3,
      begins: TWO_DIGITS,
      goesOn: [':', '.'],
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

/** «Двадцять третє», "thirty one": tens before ones. */
function compounds({ numbers }: TimeFile, ones: TimeFile['numbers']): [string, number][] {
  return [20, 30, 40, 50].flatMap((tens) =>
    (numbers[tens] ?? []).flatMap((ten) =>
      numbered(ones)
        .filter(([, one]) => one < 10)
        .map(([wording, one]): [string, number] => [`${ten} ${wording}`, tens + one]),
    ),
  )
}

/** «Листопадова», where it is no name: a capital stands only where a sentence opens. */
function adjectiveSlot(stems: TimeFile['months'] = {}, endings: readonly string[] = []): Slot {
  const slot = wordingSlot(
    numbered(stems).flatMap(([stem, number]) => endings.map((ending): [string, number] => [stem + ending, number])),
  )
  return {
    ...slot,
    read: (stretch, at) =>
      stretch.tokens[at]?.shape === 'lower' || stretch.tokens[at - 1]?.kind !== 'word' ? slot.read(stretch, at) : [],
  }
}

/** "mid-November", one token. */
function hyphenated(file: TimeFile): [string, Values][] {
  const parts = named(file.parts).filter(([wording]) => !wording.includes(' '))
  return parts.flatMap(([wording, part]) =>
    numbered(file.months).map(([name, month]): [string, Values] => [`${wording}-${name}`, { part, month }]),
  )
}

/** "mid-2023", one token. */
function partYears(file: TimeFile): [string, Values][] {
  const parts = named(file.parts).filter(([wording]) => !wording.includes(' '))
  return parts.flatMap(([wording, part]) =>
    Array.from({ length: 150 }, (_, place): [string, Values] => [
      `${wording}-${1950 + place}`,
      { part, year: 1950 + place },
    ]),
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

function seasons(file: TimeFile): [string, Values][] {
  return named(file.seasons).map(([wording, season]) => {
    const month = FIRST_MONTHS[season as keyof typeof FIRST_MONTHS]
    return [wording, { month, toMonth: ((month + 1) % 12) + 1 }]
  })
}

/** «Минулої», "next": which of several months or seasons of a name. */
function directions({ words }: TimeFile): [string, string][] {
  return named({ last: words['last'] ?? [], next: words['coming'] ?? [], this: words['this'] ?? [] })
}
