import type { GivenAnalysis } from '../../language/names/given-names.ts'
import type { Case, NameAnalysis } from '../../language/morphology.ts'
import type { Mention } from '../annotated.ts'
import { cueAt, isForeignScript, isNameWord, isSpokenFor, opensSentence, type SentenceView } from './view.ts'

/** Capitalised words that a family name may have besides the first. */
const MOST_FAMILY_WORDS = 2

/** What the first pass over a report learned: family names introduced in full, by every base form they may have. */
export type Introduced = ReadonlyMap<string, Mention>

/**
 * People named in full: a first name, known or initial, with what follows it; or two unknown capitalised words
 * after an office. `taken` are tokens of other names.
 */
export function fullNames(view: SentenceView, taken: ReadonlySet<number>): Mention[] {
  const found: Mention[] = []
  let place = view.sentence.first
  while (place <= view.sentence.last) {
    const mention = taken.has(place) && !loneWorldWord(view, place) ? null : fullNameAt(view, place, taken)
    if (mention) found.push(mention)
    place = mention ? mention.last + 1 : place + 1
  }
  return found
}

function fullNameAt(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const token = view.tokens[place]
  if (!token) return null
  if (token.shape === 'initial') return initialName(view, place, taken)
  if (!isNameWord(token) || isSpokenFor(view, place)) return null
  if (isForeignScript(view, place)) return null
  const given = view.languages.givenNames.find(token.text, view.sentence.language)
  const next = place + 1
  if (given.length > 0) return knownGiven(view, { place, given: inCaseOfOffice(view, place, given), next, taken })
  if (taken.has(place)) return null
  return unknownPair(view, place, taken)
}

/** «С. Барклі», «С.Барклі», "J. F. Dulles": one or two initials and a family name. */
function initialName(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens } = view
  let at = place
  let initials = 0
  while (tokens[at]?.shape === 'initial' && tokens[at + 1]?.text === '.' && initials < 2) {
    at += 2
    initials++
  }
  if (
    initials === 0 ||
    view.pack.ordinaryCapitals.has(tokens[place]?.text ?? '') ||
    at > view.sentence.last ||
    !isNameWord(tokens[at]) ||
    taken.has(at)
  )
    return null
  const family = familyFrom(view, at, taken)
  return personOf(view, {
    first: place,
    last: family.last,
    given: null,
    initial: tokens[place]?.text ?? null,
    analyses: family.analyses,
    rule: 'name.initials',
  })
}

/** How far before a first name its office may stand: «прем'єр-міністра Косова Альбіна …». */
const REACH_OF_OFFICE = 5

/** Only what the office is of stands between it and the name: no other name. */
function leadsTo(view: SentenceView, from: number, place: number): boolean {
  for (let at = from; at < place; at++) {
    const known =
      view.worldNames.some((one) => one.first <= at && at <= one.last) ||
      view.affiliations.some((one) => one.first <= at && at <= one.last)
    if (!known) return false
  }
  return true
}

/** Readings of a first name in the case of the office before it; all where none is, or none agrees. */
function inCaseOfOffice(view: SentenceView, place: number, given: GivenAnalysis[]): GivenAnalysis[] {
  const office = view.cues.findLast(
    (cue) => cue.entry.meaning.cue === 'office' && cue.last < place && place - cue.last <= REACH_OF_OFFICE,
  )
  const cases = office && leadsTo(view, office.last + 1, place) ? (office.features.cases ?? []) : []
  const right = given.filter((one) => one.cases.length === 0 || one.cases.some((form) => cases.includes(form)))
  if (right.length > 0 || cases.length === 0) return right.length > 0 ? right : given
  // «прем'єр-міністра Альбіна …»: the known name stands in the wrong case, so it is another that is not known.
  const others = view.pack.morphology
    .surname(view.tokens[place]?.text ?? '')
    .filter((one) => one.cases.some((form) => cases.includes(form)))
  return others.length > 0
    ? others.map(({ base, gender, cases: shown }) => ({ base, gender, key: '', cases: shown }))
    : given
}

interface GivenAt {
  place: number
  given: GivenAnalysis[]
  next: number
  taken: ReadonlySet<number>
}

