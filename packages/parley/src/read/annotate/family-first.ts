import type { Case } from '../../language/morphology.ts'
import { isChineseGiven } from '../../language/names/east-asian.ts'
import type { GivenAnalysis } from '../../language/names/given-names.ts'
import type { Mention } from '../annotated.ts'
import { personOf } from './person.ts'
import { isForeignScript, isNameWord, opensSentence, type SentenceView } from './view.ts'

const MOST_GIVEN_WORDS = 3
/** Words of such first names are syllables, or some joined by a hyphen. */
const LONGEST_SYLLABLE = 6
/** Two words are such a name where the second is no longer; a longer one may be anybody's family name. */
const LONGEST_SECOND = 3

/**
 * «Кім Ок Бо», «Аун Лін Мо Те», «То Бо», "Nguyen Van Mo": a family name of those that stand first, with the short words
 * behind it. Only the last of them changes its form, and sometimes the family name with it.
 */
export function familyFirstName(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens, sentence, pack } = view
  const word = tokens[place]
  if (!word || taken.has(place) || !isPart(view, place) || isForeignScript(view, place)) return null
  const chinese = chineseName(view, place, taken)
  if (chinese) return chinese
  const goesOn = (at: number): boolean => at <= sentence.last && !taken.has(at) && isPart(view, at)
  if (!goesOn(place + 1)) return null
  const family = [word.text, ...pack.morphology.surname(word.text).map(({ base }) => base)].find((base) =>
    view.languages.givenNames.isFamilyFirst(base, sentence.language),
  )
  if (!family) return null
  let last = place
  while (last - place < MOST_GIVEN_WORDS && goesOn(last + 1)) {
    // «отец Кима Ок Бо Ким Сон Бо»: the next name begins.
    const next = tokens[last + 1]?.text ?? ''
    if (last - place >= 2 && view.languages.givenNames.isFamilyFirst(next, sentence.language)) break
    last++
  }
  const words = tokens.slice(place + 1, last + 1)
  const [second] = words
  if (!second || (words.length === 1 && second.text.length > LONGEST_SECOND)) return null
  if (words.length === 1 && sentence.language === 'en') return null
  const says = view.cues.some(({ entry, first }) => first === last + 1 && entry.meaning.cue === 'say')
  if (words.length === 1 && opensSentence(view, place) && !says) return null
  const before = words.slice(0, -1).map(({ text }) => text)
  const readings = pack.morphology.surname(tokens[last]?.text ?? '').filter(({ gender }) => gender !== 'f')
  const [reading] = readings
  const own = reading?.base ?? tokens[last]?.text ?? ''
  const given: GivenAnalysis = {
    base: [...before, own].join(' '),
    gender: null,
    key: '',
    cases: casesOf(reading, own === tokens[last]?.text),
  }
  const analyses = [{ base: family, gender: null, cases: [], number: 'sg' as const, weight: 1 }]
  const mention = personOf(view, { first: place, last, given, initial: null, analyses, rule: 'name.family-first' })
  return { ...mention, base: `${family} ${given.base}` }
}

/** «Лю Цзіньпіна», «Лю Цян», "Liu Jinpeng": a first name of Chinese syllables behind such a family name, no other name beside it. */
function chineseName(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens, sentence, pack } = view
  const [word, second] = [tokens[place], tokens[place + 1]]
  if (!word || !second || place + 1 > sentence.last || taken.has(place + 1)) return null
  if (!isNameWord(second)) return null
  const before =
    isNameWord(tokens[place - 1]) && !taken.has(place - 1) && !view.cues.some(({ last }) => last === place - 1)
  // «Кім Ок Бо»: three words are told below.
  if ((before && place > sentence.first) || isPart(view, place + 2)) return null
  if (!view.languages.givenNames.isFamilyFirst(word.text, sentence.language)) return null
  const slavic = sentence.language !== 'en'
  const readings = (slavic ? pack.morphology.surname(second.text) : []).filter(({ gender }) => gender !== 'f')
  const told = isChineseGiven(second.text)
  const reading = readings.find(({ base }) => (told ? base === second.text : isChineseGiven(base)))
  if (!reading && !told) return null
  const base = reading?.base ?? second.text
  const given: GivenAnalysis = { base, gender: null, key: '', cases: casesOf(reading, base === second.text) }
  const analyses = [{ base: word.text, gender: null, cases: [], number: 'sg' as const, weight: 1 }]
  const span = { first: place, last: place + 1 }
  const mention = personOf(view, { ...span, given, initial: null, analyses, rule: 'name.family-first' })
  return { ...mention, base: `${word.text} ${base}` }
}

/** Names of women do not change: «з міністром Чон Ин Гьон». What stands as in the dictionary may stand in any case. */
const casesOf = (reading: { cases: readonly Case[] } | undefined, stands: boolean): readonly Case[] =>
  stands ? [] : (reading?.cases ?? [])

/** A capitalised syllable, or a word of syllables joined by hyphens; one letter stands for a whole word («Ван И»). */
function isPart(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  if (!token) return false
  if (token.shape === 'initial') return view.tokens[place + 1]?.text !== '.'
  if (!isNameWord(token)) return false
  if (view.cues.some((cue) => cue.first <= place && place <= cue.last && cue.entry.meaning.cue === 'office'))
    return false
  return token.text.split(/[-‑]/u).every((part) => part.length <= LONGEST_SYLLABLE)
}
