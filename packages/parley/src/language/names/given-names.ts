import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { readChecked } from '../checked-yaml.ts'
import { LanguageFileError } from '../file-error.ts'
import type { Case, NameAnalysis } from '../morphology.ts'
import type { GivenName, LanguageCode } from '../pack.ts'
import { once } from '../once.ts'
import { remember } from '../remember.ts'
import { loadRussianMorphology } from '../ru/morphology.ts'
import type { SlavicMorphology } from '../slavic/morphology.ts'
import { foldName } from '../slavic/shape.ts'
import { loadUkrainianMorphology } from '../uk/morphology.ts'
import { type FamilyFirstTest, loadFamilyFirst } from './family-first.ts'
import { nameKey } from './name-key.ts'
import { loadPatronymics, type PatronymicTest } from './patronymic.ts'

/** A first name as a form in a report may be read, with the cases that the form then has (none in English). */
export interface GivenAnalysis extends GivenName {
  cases: readonly Case[]
}

export interface GivenNames {
  /** First names that this form may be; nominative first. Empty for a word that is no first name. */
  find(form: string, language: LanguageCode): readonly GivenAnalysis[]
  /** The same with first names that are likelier another word or the name of a country: «Джорджія», «Ізраїль». */
  findUnlikely(form: string, language: LanguageCode): readonly GivenAnalysis[]
  /** Whether a word looks like a patronymic, in any case. */
  isPatronymic(form: string, language: LanguageCode): boolean
  /** Whether a patronymic is made of a first name that is known: «Николаевич», not «Каспрович». */
  isOfFather(form: string, language: LanguageCode): boolean
  /** Whether a base form is a family name of those that stand before the first name: «Кім», «Нгуєн». */
  isFamilyFirst(base: string, language: LanguageCode): boolean
  /** Keys of names that one person may bear at once: Steve and Steven. The key itself is among them. */
  related(key: string): readonly string[]
}

interface Row {
  key: string
  gender: 'm' | 'f' | null
  related: string[]
}

const forms = z.array(z.string())
const ordinaryFile = z.object({ note: z.string(), source: z.string(), uk: forms, ru: forms, en: forms })

interface Table {
  /** Folded base form to its rows, by language. */
  forms: Record<LanguageCode, Map<string, { base: string; rows: Row[] }>>
  related: Map<string, Set<string>>
  /** Forms that are read as other words. */
  ordinary: Record<LanguageCode, ReadonlySet<string>>
  /** Russian first names without equivalents. */
  more: Set<string>
}

/** First names of all languages, read from their tables when first asked, and once. Throws where a table is malformed. */
export const loadGivenNames = once(createGivenNames)

function createGivenNames(): GivenNames {
  let table: Table | undefined
  let patronymics: PatronymicTest | undefined
  let familyFirst: FamilyFirstTest | undefined
  const morphologies = { uk: loadUkrainianMorphology(), ru: loadRussianMorphology() }
  const known = (): Table => {
    table ??= loadTable()
    return table
  }
  const inflected = (language: 'uk' | 'ru') =>
    remember((form) => findInflected(form, language, { table: known(), morphology: morphologies[language] }))
  const findIn = { uk: inflected('uk'), ru: inflected('ru'), en: remember((form) => findLatin(form, known())) }
  return {
    find: (form, language) =>
      known().ordinary[language].has(ordinaryKey(form, language)) ? [] : findIn[language](form),
    findUnlikely: (form, language) => findIn[language](form),
    isPatronymic: (form, language) => {
      patronymics ??= loadPatronymics()
      return patronymics(form, language)
    },
    isOfFather: (form, language) => isOfFather(form, language, known()),
    isFamilyFirst: (base, language) => {
      familyFirst ??= loadFamilyFirst()
      return familyFirst(base, language)
    },
    related: (key) => [...(known().related.get(key) ?? [key])],
  }
}

/** What patronymics put behind a father's name, in any case, with what the name itself may end in: «Сергеевич» is of «Сергей». */
const FATHER: readonly [ending: RegExp, ends: readonly string[]][] = [
  [/(?:ович|івн|йович|овн)[\p{L}]{0,3}$/u, ['', 'о', 'й', 'ій']],
  [/(?:евич|ївн|евн|йовн)[\p{L}]{0,3}$/u, ['й', 'ь', 'ій', 'ий', 'ей', '']],
  [/(?:ич|инічн|иничн)[\p{L}]{0,3}$/u, ['а', 'я']],
]

function isOfFather(form: string, language: LanguageCode, table: Table): boolean {
  if (language === 'en') return false
  const folded = foldName(form)
  return FATHER.some(([ending, ends]) => {
    const stem = folded.replace(ending, '')
    if (stem === folded || stem.length < 2) return false
    const bases = [stem, stem.replace(/ь$/u, '')].flatMap((one) => ends.map((end) => one + end))
    return bases.some((base) => table.forms[language].get(base)?.rows.some(({ gender }) => gender !== 'f'))
  })
}