function knownGiven(view: SentenceView, { place, given, next, taken }: GivenAt): Mention | null {
  const { tokens, sentence } = view
  let at = next
  if (
    tokens[at] &&
    isNameWord(tokens[at]) &&
    view.languages.givenNames.isPatronymic(tokens[at]?.text ?? '', sentence.language)
  )
    at++
  if (tokens[at]?.shape === 'initial' && tokens[at + 1]?.text === '.') at += 2
  while (
    at < sentence.last &&
    view.pack.grammar.nameParticles.has(tokens[at]?.key ?? '') &&
    (tokens[at]?.shape === 'lower' || isNameWord(tokens[at + 1]))
  )
    at++
  if (at > sentence.last || !isNameWord(tokens[at]) || isOffice(view, at)) return null
  if (taken.has(at) && !loneWorldWord(view, at)) return null
  const family = familyFrom(view, at, taken)
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

/** A first name with a family name after it: no family name itself. */
const opensFullName = (view: SentenceView, place: number): boolean =>
  view.languages.givenNames.find(view.tokens[place]?.text ?? '', view.sentence.language).length > 0 &&
  isNameWord(view.tokens[place + 1])

/** Two capitalised words that nothing knows: a person where an office stands before or a verb of saying beside. */
function unknownPair(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens, sentence } = view
  const next = place + 1
  if (isForeignScript(view, next) || opensFullName(view, next)) return null
  if (next > sentence.last || !isNameWord(tokens[next]) || taken.has(next) || isSpokenFor(view, next)) return null
  // «Відставка Бріана», «Справа …»: a common noun opens the sentence unless the report capitalises it elsewhere too.
  if (opensSentence(view, place) && (view.cues.some((cue) => cue.first === place) || !namesAtOpening(view, place)))
    return null
  if (
    isOffice(view, next) ||
    view.cues.some((cue) => cue.entry.meaning.cue === 'body' && (cue.first === place || cue.first === next))
  )
    return null
  const family = familyFrom(view, next, taken)
  const joint = likeliestPair(view.pack.morphology.surname(tokens[place]?.text ?? ''), family.analyses, {
    given: tokens[place]?.text ?? '',
    family: tokens
      .slice(next, family.last + 1)
      .map((token) => token.text)
      .join(' '),
  })
  if (!joint) return null
  const given: GivenAnalysis = { base: joint.given.base, gender: joint.given.gender, key: '', cases: joint.given.cases }
  const rest = family.analyses.filter((one) => one !== joint.family)
  return personOf(view, {
    first: place,
    last: family.last,
    given,
    initial: null,
    analyses: [joint.family, ...rest],
    rule: 'name.two-unknown',
    familyStart: next,
  })
}

/** Readings that disagree in case or gender are no name; a name unknown to every list stands in its base form oftener than in any other. */
const AGAINST_AGREEMENT = 0.001
const FOR_BASE_FORM = 8

/** The readings of two words that agree in case and gender and are likeliest together. */
function likeliestPair(
  givens: readonly NameAnalysis[],
  families: readonly NameAnalysis[],
  written: { given: string; family: string },
): { given: NameAnalysis; family: NameAnalysis } | null {
  let best: { given: NameAnalysis; family: NameAnalysis } | null = null
  let most = -1
  for (const given of givens)
    for (const family of families) {
      const gender = !given.gender || !family.gender || given.gender === family.gender
      const shared =
        given.cases.length === 0 || family.cases.length === 0 || given.cases.some((form) => family.cases.includes(form))
      const asWritten = given.base === written.given && family.base === written.family
      const weight =
        given.weight * family.weight * (gender && shared ? 1 : AGAINST_AGREEMENT) * (asWritten ? FOR_BASE_FORM : 1)
      if (weight > most) {
        most = weight
        best = { given, family }
      }
    }
  return best
}

/** The report capitalises the word elsewhere too; or, in English, it is no common word and an apposition or a verb follows the pair. */
function namesAtOpening(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  if (!token || view.capitalised.has(token.key)) return true
  const after = view.tokens[place + 2]
  const office = view.cues.some(
    (cue) => cue.entry.meaning.cue === 'office' && cue.first > place + 2 && cue.first - place <= 6,
  )
  if (after?.text === ',' && office) return true
  return (
    view.sentence.language === 'en' &&
    !view.ordinary.has(token.key) &&
    !view.ordinary.has(view.tokens[place + 1]?.key ?? '') &&
    after?.kind === 'word' &&
    after.shape === 'lower'
  )
}

/** One person speaks: a verb of saying in the singular follows, and the word is no plural. */
function saysAlone(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  if (!token || view.ordinary.has(token.key) || (view.sentence.language === 'en' && token.key.endsWith('s')))
    return false
  return view.cues.some(
    ({ entry, first, features }) =>
      entry.meaning.cue === 'say' &&
      first === place + 1 &&
      !entry.meaning.weak &&
      (view.sentence.language === 'en' || features.number === 'sg'),
  )
}

interface Family {
  last: number
  analyses: NameAnalysis[]
}

