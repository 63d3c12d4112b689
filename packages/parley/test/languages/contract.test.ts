import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { agendaNames } from '../../src/language/agenda.ts'
import { createLanguages, LANGUAGE_CODES } from '../../src/language/languages.ts'
import type { LanguageCode } from '../../src/language/pack.ts'
import { loadVocabulary } from '../../src/language/vocabulary/load.ts'
import { tellLanguage } from '../../src/read/segment/tell-language.ts'
import { tokenize } from '../../src/read/segment/tokens.ts'
import { clashesIn, gapsIn } from './gaps.ts'

/** What the suite cannot know of a language by itself; a fourth language does not compile without it. */
interface Sample {
  /** Running text of more than 25 words. */
  text: string
  /** Phrases of time, each of which must be found whole. */
  times: string[]
  /** Lists of grammar.yml that the language has nothing for. */
  empty: string[]
}

const SAMPLES: Record<LanguageCode, Sample> = {
  uk: {
    text: 'Делегації двох країн зустрілися у п’ятницю, щоб обговорити обмін полоненими, але не дійшли згоди щодо кордону. За словами міністра, вони зустрінуться ще раз, якщо обидва уряди дадуть на це згоду.',
    times: ['5 грудня 2025 року', 'сьогодні', 'вчора', 'у вівторок', 'наступного тижня', 'три дні тому', 'о 16:00'],
    empty: [
      'adjectivePrefixes',
      'hyphenPrefixes',
      'wishes',
      'memberNouns',
      'participleEndings',
      'pluralEndings',
      'likePlurals',
      'adverbEndings',
      'activeParticipleEndings',
      'agent',
      'determiners',
      'mediatedBy',
      'infinitiveMarks',
      'of',
      'properAdjectiveEndings',
      'bodyOwners',
      'bodyOwnerLeads',
      'outletEnds',
      'finite',
      'membersOf',
      'officeQualifiers',
      'ownOfThings',
      'placeNouns',
      'trust',
      'whereMet',
    ],
  },
  ru: {
    text: 'Делегации двух стран встретились в пятницу, чтобы обсудить обмен пленными, но не пришли к согласию о границе. По словам министра, они встретятся ещё раз, если оба правительства дадут на это согласие.',
    times: ['5 декабря 2025 года', 'сегодня', 'вчера', 'во вторник', 'на следующей неделе', 'три дня назад', 'в 16:00'],
    empty: [
      'adjectivePrefixes',
      'hyphenPrefixes',
      'wishes',
      'memberNouns',
      'participleEndings',
      'pluralEndings',
      'likePlurals',
      'adverbEndings',
      'agent',
      'determiners',
      'mediatedBy',
      'infinitiveMarks',
      'of',
      'properAdjectiveEndings',
      'bodyOwners',
      'bodyOwnerLeads',
      'outletEnds',
      'finite',
      'membersOf',
      'officeQualifiers',
      'ownOfThings',
      'placeNouns',
      'trust',
      'whereMet',
    ],
  },
  en: {
    text: 'The delegations of the two countries met on Friday to discuss an exchange of prisoners but did not agree on the border. According to the minister, they will meet again if both of the governments consent.',
    times: ['December 5, 2025', 'today', 'yesterday', 'on Tuesday', 'next week', 'three days ago', 'at 4 p.m.'],
    empty: [
      'deedEndings',
      'repeated',
      'unchangingEnds',
      'nameNouns',
      'feminineEnds',
      'nominativeEndings',
      'obliqueEndings',
      'activeParticipleEndings',
      'correlatives',
      'ownVoiceEndings',
      'genitiveEndings',
      'herPastEndings',
      'purviews',
      'adjectiveEndings',
      'surnameEndings',
      'givenLikeWords',
      'verbEndings',
      'genitiveAdjectiveEndings',
      'bodyJoins',
      'moments',
      'namedAfter',
      'ofTheCountry',
      'plainAdjectives',
      'purposeEndings',
      'cityAdjectives',
      'infinitiveEndings',
    ],
  },
}

const languages = createLanguages()
const fileOf = (name: string): string => readFileSync(new URL(`../../src/language/${name}`, import.meta.url), 'utf8')
const { issues: agenda } = parse(fileOf('agenda.yml')) as { issues: Record<string, Record<string, string>> }
const ISSUES = Object.keys(agenda)

