import type { Case, NameAnalysis } from '../../language/morphology.ts'
import { weightIn } from '../../language/names/case-share.ts'
import type { GivenAnalysis } from '../../language/names/given-names.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import { inBase } from './in-base.ts'
import { maybeNominative } from './told-case.ts'
import { cueAt, isForeignScript, isNameWord, isSpokenFor, type SentenceView } from './view.ts'

/** Capitalised words that a family name may have besides the first. */
const MOST_FAMILY_WORDS = 2

export interface Family {
  last: number
  analyses: readonly NameAnalysis[]
}

/** The family name that starts at a token: one word, or two where the second is a name word that nothing else claims. */
export function familyFrom(view: SentenceView, at: number, taken: ReadonlySet<number>): Family {
  const { tokens, sentence } = view
  // «Мохаммед Абдель Рахман»: a word that never stands alone, and the one it opens.
  const opened =
    view.pack.grammar.namePrefixes.has(tokens[at]?.key ?? '') && isNameWord(tokens[at + 1]) && !taken.has(at + 1)
  let last = opened ? at + 1 : at
  while (last < sentence.last && last - at < MOST_FAMILY_WORDS - 1) {
    const next = tokens[last + 1]
    // "Hamad Al Hazin": the particle and the word behind it.
    if (
      last === at &&
      view.pack.grammar.nameParticles.has(next?.key ?? '') &&
      isNameWord(tokens[last + 2]) &&
      isNameWord(next)
    ) {
      last += 2
      break
    }
    if (
      !isNameWord(next) ||
      isForeignScript(view, last + 1) ||
      taken.has(last + 1) ||
      isOffice(view, last + 1) ||
      isSpokenFor(view, last + 1) ||
      next.text.length < 2
    )
      break
    if (view.pack.grammar.namePrefixes.has(next.key) && last === at && isNameWord(tokens[last + 2])) {
      last += 2
      break
    }
    if (
      opensNext(view, last + 1) ||
      isGenitiveBeforeName(view, last) ||
      view.cues.some((cue) => cue.first === last + 1)
    )
      break
    last++
  }
  // "Rosa da Costa"
  const joins = tokens[last + 1]
  if (
    joins?.shape === 'lower' &&
    view.pack.grammar.nameParticles.has(joins.key) &&
    !view.pack.functionWords.has(joins.key) &&
    isNameWord(tokens[last + 2]) &&
    !taken.has(last + 2)
  )
    last += 2
  const own = view.pack.morphology.surname(tokens[last]?.text ?? '')
  if (last === at) return { last, analyses: own }
  const middle = tokens.slice(at + 1, last)
  const analyses = joint(view.pack.morphology.surname(tokens[at]?.text ?? ''), own, (one, other, cases) =>
    [one, ...middle.map(({ text, shape }) => (shape === 'lower' ? text : inBase(view, text, cases))), other].join(' '),
  )
  return { last, analyses }
}

/** How many readings of each of two words are paired. */
const MOST_READINGS = 6

/** Two words of one family name in the cases and the gender that both may have; likelier first. */
function joint(
  before: readonly NameAnalysis[],
  own: readonly NameAnalysis[],
  named: (one: string, other: string, cases: readonly Case[]) => string,
): NameAnalysis[] {
  const pairs = before.slice(0, MOST_READINGS).flatMap((one) =>
    own.slice(0, MOST_READINGS).flatMap((other): NameAnalysis[] => {
      const cases = one.cases.length === 0 ? other.cases : other.cases.filter((form) => one.cases.includes(form))
      const gender = one.gender ?? other.gender
      const agree = one.gender === null || other.gender === null || one.gender === other.gender
      if (!agree || (cases.length === 0 && other.cases.length > 0)) return []
      return [{ ...other, base: named(one.base, other.base, cases), cases, gender, weight: one.weight * other.weight }]
    }),
  )
  return pairs.sort((one, other) => other.weight - one.weight)
}

/**
 * A first name opens the next name; in English only with a name behind it: "James Loku Peter Hay". So it does in a language
 * with cases, unless it agrees with a first name before it, as the family name of «Карім Ахмад Саїд» does.
 */
function opensNext(view: SentenceView, place: number): boolean {
  const { tokens, sentence, languages } = view
  const given = languages.givenNames.find(tokens[place]?.text ?? '', sentence.language)
  if (given.length === 0 || isNameWord(tokens[place + 1])) return given.length > 0
  if (sentence.language === 'en') return false
  const before = languages.givenNames.find(tokens[place - 1]?.text ?? '', sentence.language)
  return !before.some((one) => given.some((other) => one.cases.some((form) => other.cases.includes(form))))
}

