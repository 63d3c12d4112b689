import type { Cue } from '../../language/cue.ts'
import type { Languages } from '../../language/languages.ts'
import type { LanguagePack } from '../../language/pack.ts'
import type { TimePhrase } from '../../language/time.ts'
import type { Token } from '../../language/token.ts'
import type { WorldName } from '../../language/world/world.ts'
import type { Affiliation } from '../annotated.ts'
import type { Sentence } from '../segmented.ts'
import { isOpeningMark } from '../quotation-marks.ts'

/** One sentence with what vocabularies and the world data found in it: what the grammar of names works on. */
export interface SentenceView {
  tokens: readonly Token[]
  sentence: Sentence
  pack: LanguagePack
  languages: Languages
  cues: Cue[]
  /** Common nouns of places and of works: they only tell what a name beside them names. */
  things: Cue[]
  /** Nouns of those who are at home in a country and no part of its state: they only tell of the adjective before them, and who else may want something. */
  camps: Cue[]
  /** Keys of names that the report gives to a film, a ship or a programme: no actors wherever they stand. */
  works: ReadonlySet<string>
  /** Legal forms that the report writes before the quoted name of a company: «ТОВ „Ромашка“». */
  companyForms: ReadonlySet<string>
  /** Where names stand that the report shows to be of bodies by what stands beside them: by the first token of the sentence. */
  shownBodies: ReadonlyMap<number, readonly { first: number; last: number }[]>
  /** Tokens that the report writes in small letters though they are of names: people, unless the world data knows them. */
  writtenSmall: ReadonlySet<number>
  worldNames: WorldName[]
  affiliations: Affiliation[]
  times: TimePhrase[]
  /** A line of English in capitals throughout, as headlines are: a capital tells nothing. */
  headline: boolean
  /** Words of the report that also stand in lower case: no names, though a sentence starts with them. */
  ordinary: ReadonlySet<string>
  /** Words of the report that stand capitalised inside a sentence. */
  capitalised: ReadonlySet<string>
}

/** A sentence before what the whole report tells of its names is known. */
export type PlainView = Omit<SentenceView, 'works' | 'companyForms' | 'shownBodies' | 'writtenSmall'>

/** The cue of a kind that starts at a token, the longest. */
export const cueAt = (view: PlainView, kind: Cue['entry']['meaning']['cue'], first: number): Cue | undefined =>
  view.cues.find((cue) => cue.first === first && cue.entry.meaning.cue === kind)

/** The common noun of a place or of a work that stands right before a token, or before the mark that opens its quotation. */
export function thingBefore(view: SentenceView, kind: 'place' | 'work', place: number): Cue | undefined {
  const before =
    isOpeningMark(view.tokens[place - 1]?.text) || view.tokens[place - 1]?.text === '(' ? place - 2 : place - 1
  return view.things.find(
    (cue) => cue.last === before && cue.entry.meaning.cue === kind && before >= view.sentence.first,
  )
}

/** "Declaration of Commitment to Protect …": capitalised words behind a capitalised document in English are its title. */
export function inTitle(view: SentenceView, place: number): boolean {
  if (view.sentence.language !== 'en') return false
  for (let at = place - 1; at >= Math.max(view.sentence.first, place - LONGEST_TITLE); at--) {
    const token = view.tokens[at]
    const isCapital = token?.kind === 'word' && token.shape !== 'lower'
    if (isCapital && view.cues.some((cue) => cue.last === at && cue.entry.meaning.cue === 'document')) return true
    if (!isCapital && !(token?.kind === 'word' && token.key.length <= 3)) return false
  }
  return false
}

const LONGEST_TITLE = 9

/** A word in small letters that is no small word stands right behind: what a capital opened there goes on. */
export const goesOnSmall = (view: SentenceView, place: number): boolean => {
  const next = view.tokens[place + 1]
  return next?.shape === 'lower' && place < view.sentence.last && !view.pack.functionWords.has(next.key)
}

/** Whether nothing but marks stands between the token and the start of the sentence or of a quotation. */
export function opensSentence(view: PlainView, place: number): boolean {
  for (let before = place - 1; before >= view.sentence.first; before--) {
    const token = view.tokens[before]
    if (!token || token.kind !== 'mark') return false
    if (isOpeningMark(token.text) || ':—–-'.includes(token.text)) return true
  }
  return true
}

const LATIN = /^\p{Script=Latin}/u
/** Latin letters inside Cyrillic text: a company or an outlet rather than a person. */
export const isForeignScript = (view: SentenceView, place: number): boolean =>
  view.sentence.language !== 'en' && LATIN.test(view.tokens[place]?.text ?? '')

/** Kinds of cue that stand before a name and are no part of it. */
const TITLES = new Set<Cue['entry']['meaning']['cue']>(['office', 'courtesy'])

/** "the Peace Process", "the Greens": no name of a person stands right behind a definite article. */
export const isDefinite = (view: SentenceView, place: number): boolean =>
  place > view.sentence.first && view.pack.grammar.articles.definite.has(view.tokens[place - 1]?.key ?? '')

/** "Mr Marsh", «пан Марченко»: the word before is one of respect. */
export const isRespected = (view: SentenceView, place: number): boolean =>
  view.cues.some((cue) => cue.entry.meaning.cue === 'courtesy' && cue.last === place - 1)

/** The first token at a place or behind it that is no "Mr", "Dr", "Sir". */
export function pastCourtesies(view: SentenceView, from: number): number {
  let place = from
  for (const { entry, first, last } of view.cues)
    if (entry.meaning.cue === 'courtesy' && first === place) place = last + 1
  return place
}

/** "Communications Minister": in English a capitalised word right before a capitalised office tells what it is for. */
export const tellsOffice = (view: SentenceView, place: number): boolean =>
  view.sentence.language === 'en' &&
  view.tokens[place + 1]?.shape === 'capital' &&
  cueAt(view, 'office', place + 1) !== undefined

/** A common word, or part of an office or of a date, whatever its first letter: no part of a name. */
export function isSpokenFor(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  if (!token) return true
  if (view.pack.grammar.of.has(token.key)) return true
  const small = view.pack.functionWords.has(token.key) || view.pack.openers.has(token.key)
  if (small && (view.sentence.language !== 'en' || opensSentence(view, place))) return true
  return (
    view.cues.some((cue) => TITLES.has(cue.entry.meaning.cue) && cue.first <= place && place <= cue.last) ||
    view.times.some((time) => time.first <= place && place <= time.last)
  )
}

/** "MPs", "NGOs" */
const PLURAL_CAPITALS = /^\p{Lu}{2,}s$/u
/** "Moscow-based", "UN-sponsored": an adjective made of a name. */
export const COMPOUND = /^\p{Lu}[\p{Script=Latin}'’]+-\p{Ll}{3,}/u
const SMALL_WORD_JOINED = /^(?:\p{Ll}{2,4}-)?\p{Lu}[\p{L}'’ʼ-]+$/u

/** A word that a name may be made of: capitalised, and no abbreviation in capitals. */
export function isNameWord(token: Token | undefined): token is Token {
  if (!token || (token.shape !== 'capital' && token.shape !== 'mixed') || token.kind !== 'word') return false
  if (token.text.endsWith('s') && PLURAL_CAPITALS.test(token.text)) return false
  return token.shape === 'capital' || SMALL_WORD_JOINED.test(token.text)
}
