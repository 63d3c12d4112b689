/**
 * Counts how names end, for the ranking of readings in `language/slavic/`.
 *
 *   node scripts/count-name-endings.ts surnames.txt cities.tsv countries.tsv packages/parley/src/language/names/endings
 *
 * Surnames: one a line, Russian, lower case (natasha, MIT). They are respelt for Ukrainian. Cities and countries: the tables of
 * dr5hn/countries-states-cities-database (ODbL), with columns `uk` and `ru`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LONGEST = 6
/** A country or a capital counts as so many names, and a city of a hundred thousand. */
const WHOLE = 20
const CITY = 12
const LARGE = 100_000
const LEAST: Record<string, number> = { surnames: 6, places: 2 }

const RESPELT: [RegExp, string][] = [
  [/(?<=[сцз])кий$/u, 'ький'],
  [/(?<=[аеёиоуыэюяьъ]|^)е/gu, 'є'],
  [/ё$|(?<=[аеиоуыэюя]|^)ё/gu, 'йо'],
  [/ё/gu, 'ьо'],
  [/ъ/gu, "'"],
  [/(?<=[жчшщцдтзсрн])и(?=н|к|ч|ц|ш|ж|д|т|з|с|р|л)/gu, 'и'],
  [/(?<=ш|ж|ч|щ|ц)и/gu, 'и'],
  [/(?<=[бвдзлмнпрстф])ий$/u, 'ій'],
  [/ий$/u, 'Ий'],
  [/(?<=[жчшщц])и(?=н$)/u, 'И'],
  [/и(?=ч$|чук$|к$|шин$|й$)/u, 'И'],
  [/и/gu, 'і'],
  [/И/gu, 'и'],
  [/ы/gu, 'и'],
  [/э/gu, 'е'],
]

const [surnames, cities, countries, folder] = process.argv.slice(2)
if (!surnames || !cities || !countries || !folder) {
  console.error(
    'count-name-endings: give the list of surnames, the tables of cities and of countries and the folder to write to',
  )
  process.exit(2)
}

const russian = readFileSync(surnames, 'utf8')
  .split('\n')
  .filter((name) => name.length > 2)
write(
  'ru-surnames.tsv',
  'surnames',
  russian.map((name) => name.replaceAll('ё', 'е')),
)
write('uk-surnames.tsv', 'surnames', russian.map(respell))

const kinds = columnOf(cities, 'kind')
const populations = columnOf(cities, 'population')
for (const language of ['uk', 'ru']) {
  const whole = columnOf(countries, language)
  const names = [...columnOf(cities, language), ...whole].flatMap((name) =>
    name.toLowerCase().replaceAll('ё', 'е').split(' ').slice(-1),
  )
  const known = new Map<string, number>()
  for (const [index, name] of columnOf(cities, language).entries()) {
    if (kinds[index] === 'capital') known.set(fold(name), WHOLE)
    else if (Number(populations[index]) >= LARGE) known.set(fold(name), CITY)
  }
  for (const name of whole) known.set(fold(name), WHOLE)
  write(
    `${language}-places.tsv`,
    'places',
    [...new Set(names)].filter(isOneWord),
    [...known].filter(([name]) => isOneWord(name)),
  )
}

function fold(name: string): string {
  return name.toLowerCase().replaceAll('ё', 'е')
}

function isOneWord(name: string): boolean {
  return /^[\p{sc=Cyrillic}'-]{3,}$/u.test(name)
}

/** One column of a table with a head. */
function columnOf(file: string, column: string): string[] {
  const [head = '', ...rows] = readFileSync(file, 'utf8').split('\n')
  const place = head.split('\t').indexOf(column)
  return rows.map((row) => row.split('\t')[place] ?? '')
}

/** A Russian surname as Ukrainian spells it, near enough for the statistics of endings. */
function respell(name: string): string {
  return RESPELT.reduce((word, [from, to]) => word.replace(from, to), name)
}

/** Endings of one to six letters that are frequent enough, with their counts. */
function write(file: string, kind: string, names: readonly string[], whole: readonly [string, number][] = []): void {
  const counts = new Map<string, number>()
  for (const name of names) {
    for (let length = 1; length <= Math.min(LONGEST, name.length); length += 1) {
      const ending = name.slice(-length)
      counts.set(ending, (counts.get(ending) ?? 0) + 1)
    }
  }
  const kept = [...counts]
    .filter(([, count]) => count >= (LEAST[kind] ?? 1))
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const frequent = whole.map(([name, count]) => `^${name}\t${count}`).sort()
  const lines = [`*\t${names.length}`, ...kept.map(([ending, count]) => `${ending}\t${count}`), ...frequent]
  writeFileSync(join(folder as string, file), `${lines.join('\n')}\n`)
}
