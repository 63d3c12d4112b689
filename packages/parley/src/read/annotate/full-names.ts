import type { Case } from '../../language/morphology.ts'
import type { GivenAnalysis } from '../../language/names/given-names.ts'
import type { Mention } from '../annotated.ts'
import { familyFirstName } from './family-first.ts'
import { agreeing, type Family, familyFrom, isOffice, showsGenitive } from './family.ts'
import { personOf } from './person.ts'
import { tellsPlain } from './place-names.ts'
import { genderOfVerb, governedCases, leadsTo, maybeNominative, officeBefore } from './told-case.ts'
import { unknownPair } from './unknown-pair.ts'
import { isDefinite, isForeignScript, isNameWord, isSpokenFor, opensSentence, type SentenceView } from './view.ts'

/**
 * People named in full: a first name, known or initial, with what follows it; or two unknown capitalised words
 * after an office. `taken` are tokens of other names.
 */
export function fullNames(view: SentenceView, taken: ReadonlySet<number>): Mention[] {
  const found: Mention[] = []
  let place = view.sentence.first
  while (place <= view.sentence.last) {
    if (!mayStart(view, place)) {
      place++
      continue
    }
    const mention =
      (taken.has(place) && !loneWorldWord(view, place) ? null : fullNameAt(view, place, taken)) ??
      namesake(view, place, taken)
    if (mention) found.push(mention)
    place = mention ? mention.last + 1 : place + 1
  }
  return found
}

/** A small word, a number or a mark starts no name but one that is known of a place. */
function mayStart({ tokens, worldNames }: SentenceView, place: number): boolean {
  const shape = tokens[place]?.shape
  return (shape !== 'lower' && shape !== 'none') || worldNames.length > 0
}

function fullNameAt(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const token = view.tokens[place]
  if (!token) return null
  if (token.shape === 'initial' || RUN_OF_INITIALS.test(token.text)) return initialName(view, place, taken)
  if (!isNameWord(token)) return null
  const familyFirst = familyFirstName(view, place, taken)
  if (familyFirst) return familyFirst
  if (isSpokenFor(view, place) || isForeignScript(view, place) || isWhere(view, place) || tellsPlain(view, place))
    return null
  const given = view.languages.givenNames.find(token.text, view.sentence.language)
  const next = place + 1
  if (given.length > 0) {
    const prefix = view.pack.grammar.namePrefixes.has(token.key)
    const readings = prefix ? given.map((one) => ({ ...one, cases: [] })) : inCaseOfOffice(view, place, given)
    return knownGiven(view, { place, given: readings, next, taken })
  }
  if (taken.has(place)) return null
  return unknownPair(view, place, taken) ?? unknownBeforeKnown(view, place, taken)
}

/** «заступник глави руху в Газі Халіль …»: a place in the locative behind its preposition, and the first name behind it. */
const isWhere = ({ tokens, sentence, pack, worldNames, languages }: SentenceView, place: number): boolean =>
  pack.grammar.inflected &&
  place > sentence.first &&
  pack.grammar.locative.has(tokens[place - 1]?.key ?? '') &&
  worldNames.some(
    ({ kind, first, last, cases }) => kind === 'place' && first === place && last === place && cases.includes('loc'),
  ) &&
  isNameWord(tokens[place + 2]) &&
  languages.givenNames.find(tokens[place + 1]?.text ?? '', sentence.language).length > 0

/**
 * «Еспен Марк Лінд»: a word that no list knows, right before a known first name that has a family name behind it, all in
 * the base form, opens the same name. Not where it may name a body, a family or the sentence's own first word.
 */