/** What forms that are likelier another word are looked up by. */
const ordinaryKey = (form: string, language: LanguageCode): string =>
  language === 'en' ? foldLatin(form.replace(/['’ʼ]s$/u, '')) : foldName(form)

function findLatin(form: string, table: Table): GivenAnalysis[] {
  const bare = form.replace(/['’ʼ]s$/u, '')
  const entry = table.forms.en.get(foldLatin(bare))
  return entry ? entry.rows.map(({ key, gender }) => ({ base: bare, gender, key, cases: [] })) : []
}

interface Search {
  table: Table
  morphology: SlavicMorphology
}

function findInflected(form: string, language: 'uk' | 'ru', { table, morphology }: Search): GivenAnalysis[] {
  const found = new Map<string, GivenAnalysis>()
  for (const reading of morphology.givenName(form)) {
    if (reading.number === 'pl') continue
    for (const name of namesOf(reading, language, table)) {
      const id = `${name.key}|${name.base}|${name.gender}`
      const known = found.get(id)
      const cases = known ? [...new Set([...known.cases, ...reading.cases])] : reading.cases
      found.set(id, { ...name, cases })
    }
  }
  return [...found.values()].sort(
    (one, other) => Number(other.cases.includes('nom')) - Number(one.cases.includes('nom')),
  )
}

/** Names in the tables with the reading's base and gender. */
function namesOf(reading: NameAnalysis, language: 'uk' | 'ru', table: Table): GivenName[] {
  const folded = foldName(reading.base)
  const rows = table.forms[language].get(folded)?.rows ?? []
  const fitting = rows.filter((row) => row.gender === null || reading.gender === null || row.gender === reading.gender)
  if (fitting.length > 0)
    return fitting.map(({ key, gender }) => ({ base: reading.base, gender: gender ?? reading.gender, key }))
  if (rows.length > 0 || !isListed(folded, language, table)) return []
  const gender = reading.gender ?? genderOfEnding(folded)
  return [{ base: reading.base, gender, key: nameKey(reading.base).toLowerCase() }]
}

/** A short form is too likely another word to be taken for a name that has no row. */
const LEAST_LETTERS = 5

function isListed(folded: string, language: 'uk' | 'ru', table: Table): boolean {
  if (folded.length < LEAST_LETTERS) return false
  return table.more.has(language === 'ru' ? folded : respellRussian(folded))
}

/** A Ukrainian spelling as Russian writes the same foreign name, near enough to look it up. */
const respellRussian = (word: string): string =>
  word
    .replace(/['’]/gu, 'ъ')
    .replaceAll('и', 'ы')
    .replace(/(?<=[дтзсцжшчщргкх])ы/gu, 'и')
    .replace(/[іїы](?=[^])/gu, (letter) => (letter === 'ы' ? 'ы' : 'и'))
    .replace(/[ії]$/u, 'и')
    .replaceAll('є', 'е')
    .replaceAll('ґ', 'г')

const genderOfEnding = (base: string): 'm' | 'f' | null =>
  /[ая]$/u.test(base) ? 'f' : /[бвгджзйклмнпрстфхцчшщ]$/u.test(base) ? 'm' : null

const foldLatin = (word: string): string =>
  word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ı/gu, 'i')

function loadOrdinary(): Record<LanguageCode, ReadonlySet<string>> {
  const { uk, ru, en } = readChecked('names/ordinary-forms.yml', ordinaryFile)
  return { uk: new Set(uk), ru: new Set(ru), en: new Set(en) }
}

function loadTable(): Table {
  const table: Table = {
    forms: { uk: new Map(), ru: new Map(), en: new Map() },
    related: new Map(),
    ordinary: loadOrdinary(),
    more: new Set(),
  }
  const url = new URL('./given-names.tsv', import.meta.url)
  const [, ...lines] = readFileSync(url, 'utf8').split('\n')
  for (const [index, line] of lines.entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [key, gender, uk, ru, latin, related] = line.split('\t')
    if (!key || uk === undefined || ru === undefined || latin === undefined || !/^[mf-]$/u.test(gender ?? '')) {
      throw new LanguageFileError(
        `language/names/given-names.tsv, line ${index + 2}: a first name has the columns key, gender (m, f, -), uk, ru, latin, related`,
      )
    }
    const row: Row = { key, gender: gender === '-' ? null : (gender as 'm' | 'f'), related: split(related ?? '') }
    for (const form of split(uk)) add(table.forms.uk, foldName(form), form, row)
    for (const form of split(ru)) add(table.forms.ru, foldName(form), form, row)
    for (const form of split(latin)) add(table.forms.en, foldLatin(form), form, row)
    relate(table.related, row)
  }
  for (const name of readFileSync(new URL('./russian-first-names.txt', import.meta.url), 'utf8').split('\n')) {
    if (name.length >= LEAST_LETTERS) table.more.add(name.replaceAll('ё', 'е'))
  }
  return table
}

const split = (cell: string): string[] => (cell === '' ? [] : cell.split('|'))

function add(forms: Table['forms'][LanguageCode], folded: string, base: string, row: Row): void {
  const known = forms.get(folded)
  if (known) known.rows.push(row)
  else forms.set(folded, { base, rows: [row] })
}

/** Relations hold both ways. */
function relate(related: Table['related'], row: Row): void {
  for (const other of row.related) {
    const here = related.get(row.key) ?? new Set([row.key])
    const there = related.get(other) ?? new Set([other])
    related.set(row.key, here.add(other))
    related.set(other, there.add(row.key))
  }
}