describe.each(LANGUAGE_CODES)('the language %s', (language) => {
  const { text, times, empty } = SAMPLES[language]
  const pack = languages.pack(language)
  const phrases = loadVocabulary(language)

  test('has words for every file, kind of cue and issue', () => {
    expect(gapsIn(phrases, ISSUES)).toEqual([])
  })

  test('gives no word two meanings of one kind', () => {
    expect(clashesIn(phrases)).toEqual([])
  })

  test('lists no plain word twice', () => {
    const doubled = ['grammar', 'sentence', 'time'].flatMap((file) =>
      Object.entries(parse(fileOf(`${language}/${file}.yml`)) as Record<string, unknown>).flatMap(([list, words]) =>
        Array.isArray(words) && words.every((word) => typeof word === 'string')
          ? words.filter((word, place) => words.indexOf(word) < place).map((word) => `${file}.${list}: ${word}`)
          : [],
      ),
    )
    expect(doubled).toEqual([])
  })

  test('finds every verb of saying, though it is a common word', () => {
    const verbs = phrases.filter(({ entry }) => entry.meaning.cue === 'say').flatMap(({ entry }) => entry.lemma)
    const hidden = verbs.flatMap((verb) => pack.morphology.inflect(verb).map(({ form }) => form))
    expect(hidden.filter((form) => pack.functionWords.has(form))).toEqual([])
  })

  test('finds each of its own words', () => {
    const lost = phrases.filter(({ entry, words }) => {
      if (words.some(({ alternatives }) => alternatives.some(({ how }) => how === 'prefix' || how === 'any')))
        return false
      const tokens = tokenize(words.map(({ alternatives }) => alternatives[0]?.word).join(' '))
      const cues = pack.cues.find(tokens, 0, tokens.length - 1)
      return !cues.some(
        (cue) => cue.entry.meaning.cue === entry.meaning.cue && cue.last - cue.first + 1 === words.length,
      )
    })
    expect(lost.map(({ entry }) => `${entry.file}: ${entry.lemma}`)).toEqual([])
  })

  test('has its closed classes of words', () => {
    const grammar = parse(fileOf(`${language}/grammar.yml`)) as Record<string, unknown>
    const without = Object.entries(grammar).filter(([, words]) => Array.isArray(words) && words.length === 0)
    expect(without.map(([name]) => name).sort()).toEqual([...empty].sort())
    expect(pack.grammar.subjects.size).toBeGreaterThanOrEqual(2)
  })

  test('has abbreviations and function words, written as keys', () => {
    const { abbreviations, functionWords } = pack
    expect(abbreviations.size).toBeGreaterThan(20)
    expect(functionWords.size).toBeGreaterThan(40)
    const odd = [...abbreviations, ...functionWords].filter((word) => word !== word.toLowerCase() || word.endsWith('.'))
    expect(odd).toEqual([])
  })

  test('has all months, days of the week and numbers', () => {
    const time = parse(fileOf(`${language}/time.yml`)) as Record<string, Record<string, string[]>>
    expect(upTo(12).filter((month) => !time.months?.[month])).toEqual([])
    expect(upTo(7).filter((day) => !time.weekdays?.[day])).toEqual([])
    expect(upTo(10).filter((number) => !time.numbers?.[number])).toEqual([])
    expect(upTo(10).filter((number) => !time.ordinals?.[number])).toEqual([])
  })

  test.each(times)('finds a phrase of time: %s', (phrase) => {
    const tokens = tokenize(phrase)
    const [found] = pack.time.find(tokens, 0, tokens.length - 1)
    expect(found).toMatchObject({ last: tokens.length - 1 })
  })

  test('tells its own text', () => {
    expect(tellLanguage(text, (code) => languages.pack(code).functionWords)).toBe(language)
  })

  test('names every issue of the agenda', () => {
    expect(ISSUES.filter((issue) => !agendaNames(issue)[language])).toEqual([])
  })
})

describe('the suite', () => {
  const phrases = loadVocabulary('en')

  test('tells of a file that is gone', () => {
    const rest = phrases.filter(({ entry }) => entry.file !== 'en/bodies')
    expect(gapsIn(rest, ISSUES)).toEqual([
      'no words in bodies.yml',
      'no words for authority',
      'no words for body',
      'no words for camp',
      'no words for kind',
      'no words for personnel',
      'no words for heads',
    ])
  })

  test('tells of an issue without words', () => {
    const rest = phrases.filter(({ entry }) => entry.meaning.cue !== 'issue' || entry.meaning.issue !== 'trade')
    expect(gapsIn(rest, ISSUES)).toEqual(['no words for issue, issue trade'])
  })

  test('tells of a value without words', () => {
    const rest = phrases.filter(({ entry }) => entry.meaning.cue !== 'ordinal' || entry.meaning.number !== 7)
    expect(gapsIn(rest, ISSUES)).toEqual(['no words for ordinal, number 7'])
  })

  test('tells of a word with two meanings', () => {
    const [phrase] = phrases.filter(({ entry }) => entry.meaning.cue === 'progress')
    if (!phrase) throw new Error('no words of progress')
    const twin = { ...phrase, entry: { ...phrase.entry, meaning: { cue: 'progress', state: 'deadlock' } as const } }
    expect(clashesIn([phrase, twin])).toHaveLength(1)
  })
})

const upTo = (last: number): number[] => Array.from({ length: last }, (_, place) => place + 1)
