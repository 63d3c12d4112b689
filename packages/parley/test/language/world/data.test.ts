import { describe, expect, it } from 'vitest'
import { loadAffiliations, loadEntries } from '../../../src/language/world/entries.ts'
import { parseName, plainName } from '../../../src/language/world/pattern.ts'
import { rowsOf } from '../../../src/language/world/table.ts'
import { loadWorld } from '../../../src/language/world/world.ts'

const LANGUAGES = ['uk', 'ru', 'en'] as const
const entries = loadEntries()
const affiliations = loadAffiliations()

describe('the tables', () => {
  it('hold no key twice', () => expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length))

  it('name every country and place in all three languages', () => {
    const nameless = entries.filter(
      ({ kind, names }) => kind !== 'organization' && LANGUAGES.some((language) => names[language].length === 0),
    )
    expect(nameless.map(({ key }) => key)).toEqual([])
  })

  it('name every body in at least one language, and the press in English', () => {
    const nameless = entries.filter(
      ({ names, press }) =>
        LANGUAGES.every((language) => names[language].length === 0) || (press && names.en.length === 0),
    )
    expect(nameless.map(({ key }) => key)).toEqual([])
  })

  it('write no name of one row twice', () => {
    const doubled = entries.filter(({ names }) =>
      LANGUAGES.some((language) => new Set(names[language]).size < names[language].length),
    )
    expect(doubled.map(({ key }) => key)).toEqual([])
  })

  it('write Ukrainian names in the Ukrainian alphabet and Russian ones in the Russian', () => {
    const foreign = entries.filter(
      ({ kind, names }) =>
        kind !== 'organization' &&
        (names.uk.some((name) => /[ыэёъ]/iu.test(name)) || names.ru.some((name) => /[іїєґ]/iu.test(name))),
    )
    expect(foreign.map(({ key }) => key)).toEqual([])
  })

  it('mix no Latin letters into Cyrillic words', () => {
    const mixed = entries.filter(({ names }) =>
      [...names.uk, ...names.ru].some((name) => /\p{Script=Cyrillic}[a-z]|[a-z]\p{Script=Cyrillic}/iu.test(name)),
    )
    expect(mixed.map(({ key }) => key)).toEqual([])
  })

  it('give no Wikidata item to two things', () => {
    const items = entries.map(({ sameAs }) => sameAs).filter((item) => item !== null)
    expect(items.filter((item, index) => items.indexOf(item) !== index)).toEqual([])
  })

  it('know the country of every place and body that names one', () => {
    const known = new Set(entries.filter(({ kind }) => kind === 'country').map(({ key }) => key))
    expect(entries.filter(({ country }) => country && !known.has(country)).map(({ key }) => key)).toEqual([])
  })

  it('are readable in their notation', () => {
    const unreadable = entries.flatMap(({ names, kind }) =>
      LANGUAGES.flatMap((language) =>
        names[language].filter((name) => {
          const { words } = parseName(name, {
            language,
            declension: null,
            inflects: kind === 'organization' ? 'marked' : 'all',
            groups: [],
          })
          return words.length === 0 || words.some(({ stems }) => stems.some(({ stem }) => stem === ''))
        }),
      ),
    )
    expect(unreadable).toEqual([])
  })
})

describe('affiliations', () => {
  it('are full for a hundred countries and more', () => {
    const full = affiliations.filter(
      ({ country, adjectives, people, compounds }) =>
        country.startsWith('country:') &&
        LANGUAGES.every((language) => adjectives[language].length > 0) &&
        people.uk.length > 0 &&
        people.ru.length > 0 &&
        compounds.uk.length > 0 &&
        compounds.ru.length > 0,
    )
    expect(full.length).toBeGreaterThan(100)
  })

  it('belong to a country or place that is known, each row to another', () => {
    const known = new Set(entries.map(({ key }) => key))
    const keys = affiliations.map(({ country }) => country)
    expect(keys.filter((key, index) => !known.has(key) || keys.indexOf(key) !== index)).toEqual([])
  })

  it('give no word to two countries, but for the Congos and their like', () => {
    const owners = new Map<string, string>()
    const shared: string[] = []
    for (const { country, adjectives, people } of affiliations) {
      for (const language of LANGUAGES) {
        for (const word of [...adjectives[language], ...people[language]]) {
          const place = `${language} ${word}`
          if (owners.has(place) && owners.get(place) !== country) shared.push(place)
          owners.set(place, country)
        }
      }
    }
    expect(shared).toEqual([])
  })
})

describe('a table', () => {
  const columns = [
    { name: 'key', pattern: /^[a-z]+$/u },
    { name: 'number', pattern: /^\d+$/u },
  ]
  it('leaves comments out', () =>
    expect(rowsOf('# note\na\t1\n\nb\t2\n', columns, 'x.tsv')).toEqual([
      ['a', '1'],
      ['b', '2'],
    ]))
  it('names the line of a row with too few cells', () =>
    expect(() => rowsOf('a\t1\nb\n', columns, 'x.tsv')).toThrow('world/x.tsv, line 2: 1 cells where 2 belong'))
  it('names the cell that does not fit', () =>
    expect(() => rowsOf('a\tone\n', columns, 'x.tsv')).toThrow('world/x.tsv, line 1: «one» is no number'))
})

describe('what is known of a key', () => {
  const world = loadWorld()
  it('tells names without signs, best first', () => {
    expect(world.names('country:US').uk[0]).toBe('США')
    expect(world.names('place:sumy')).toEqual({ uk: ['Суми'], ru: ['Сумы'], en: ['Sumy'] })
    expect(world.names('organization:UA/parliament').uk[0]).toBe('Верховна Рада')
    expect(world.names('organization:nowhere')).toEqual({ uk: [], ru: [], en: [] })
  })
  it('tells the country', () => {
    expect(world.countryOf('place:istanbul')).toBe('country:TR')
    expect(world.countryOf('country:FR')).toBe('country:FR')
    expect(world.countryOf('organization:UA/armed-forces')).toBe('country:UA')
    expect(world.countryOf('organization:nato')).toBeNull()
  })
  it('tells the Wikidata item', () => {
    expect(world.sameAs('country:UA')).toBe('Q212')
    expect(world.sameAs('place:paris')).toBe('Q90')
    expect(world.sameAs('place:nowhere')).toBeNull()
  })
  it('drops the signs of the notation', () => expect(plainName('Верховна~ Рада~?')).toBe('Верховна Рада'))
})
