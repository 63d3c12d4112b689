import { describe, expect, test } from 'vitest'
import { createLanguages } from '../../src/language/languages.ts'
import { compileFinder } from '../../src/language/vocabulary/finder.ts'
import { inflected } from '../../src/language/vocabulary/forms.ts'
import { phrasesOf } from '../../src/language/vocabulary/load.ts'
import { tokenize } from '../../src/read/segment/tokens.ts'

const languages = createLanguages()

/** What the groups find in a text: each place as `kind: words as they stand`. */
function found(groups: string, text: string, language: 'uk' | 'ru' | 'en' = 'uk'): string[] {
  const { morphology, functionWords } = languages.pack(language)
  const phrases = phrasesOf(`note: A test.\ngroups:\n${groups}`, `${language}/test`)
  const finder = compileFinder(phrases, {
    forms: inflected(phrases, morphology.inflect),
    functionWords,
  })
  const tokens = tokenize(text)
  return finder
    .find(tokens, 0, tokens.length - 1)
    .map(({ entry, first, last }) => `${entry.meaning.cue}: ${text.slice(tokens[first]?.start, tokens[last]?.end)}`)
}

const group = (words: string, meaning = 'cue: attend'): string => `  - { ${meaning}, words: [${words}] }\n`

describe('a pattern', () => {
  test.each([
    ['a plain word: as it stands', 'тиша', 'Тиша, тиші, тишею', ['Тиша']],
    ['~: in every form', 'зустріч~', 'зустріч, зустрічі, зустріччю, зустрічний', ['зустріч', 'зустрічі', 'зустріччю']],
    ['~ on a verb', 'заявити~', 'заявив, заявила, заявлять', ['заявив', 'заявила', 'заявлять']],
    ['*: any word that begins so', 'територі*', 'території, територіальний, терен', ['території', 'територіальний']],
    ['* takes the bare stem', 'вто*', 'вто та втома', ['вто', 'втома']],
    ['several words', 'на думку', 'На думку міністра; думку на', ['На думку']],
    ['several inflected words', 'мирний~ план~', 'мирного плану, мирний дім', ['мирного плану']],
    ['alternatives of one word', 'за|по даним', 'за даним, по даним, на даним', ['за даним', 'по даним']],
    ['alternatives with signs', 'план~|схем* миру', 'плану миру, схемою миру', ['плану миру', 'схемою миру']],
    [
      'any apostrophe, any case, no stress mark',
      "перемир'я",
      'ПЕРЕМИР’Я, перемирʼя, переми\u0301р’я',
      ['ПЕРЕМИР’Я', 'перемирʼя', 'переми\u0301р’я'],
    ],
    ['nothing across a mark', 'на думку', 'на, думку', []],
    ['a mark that it names', '"раніше ,"', 'раніше, тоді', ['раніше,']],
    ['nothing inside a word', 'мир', 'мирний світ', []],
  ])('%s', (_what, words, text, wanted) => {
    expect(found(group(words), text)).toEqual(wanted.map((words) => `attend: ${words}`))
  })

  test('ё is е, in pattern and text', () => {
    expect(found(group('счёт~'), 'счет, счёта', 'ru')).toEqual(['attend: счет', 'attend: счёта'])
  })

  test('English verbs inflect', () => {
    expect(found(group('say~'), 'says, said, saying', 'en')).toEqual(['attend: says', 'attend: said', 'attend: saying'])
  })
})

describe('of the patterns that fit', () => {
  test('the longest of a kind is kept', () => {
    expect(found(group('секретар~') + group('державний~ секретар~'), 'державного секретаря')).toEqual([
      'attend: державного секретаря',
    ])
  })

  test('what lies inside a longer one of its kind is left out, whatever starts first', () => {
    expect(found(group('міністр~ закордонних справ') + group('справ'), 'міністра закордонних справ')).toEqual([
      'attend: міністра закордонних справ',
    ])
  })

  test('another kind stays beside it', () => {
    const groups = group('мирний~ план~') + group('план~', 'cue: document, kind: plan')
    expect(found(groups, 'мирного плану')).toEqual(['attend: мирного плану', 'document: плану'])
  })

  test('issues stay beside issues', () => {
    const groups =
      group('режим~ тиші', 'cue: issue, issue: ceasefire') + group('тиші', 'cue: issue, issue: humanitarian')
    expect(found(groups, 'режим тиші')).toEqual(['issue: режим тиші', 'issue: тиші'])
  })

  test('they stand in order of place', () => {
    expect(found(group('б') + group('а'), 'а б а')).toEqual(['attend: а', 'attend: б', 'attend: а'])
  })
})

describe('what a cue tells', () => {
  test('its form: case, number and tense', () => {
    const [cue] = cuesOf(group('делегація~'), 'делегацією')
    expect(cue?.features).toMatchObject({ cases: ['ins'], number: 'sg' })
    expect(cuesOf(group('заявити~'), 'заявив')[0]?.features).toMatchObject({ tense: 'past' })
  })

  test('the tense that its group gives to forms as they stand', () => {
    expect(cuesOf(group('зберуться', 'cue: meet, tense: future'), 'зберуться')[0]?.features.tense).toBe('future')
  })

  test('its dictionary form and its file', () => {
    const [cue] = cuesOf(group('спеціальний~ посланник~'), 'спеціального посланника')
    expect(cue?.entry).toMatchObject({ lemma: 'спеціальний посланник', file: 'uk/test' })
  })
})

function cuesOf(groups: string, text: string) {
  const { morphology, functionWords } = languages.pack('uk')
  const phrases = phrasesOf(`note: A test.\ngroups:\n${groups}`, 'uk/test')
  const tokens = tokenize(text)
  const finder = compileFinder(phrases, {
    forms: inflected(phrases, morphology.inflect),
    functionWords,
  })
  return finder.find(tokens, 0, tokens.length - 1)
}