function unknownBeforeKnown(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens, pack, sentence } = view
  const word = tokens[place]
  const [next, family] = [place + 1, place + 2]
  if (!word || view.headline || opensSentence(view, place) || isDefinite(view, place)) return null
  if ([next, family].some((at) => taken.has(at) || !isNameWord(tokens[at]) || at > sentence.last)) return null
  if (isPatronymic(view, family) || isOffice(view, next)) return null
  if (pack.grammar.surname(word.key) || pack.grammar.organization(word.key) || pack.grammar.adjectival(word.key))
    return null
  if (/[-‑]\p{Ll}/u.test(word.text)) return null
  if (view.ordinary.has(word.key) || pack.grammar.namePrefixes.has(tokens[next]?.key ?? '')) return null
  if (view.cues.some(({ first, last }) => first <= place && place <= last) || !isLedTo(view, place)) return null
  // «адвокат Бібі Саїф …»: one that never changes may stand in the genitive.
  if (pack.grammar.seemsIndeclinable(word.text)) return null
  const [likeliest] = pack.morphology.surname(word.text)
  if (likeliest?.base !== word.text || !maybeNominative(likeliest.cases)) return null
  const known = view.languages.givenNames.find(tokens[next]?.text ?? '', sentence.language)
  if (!known.some(({ base, cases }) => base === tokens[next]?.text && maybeNominative(cases))) return null
  const rest = familyFrom(view, family, taken)
  const analyses = agreeing(
    view,
    { analyses: rest.analyses, given: known },
    { given: tokens[next]?.text ?? '', family: tokens[family]?.text ?? '' },
  )
  const middle = tokens[next]?.text ?? ''
  return personOf(view, {
    first: place,
    last: rest.last,
    given: { base: word.text, gender: null, key: '', cases: ['nom'] },
    initial: null,
    analyses: analyses.map((one) => ({ ...one, base: `${middle} ${one.base}` })),
    rule: 'name.unknown-given-family',
    familyStart: family,
  })
}

/** An office, with the country that it is of, or a verb of saying stands right before. */
const isLedTo = (view: SentenceView, place: number): boolean =>
  view.cues.some(
    ({ entry, last }) =>
      (entry.meaning.cue === 'say' && last === place - 1) ||
      (entry.meaning.cue === 'office' && last < place && leadsTo(view, last + 1, place)),
  )

/**
 * «прем'єр-міністерка Джорджія …», «министр обороны Израиль …», «міністр Гані …»: behind an office, both in the nominative, a
 * first name that is likelier a country has a family name behind it. In the genitive it may be what the office is of.
 */
function namesake(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const nominative = (cases: readonly string[] | undefined): boolean => !cases?.length || cases.includes('nom')
  const mayBeNobodys = (cases: readonly string[] | undefined): boolean => nominative(cases) || !cases?.includes('gen')
  const alone = view.worldNames.some(
    (name) => name.first === place && name.last === place && name.kind !== 'organization' && mayBeNobodys(name.cases),
  )
  if (!alone || !isNameWord(view.tokens[place + 1]) || taken.has(place + 1)) return null
  if (view.sentence.language === 'en') return englishNamesake(view, place, taken)
  const office = view.cues.findLast(
    ({ entry, last }) => entry.meaning.cue === 'office' && last < place && leadsTo(view, last + 1, place),
  )
  if (!office || !nominative(office.features.cases)) return null
  const given = view.languages.givenNames
    .findUnlikely(view.tokens[place]?.text ?? '', view.sentence.language)
    .filter(({ cases }) => nominative(cases))
  return given.length > 0 ? knownGiven(view, { place, given, next: place + 1, taken }) : null
}

/** "Jordan Ellery", "Chad Ellis": what is behind it may be a family name. "Jordan Valley", "Jordan Foreign Minister" are none. */
function englishNamesake(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const next = place + 1
  const isWord = [...view.cues, ...view.things, ...view.times].some(({ first }) => first === next)
  const given = view.languages.givenNames.findUnlikely(view.tokens[place]?.text ?? '', 'en')
  return isWord || given.length === 0 || isCommon(view, next) ? null : knownGiven(view, { place, given, next, taken })
}

/** "P.G.K." is one token. */
const RUN_OF_INITIALS = /^(?:\p{Lu}\.){2,3}$/u

/** «С. Барклі», «С.Барклі», "J. F. Dulles": one or two initials and a family name. */
function initialName(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens } = view
  let at = place
  let initials = 0
  while (tokens[at]?.shape === 'initial' && tokens[at + 1]?.text === '.' && initials < 2) {
    at += 2
    initials++
  }
  if (initials === 0 && RUN_OF_INITIALS.test(tokens[place]?.text ?? '') && !taken.has(place)) {
    at++
    initials++
  }
  if (
    initials === 0 ||
    view.pack.ordinaryCapitals.has(tokens[place]?.text ?? '') ||
    at > view.sentence.last ||
    !isNameWord(tokens[at]) ||
    taken.has(at) ||
    isCommon(view, at)
  )
    return null
  const family = familyFrom(view, at, taken)
  return personOf(view, {
    first: place,
    last: family.last,
    given: null,
    initial: tokens[place]?.text.charAt(0) ?? null,
    analyses: family.analyses,
    rule: 'name.initials',
    familyStart: at,
  })
}

