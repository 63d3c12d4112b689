import { LANGUAGE_CODES } from '../packages/parley/src/language/languages.ts'
import type { LanguageCode } from '../packages/parley/src/language/pack.ts'
import { plainName } from '../packages/parley/src/language/world/pattern.ts'
import { type Entry, loadEntries } from '../packages/parley/src/language/world/entries.ts'
import type { RawReport } from '../packages/parley/src/read/cleaned.ts'
import { MONTHS, WORDINGS, type Told } from './generated/wordings.ts'
import { createChance, type Chance } from './generated/chance.ts'
import { personName } from './generated/people.ts'

/** Reports of one negotiation: some meetings, each told by several outlets in three languages. */
const MEETINGS = 5
const REPORTS_OF_MEETING = 10
/** A new negotiation begins every so many days, so that twice the reports are twice the time, as on a desk. */
const DAYS_APART = 2
const FIRST_DAY = Date.UTC(1990, 0, 1) / 86_400_000
const MILLISECONDS = 86_400_000

interface Negotiation {
  sides: readonly [Entry, Entry]
  city: Entry
  people: readonly [string, string]
  firstDay: number
}

/** So many reports, the same for the same number: each is written when it is asked for. */
export function* generatedReports(count: number): Generator<RawReport> {
  const entries = loadEntries()
  const capitals = entries.filter((one) => one.placeKind === 'capital' && one.country && isNamed(one))
  const countries = new Map(
    entries.filter((one) => one.kind === 'country' && isNamed(one)).map((one) => [one.key, one]),
  )
  const cities = capitals.filter((one) => countries.has(one.country ?? ''))
  const ofNegotiation = MEETINGS * REPORTS_OF_MEETING
  for (let place = 0; place < count; place += ofNegotiation) {
    const number = place / ofNegotiation
    const chance = createChance(number + 1)
    const [one, other, third] = [chance.from(cities), chance.from(cities), chance.from(cities)]
    const side = (city: Entry): Entry => countries.get(city.country ?? '') ?? city
    const negotiation: Negotiation = {
      sides: [side(one), side(other)],
      city: third,
      people: [personName(chance), personName(chance)],
      firstDay: FIRST_DAY + number * DAYS_APART,
    }
    for (let own = 0; own < Math.min(ofNegotiation, count - place); own++)
      yield report(negotiation, chance, { number, own })
  }
}

const isNamed = (entry: Entry): boolean => LANGUAGE_CODES.every((code) => entry.names[code].length > 0)

function report(
  { sides, city, people, firstDay }: Negotiation,
  chance: Chance,
  { number, own }: { number: number; own: number },
): RawReport {
  const meeting = Math.floor(own / REPORTS_OF_MEETING)
  const language = LANGUAGE_CODES[own % LANGUAGE_CODES.length] ?? 'en'
  const day = firstDay + meeting * 5
  const told: Told = {
    date: dateIn(language, day),
    city: nameIn(language, city),
    sides: [nameIn(language, sides[0]), nameIn(language, sides[1])],
    people,
    round: meeting + 1,
    figure: 10 + number,
  }
  const wordings = WORDINGS[language]
  const lines = [chance.from(wordings.opening), ...chance.some(wordings.body, 5)].map((line) => line(told))
  return {
    origin: `${number}-${own}.txt`,
    bytes: new TextEncoder().encode(lines.join('\n\n')),
    format: 'text',
    given: { published: isoOf(day + 1), outlet: `Outlet ${own % 7}`, language },
  }
}

const nameIn = (language: LanguageCode, entry: Entry): string => plainName(entry.names[language][0] ?? entry.key).trim()

function dateIn(language: LanguageCode, day: number): string {
  const date = new Date(day * MILLISECONDS)
  const month = MONTHS[language][date.getUTCMonth()] ?? ''
  const year = language === 'en' ? '' : language === 'uk' ? ' року' : ' года'
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}${year}`
}

const isoOf = (day: number): string => new Date(day * MILLISECONDS).toISOString().slice(0, 10)
