/**
 * Gathers the cities that an unknown capitalised word may be, for `language/world/cities.tsv`.
 *
 *   node scripts/gather-cities.ts cities.tsv packages/parley/src/language/world
 *
 * `cities.tsv`: the table of dr5hn/countries-states-cities-database (ODbL), with the columns wikidata, country, en, uk, ru, population.
 * Left out: what the tables of the folder name already, places with few people, and what is named as a part of a state.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const LEAST_PEOPLE = 20_000
/** One to three words: letters with inner hyphens and apostrophes. */
const NAME = /^\p{Lu}[\p{L}'’-]*\p{L}(?: \p{Lu}[\p{L}'’-]*\p{L}){0,2}$/u
const CYRILLIC = /^[\p{sc=Cyrillic}'’ -]+$/u
const PART_OF_STATE =
  /провінц|провинц|район|округ|муніципал|муниципал|область|county|district|province|municipality|region/iu

const [cities, folder] = process.argv.slice(2)
if (!cities || !folder) {
  console.error('gather-cities: give the table of cities and the folder of the world data')
  process.exit(2)
}

const [head = '', ...lines] = readFileSync(cities, 'utf8').split('\n').filter(Boolean)
const columns = head.split('\t')
const known = new Set(['countries.tsv', 'places.tsv', 'places-added.tsv'].flatMap(namesIn))
const rows = new Map<string, string>()
for (const line of lines) {
  const cells = line.split('\t')
  const cell = (name: string): string => cells[columns.indexOf(name)]?.trim() ?? ''
  const [uk, ru, en] = [cell('uk'), cell('ru'), cell('en')]
  const named = [uk, ru, en].every((name) => NAME.test(name) && !PART_OF_STATE.test(name))
  if (!named || !CYRILLIC.test(uk) || !CYRILLIC.test(ru) || Number(cell('population')) < LEAST_PEOPLE) continue
  if ([uk, ru, en].some((name) => known.has(name.toLowerCase()))) continue
  const id = cell('wikidata') || `${cell('country')}-${en}`.toLowerCase().replaceAll(/[^a-z]+/gu, '-')
  rows.set(id, [id, cell('country'), uk, ru, en].join('\t'))
}
const note =
  '# Cities, for words that nothing else explains. Derived from countries-states-cities-database, ODbL 1.0, by'
const head2 = `${note} scripts/gather-cities.ts.\n# id\tcountry\tuk\tru\ten\n`
writeFileSync(join(folder, 'cities.tsv'), `${head2}${[...rows.values()].sort().join('\n')}\n`)

/** Every name of a table of the folder, in lower case. */
function namesIn(file: string): string[] {
  const names = readFileSync(join(folder ?? '', file), 'utf8').split('\n')
  return names
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split('\t').slice(-3))
    .flatMap((cell) => cell.split('|'))
    .map((name) => name.replaceAll(/[?~=*]/gu, '').toLowerCase())
}