/** The family name that starts at a token: one word, or two where the second is a name word that nothing else claims. */
function familyFrom(view: SentenceView, at: number, taken: ReadonlySet<number>): Family {
  const { tokens, sentence } = view
  let last = at
  while (last < sentence.last && last - at < MOST_FAMILY_WORDS - 1) {
    const next = tokens[last + 1]
    if (
      !isNameWord(next) ||
      isForeignScript(view, last + 1) ||
      taken.has(last + 1) ||
      isOffice(view, last + 1) ||
      next.text.length < 2
    )
      break
    if (
      view.languages.givenNames.find(next.text, sentence.language).length > 0 ||
      view.cues.some((cue) => cue.first === last + 1)
    )
      break
    last++
  }
  const word = tokens[last]?.text ?? ''
  const before = tokens.slice(at, last).map((token) => token.text)
  const analyses = view.pack.morphology.surname(word).map((one) => ({ ...one, base: [...before, one.base].join(' ') }))
  return { last, analyses }
}

/** Readings of the family name in the gender and case of the first name; all of them where none agrees. */
function agreeing(
  view: SentenceView,
  { analyses, given }: { analyses: NameAnalysis[]; given: GivenAnalysis[] },
  written: { given: string; family: string },
): NameAnalysis[] {
  const genders = new Set(given.map((one) => one.gender).filter((gender) => gender !== null))
  const cases = new Set(given.flatMap((one) => one.cases))
  const fits = (one: NameAnalysis): boolean => {
    const gender = one.gender === null || genders.size === 0 || genders.has(one.gender)
    return gender && (one.cases.length === 0 || cases.size === 0 || one.cases.some((form) => cases.has(form)))
  }
  const right = analyses.filter(fits)
  const kept = right.length > 0 ? right : analyses
  // A first name in its base form has its family name in the base form with it: «Жан Моне».
  const base = given.every(
    (one) =>
      one.base === written.given && (isNominative(one.cases) || view.pack.grammar.seemsIndeclinable(written.family)),
  )
  const unchanged = base ? kept.filter((one) => one.base === written.family) : []
  return unchanged.length > 0 ? unchanged : kept
}

/** The nominative and nothing else: a name that never changes («Ентоні») does not tell its case. */
const isNominative = (cases: readonly Case[]): boolean =>
  cases.includes('nom') && cases.every((one) => one === 'nom' || one === 'voc')

interface PersonParts {
  first: number
  last: number
  given: GivenAnalysis | null
  initial: string | null
  analyses: NameAnalysis[]
  rule: string
  familyStart?: number
}

function personOf(
  view: SentenceView,
  { first, last, given, initial, analyses, rule, familyStart }: PersonParts,
): Mention {
  const { tokens } = view
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? 0
  const family = analyses.map(({ base, gender }) => ({ base, gender }))
  // Particles and patronymics between first and family name are kept as written.
  const between = familyStart === undefined ? [] : particlesBetween(view, first + 1, familyStart)
  const base = [given?.base ?? null, ...between, family[0]?.base ?? ''].filter(Boolean).join(' ')
  const cases = sharedCases(given?.cases ?? [], analyses[0]?.cases ?? [])
  const gender = given?.gender ?? analyses[0]?.gender ?? null
  return {
    kind: 'person',
    first,
    last,
    start,
    end,
    known: null,
    country: null,
    press: null,
    base,
    person: { given: given?.base ?? null, givenKey: given?.key || null, initial, gender, family },
    cases,
    rule,
  }
}

const particlesBetween = (view: SentenceView, from: number, to: number): string[] =>
  view.tokens
    .slice(from, to)
    .filter((token) => view.pack.grammar.nameParticles.has(token.key))
    .map((token) => token.text)

function sharedCases(one: readonly Case[], other: readonly Case[]): Case[] {
  if (one.length === 0) return [...other]
  const shared = one.filter((form) => other.includes(form))
  return shared.length > 0 ? shared : [...one]
}

const isOffice = (view: SentenceView, place: number): boolean => cueAt(view, 'office', place) !== undefined
const loneWorldWord = (view: SentenceView, place: number): boolean =>
  view.worldNames.some((name) => name.first === place && name.last === place && name.kind === 'place')

/**
 * People named by their family name alone: one introduced in full elsewhere in the report, or a capitalised
 * word that nothing claims beside an office or a verb of saying.
 */
