import type { Languages } from '../languages.ts'
import type { LanguageCode } from '../pack.ts'
import type { Token } from '../token.ts'
import { institutionKey, type CountryKey } from '../world/entries.ts'
import type { LexiconEntry } from './entry.ts'
import { rowOf, type Table } from './tables.ts'

const GIVEN_NAMES: Table[] = [
  { file: 'names/given-names.tsv', keyOfRow: ([key = '']) => key },
  { file: 'names/russian-first-names.txt', keyOfRow: ([name = '']) => name },
]

const WORLD: Table[] = [
  { file: 'world/countries.tsv', keyOfRow: ([key = '']) => key },
  ...['places-added', 'places'].map((name) => ({
    file: `world/${name}.tsv`,
    keyOfRow: ([id = '']: readonly string[]) => `place:${id}`,
  })),
  ...['organizations', 'companies', 'unions'].map((name) => ({
    file: `world/${name}.tsv`,
    keyOfRow: ([id = '']: readonly string[]) => `organization:${id}`,
  })),
  { file: 'world/institutions.tsv', keyOfRow: ([id = '', country = '']) => keyOfInstitution(id, country) },
]

/** First names, countries, places and bodies that the words are a form of, as the reader finds them when they stand alone. */
export function inNames(tokens: readonly Token[], language: LanguageCode, languages: Languages): LexiconEntry[] {
  return [...givenNames(tokens, language, languages), ...worldNames(tokens, language, languages)]
}

function givenNames(tokens: readonly Token[], language: LanguageCode, { givenNames }: Languages): LexiconEntry[] {
  const [token, ...more] = tokens
  if (!token || more.length > 0) return []
  return givenNames.find(token.text, language).map(({ base, gender, key, cases }) => ({
    language,
    what: 'first name',
    written: base,
    tells: [`key ${key}`, ...(gender ? [gender] : []), ...(cases.length > 0 ? [cases.join('/')] : [])],
    where: rowOf(key, GIVEN_NAMES) ?? rowOf(base.toLowerCase(), GIVEN_NAMES),
    whole: true,
  }))
}

function worldNames(tokens: readonly Token[], language: LanguageCode, { world }: Languages): LexiconEntry[] {
  const { names, affiliations } = world.find(tokens, 0, tokens.length - 1, language)
  return [
    ...names.map((name) => ({
      language,
      what: name.placeKind ?? name.institution ?? name.kind,
      written: name.base,
      tells: [
        name.key,
        ...(name.cases.length > 0 ? [name.cases.join('/')] : []),
        ...(name.flag ? ['also an ordinary word: a name only where something near shows it'] : []),
      ],
      where: rowOf(name.key, WORLD),
      whole: name.first === 0 && name.last === tokens.length - 1,
    })),
    ...affiliations.map(({ country, first, last }) => ({
      language,
      what: 'tie to a country',
      written: tokens
        .slice(first, last + 1)
        .map(({ text }) => text)
        .join(' '),
      tells: [country],
      where: rowOf(country, [{ file: 'world/affiliations.tsv', keyOfRow: ([key = '']) => key }]),
      whole: first === 0 && last === tokens.length - 1,
    })),
  ]
}

function keyOfInstitution(id: string, cell: string): string {
  const country = cell.replace('?', '')
  return institutionKey(id, country === '' ? null : (`country:${country}` as CountryKey))
}