/**
 * «пресс-секретарь Николая Петрова Назели …»: a family name whose ending shows the genitive, with two words of a name
 * behind it that may both stand in the nominative: those name somebody else.
 */
function isGenitiveBeforeName(view: SentenceView, place: number): boolean {
  return showsGenitive(view, place) && [1, 2].every((step) => mayBeNominative(view, place + step))
}

/** «Петрова» of a man: the ending is that of a family name, and likeliest a genitive. */
export function showsGenitive(view: SentenceView, place: number): boolean {
  if (view.sentence.language === 'en' || !view.pack.grammar.surname(view.tokens[place]?.key ?? '')) return false
  const [likeliest] = view.pack.morphology.surname(view.tokens[place]?.text ?? '')
  return !!likeliest?.cases.includes('gen') && !likeliest.cases.includes('nom')
}

/**
 * «радник Новака Тамад …», «помощник Новака Рашид …»: behind an office that may be somebody's, a word that may stand in the
 * genitive, with two words of a name behind it that may both stand in the nominative, names whose office it is.
 */
export function ownsOffice(view: SentenceView, place: number): boolean {
  if (!view.pack.grammar.inflected) return false
  const office = view.cues.find(({ entry, last }) => entry.meaning.cue === 'office' && last === place - 1)
  // «советница Лусиана Гомес …»: a woman's office has a woman's name behind it, in the nominative.
  if (!office || office.features.gender === 'f' || !isOfPeople(office.entry.meaning as MeaningOf<'office'>))
    return false
  const word = view.tokens[place]?.text ?? ''
  const isGenitive = view.pack.morphology
    .surname(word)
    .some(({ cases, base }) => cases.includes('gen') && base !== word)
  return isGenitive && [1, 2].every((step) => mayBeNominative(view, place + step))
}

const isOfPeople = ({ attends, spokesperson, envoy, kin }: MeaningOf<'office'>): boolean =>
  !!attends || !!spokesperson || !!envoy || !!kin

function mayBeNominative(view: SentenceView, place: number): boolean {
  if (!isNameWord(view.tokens[place]) || place > view.sentence.last) return false
  const [likeliest] = view.pack.morphology.surname(view.tokens[place]?.text ?? '')
  return !likeliest || likeliest.cases.length === 0 || likeliest.cases.includes('nom')
}

/** Readings of the family name in the gender and case of the first name; all of them where none agrees. */
export function agreeing(
  view: SentenceView,
  { analyses, given }: { analyses: readonly NameAnalysis[]; given: readonly GivenAnalysis[] },
  written: { given: string; family: string },
): readonly NameAnalysis[] {
  const genders = new Set(given.map((one) => one.gender).filter((gender) => gender !== null))
  const cases = new Set(given.flatMap((one) => one.cases))
  const fits = (one: NameAnalysis): boolean => {
    const gender = one.gender === null || genders.size === 0 || genders.has(one.gender)
    return gender && (one.cases.length === 0 || cases.size === 0 || one.cases.some((form) => cases.has(form)))
  }
  const told = [...cases]
  const right = analyses.filter(fits)
  const kept = right.length > 0 ? right : analyses
  // A first name in its base form has its family name in the base form with it: «Жан Моне».
  const base = given.every(
    (one) =>
      one.base === written.given && (isNominative(one.cases) || view.pack.grammar.seemsIndeclinable(written.family)),
  )
  // «президента Антоніо Гаврії»: where the case is another, one that few names that end so have in the nominative is none.
  const least = maybeNominative(told) || !kept[0] ? 0 : weightIn(kept[0], told) * LEAST_UNCHANGED
  const unchanged = base ? kept.filter((one) => one.base === written.family && weightIn(one, told) >= least) : []
  return unchanged.length > 0 ? unchanged : kept
}

const LEAST_UNCHANGED = 0.02

/** The nominative and nothing else: a name that never changes («Ентоні») does not tell its case. */
const isNominative = (cases: readonly Case[]): boolean =>
  cases.includes('nom') && cases.every((one) => one === 'nom' || one === 'voc')

export const isOffice = (view: SentenceView, place: number): boolean => cueAt(view, 'office', place) !== undefined