/** Readings of a first name in the case of the office before it; all where none is, or none agrees. */
function inCaseOfOffice(view: SentenceView, place: number, given: readonly GivenAnalysis[]): readonly GivenAnalysis[] {
  const cases = officeBefore(view, place)?.cases ?? []
  if (cases.length === 0) return inCaseGoverned(view, place, given)
  const right = inCases(given, cases)
  const isOwner = given.some(({ cases: shown }) => shown.includes('gen'))
  const isMan = right.some(({ gender }) => gender === 'm') && right.every(({ gender }) => gender !== 'f')
  const owned = (right.length === 0 ? isOwner : isMan) && !cases.includes('gen') && showsGenitive(view, place + 1)
  const owner = owned ? genitives(view, place, given) : []
  if (owner.length > 0) return owner
  if (right.length > 0) return narrowed(right, cases)
  // «прем'єр-міністра Альбіна …»: the known name stands in the wrong case, so it is another that is not known.
  const others = view.pack.morphology
    .surname(view.tokens[place]?.text ?? '')
    .filter((one) => one.cases.some((form) => cases.includes(form)))
  if (others.length > 0)
    return others.map(({ base, gender, cases: shown }) => ({ base, gender, key: '', cases: shown }))
  // «міністерка Анні …»: a form of a known name, and here the base form of another.
  const isBase = cases.includes('nom') && given.every(({ cases: shown }) => !shown.includes('gen'))
  const text = view.tokens[place]?.text ?? ''
  return isBase ? given.map(({ gender }) => ({ base: text, gender, key: '', cases: ['nom'] })) : given
}

/** «с Жозе …», «по словам Анны …»: in a case that the word right before asks for. */
function inCaseGoverned(view: SentenceView, place: number, given: readonly GivenAnalysis[]): readonly GivenAnalysis[] {
  const cases = genderOfVerb(view, place, place + 1) === null ? governedCases(view, place) : []
  const right = inCases(given, cases)
  return right.length > 0 && cases.length > 0 ? narrowed(right, cases) : given
}

const inCases = (given: readonly GivenAnalysis[], cases: readonly Case[]): GivenAnalysis[] =>
  given.filter((one) => one.cases.length === 0 || one.cases.some((form) => cases.includes(form)))

const narrowed = (given: readonly GivenAnalysis[], cases: readonly Case[]): GivenAnalysis[] =>
  given.map((one) => ({ ...one, cases: one.cases.filter((form) => cases.includes(form)) }))

/** «пресс-секретарь Никола Петрова»: before a family name in the genitive the first name stands in it too, known or not. */
function genitives(view: SentenceView, place: number, given: readonly GivenAnalysis[]): GivenAnalysis[] {
  const known = given.filter(({ cases }) => cases.includes('gen'))
  const built = view.pack.morphology
    .surname(view.tokens[place]?.text ?? '')
    .map(({ base, gender, cases }): GivenAnalysis => ({ base, gender, key: '', cases }))
    .filter(({ cases, gender }) => cases.includes('gen') && !cases.includes('nom') && gender !== 'f')
  const right = known.length > 0 ? known : given.some(({ cases }) => cases.length === 0) ? [] : built
  return right.map((one) => ({ ...one, cases: ['gen'] }))
}

interface GivenAt {
  place: number
  given: readonly GivenAnalysis[]
  next: number
  taken: ReadonlySet<number>
}