export function familyNames(view: SentenceView, taken: ReadonlySet<number>, introduced: Introduced): Mention[] {
  const found: Mention[] = []
  for (let place = view.sentence.first; place <= view.sentence.last; place++) {
    const token = view.tokens[place]
    if (
      !isNameWord(token) ||
      taken.has(place) ||
      token.text.length < 2 ||
      isSpokenFor(view, place) ||
      isForeignScript(view, place)
    )
      continue
    const analyses = view.pack.morphology.surname(token.text)
    const known = analyses.map((one) => introduced.get(one.base.toLowerCase())).find((one) => one !== undefined)
    if (known) {
      const gender = known.person?.gender ?? null
      const right = analyses.filter((one) => one.gender === null || gender === null || one.gender === gender)
      found.push(
        personOf(view, {
          first: place,
          last: place,
          given: null,
          initial: null,
          analyses: right.length > 0 ? right : analyses,
          rule: 'name.family-introduced',
        }),
      )
      continue
    }
    if (opensSentence(view, place) && view.ordinary.has(token.key)) continue
    if (view.cues.some((cue) => cue.first <= place && place <= cue.last)) continue
    const opens = opensSentence(view, place)
    const [alone] = opens ? [] : view.languages.givenNames.find(token.text, view.sentence.language)
    if (alone) {
      const readings = [
        { base: alone.base, gender: alone.gender, cases: alone.cases, number: 'sg' as const, weight: 1 },
      ]
      found.push(
        personOf(view, {
          first: place,
          last: place,
          given: null,
          initial: null,
          analyses: readings,
          rule: 'name.given-alone',
        }),
      )
      continue
    }
    if (opens && !view.capitalised.has(token.key) && !view.pack.grammar.surname(token.key) && !saysAlone(view, place))
      continue
    const rule = besideSpeech(view, place)
      ? 'name.beside-saying'
      : afterOffice(view, place) && !qualifies(view, place)
        ? 'name.after-office'
        : !opens && view.pack.grammar.surname(token.key) && !qualifies(view, place)
          ? 'name.family-ending'
          : standsAlone(view, place, taken)
            ? 'name.alone'
            : null
    if (rule) found.push(personOf(view, { first: place, last: place, given: null, initial: null, analyses, rule }))
  }
  return found
}

/**
 * A capitalised word inside a sentence that nothing else explains: no neighbour goes on with it, no preposition of
 * place stands before it, and the report never writes it in lower case.
 */
function standsAlone(view: SentenceView, place: number, taken: ReadonlySet<number>): boolean {
  const { tokens, sentence, pack } = view
  const token = tokens[place]
  const before = tokens[place - 1]
  const next = tokens[place + 1]
  const nextKind = next?.kind
  if (
    !token ||
    token.shape !== 'capital' ||
    opensSentence(view, place) ||
    view.ordinary.has(token.key) ||
    pack.openers.has(token.key)
  )
    return false
  if (before?.kind !== 'word' || before.shape !== 'lower' || pack.grammar.locative.has(before.key)) return false
  if (isNameWord(tokens[place + 1]) || nextKind === 'number' || (nextKind === 'word' && taken.has(place + 1)))
    return false
  if (sentence.language === 'en')
    return (
      token.text.length > 2 &&
      !pack.grammar.properAdjective(token.key) &&
      (!next ||
        nextKind !== 'word' ||
        next.text === "'s" ||
        pack.functionWords.has(next.key) ||
        view.cues.some((cue) => cue.first === place + 1))
    )
  return !(
    next?.shape === 'lower' &&
    nextKind === 'word' &&
    !pack.functionWords.has(next.key) &&
    !pack.grammar.verbal(next.key)
  )
}

/** «Оксфордський університет»: an adjective before its noun, not a family name before its verb. */
function qualifies(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  const next = view.tokens[place + 1]
  if (!token || !next || next.kind !== 'word' || next.shape !== 'lower' || !view.pack.grammar.adjectival(token.key))
    return false
  return !view.pack.functionWords.has(next.key) && !view.pack.grammar.verbal(next.key)
}

const besideSpeech = (view: SentenceView, place: number): boolean =>
  view.cues.some(
    ({ entry, first, last }) =>
      (entry.meaning.cue === 'say' && !entry.meaning.weak && (first === place + 1 || last === place - 1)) ||
      (entry.meaning.cue === 'according' && last === place - 1) ||
      (entry.meaning.cue === 'meet' && first === place + 1),
  )

const afterOffice = (view: SentenceView, place: number): boolean => {
  const before = place - 1
  if (view.cues.some(({ entry, last }) => entry.meaning.cue === 'office' && last === before)) return true
  const name = view.worldNames.find((one) => one.last === before && !one.press)
  return !!name && view.cues.some(({ entry, last }) => entry.meaning.cue === 'office' && last === name.first - 1)
}