function knownGiven(view: SentenceView, { place, given, next, taken }: GivenAt): Mention | null {
  const { tokens, sentence } = view
  let at = next
  if (isPatronymic(view, at) && (isNameWord(tokens[at + 1]) || ofGivenName(view, at))) at++
  if (at > next && !isNameWord(tokens[at])) return byPatronymic(view, { place, given, patronymic: next })
  if (tokens[at]?.shape === 'initial' && tokens[at + 1]?.text === '.') at += 2
  at = afterParticles(view, at)
  if (at > sentence.last || !isNameWord(tokens[at]) || isOffice(view, at)) return null
  if (taken.has(at) && !loneWorldWord(view, at)) return null
  const family = secondGivenAndCity(view, { at, given, taken }) ?? familyFrom(view, at, taken)
  const familyStart = at
  const analyses = agreeing(
    view,
    { analyses: family.analyses, given },
    {
      given: tokens[place]?.text ?? '',
      family: tokens
        .slice(at, family.last + 1)
        .map((token) => token.text)
        .join(' '),
    },
  )
  const best = given.find((one) => one.cases.some((form) => analyses[0]?.cases.includes(form))) ?? given[0]
  if (!best) return null
  return personOf(view, {
    first: place,
    last: family.last,
    given: best,
    initial: null,
    analyses,
    rule: 'name.given-family',
    familyStart,
  })
}

/** «Анна Мария Валенсия», "Anna Maria Valencia": a city's name right behind two words of a name is the family name. */
function secondGivenAndCity(
  view: SentenceView,
  { at, given: first, taken }: { at: number; given: readonly GivenAnalysis[]; taken: ReadonlySet<number> },
): Family | null {
  const { tokens, sentence, languages, pack } = view
  const [middle, city] = [tokens[at], tokens[at + 1]]
  if (!middle || !city || at + 1 > sentence.last || taken.has(at) || !isNameWord(city) || !loneWorldWord(view, at + 1))
    return null
  const [given] = languages.givenNames.find(middle.text, sentence.language)
  const shown = first.some(({ cases }) => maybeNominative(cases))
    ? middle.text
    : pack.morphology.surname(middle.text)[0]?.base
  const base = given?.base ?? (pack.grammar.inflected ? shown : undefined)
  // "Pedro Soto Lima Group": no more capitals behind it.
  if (!base || tokens[at + 2]?.text === '-' || isNameWord(tokens[at + 2])) return null
  const analyses = pack.morphology.surname(city.text).map((one) => ({ ...one, base: `${base} ${one.base}` }))
  return { last: at + 1, analyses }
}

/** Past small words, and past the names that they join in a row: "Karim bin Nasser bin …", «Карим бин Насер аль …». */
function afterParticles({ tokens, sentence, pack }: SentenceView, place: number): number {
  const particle = (at: number): boolean =>
    at < sentence.last &&
    pack.grammar.nameParticles.has(tokens[at]?.key ?? '') &&
    (tokens[at]?.shape === 'lower' || isNameWord(tokens[at + 1]))
  let at = place
  while (particle(at)) at++
  while (at > place && isNameWord(tokens[at]) && particle(at + 1)) {
    at++
    while (particle(at)) at++
  }
  return at
}

const isPatronymic = (view: SentenceView, place: number): boolean =>
  isNameWord(view.tokens[place]) &&
  view.languages.givenNames.isPatronymic(view.tokens[place]?.text ?? '', view.sentence.language)

/** «Николаевич» is made of a first name, «Каспрович» is a family name. */
const ofGivenName = (view: SentenceView, place: number): boolean =>
  view.languages.givenNames.isOfFather(view.tokens[place]?.text ?? '', view.sentence.language)

/** «Борис Николаевич»: first name and patronymic, and no family name. */
function byPatronymic(
  view: SentenceView,
  { place, given, patronymic }: { place: number; given: readonly GivenAnalysis[]; patronymic: number },
): Mention | null {
  const word = view.tokens[patronymic]?.text ?? ''
  const analyses = agreeing(
    view,
    { analyses: view.pack.morphology.surname(word), given },
    { given: view.tokens[place]?.text ?? '', family: word },
  )
  const best = given.find((one) => one.cases.some((form) => analyses[0]?.cases.includes(form))) ?? given[0]
  if (!best) return null
  return personOf(view, {
    first: place,
    last: patronymic,
    given: best,
    initial: null,
    analyses,
    rule: 'name.patronymic',
  })
}

const loneWorldWord = (view: SentenceView, place: number): boolean =>
  view.worldNames.some((name) => name.first === place && name.last === place && name.kind === 'place')

/** "A. They will": a common word, whatever letter stands before it. */
const isCommon = (view: SentenceView, place: number): boolean =>
  view.sentence.language === 'en' && view.pack.functionWords.has(view.tokens[place]?.key ?? '')
