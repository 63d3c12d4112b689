import type { Case, NameAnalysis } from '../../language/morphology.ts'
import { weightIn } from '../../language/names/case-share.ts'
import type { GivenAnalysis } from '../../language/names/given-names.ts'
import type { Mention } from '../annotated.ts'
import { familyFrom, isOffice, ownsOffice } from './family.ts'
import { particled } from './particles.ts'
import { endOfSetting, nounBefore, tellsPlain } from './place-names.ts'
import { personOf } from './person.ts'
import { genderOfVerb, governedCases, maybeNominative, officeBefore } from './told-case.ts'
import {
  inTitle,
  isDefinite,
  isForeignScript,
  isNameWord,
  isSpokenFor,
  opensSentence,
  tellsOffice,
  thingBefore,
  type SentenceView,
} from './view.ts'

/** A first name with a family name after it: no family name itself. */
const opensFullName = (view: SentenceView, place: number): boolean =>
  view.languages.givenNames.find(view.tokens[place]?.text ?? '', view.sentence.language).length > 0 &&
  isNameWord(view.tokens[place + 1])

/** Past what may stand between two words of a name: "Edgard D. Hay", "Kasim bin Nasser". */
function afterMiddle({ tokens, pack }: SentenceView, place: number): number {
  if (tokens[place]?.shape === 'initial' && tokens[place + 1]?.text === '.' && isNameWord(tokens[place + 2]))
    return place + 2
  let at = place
  while (
    at - place < MOST_PARTICLES &&
    pack.grammar.nameParticles.has(tokens[at]?.key ?? '') &&
    tokens[at]?.shape === 'lower'
  )
    at++
  return isNameWord(tokens[at]) ? at : place
}

/** "Dirk van der Hay" */
const MOST_PARTICLES = 3

const LONGEST_RUN = 6

/** "Renaissance Dam", "Peace Process Act", "Water Resources Minister": capitals in a row with a word that names no people. */
function namesNobody(view: SentenceView, from: number): boolean {
  for (let place = from; place <= view.sentence.last && place - from < LONGEST_RUN; place++) {
    const token = view.tokens[place]
    if (!isNameWord(token)) return false
    if (place === from && isCalled(view, place)) continue
    if (view.pack.impersonal.has(token.key) || (place > from && tellsOffice(view, place))) return true
  }
  return false
}

/** "Foreign Minister Ramadan Marsh", "…, January Marsh said": a first name behind an office, or where whoever says it stands. */
function isCalled({ tokens, cues, pack, sentence }: SentenceView, place: number): boolean {
  if (!pack.calendar.has(tokens[place]?.key ?? '')) return false
  const opens = place === sentence.first || tokens[place - 1]?.kind === 'mark'
  return cues.some(
    ({ entry: { meaning }, first, last }) =>
      (meaning.cue === 'office' && last === place - 1) || (opens && meaning.cue === 'say' && first === place + 2),
  )
}

/** Two capitalised words that nothing knows: a person where an office stands before or a verb of saying beside. */
export function unknownPair(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens, sentence } = view
  const next = afterMiddle(view, place + 1)
  if (view.headline || isDefinite(view, place) || namesNobody(view, place) || ownsOffice(view, place)) return null
  if (isPlace(view, place) || endOfSetting(view, place) > place) return null
  if (isForeignScript(view, next) || opensFullName(view, next)) return null
  if (isThing(view, place) || isThing(view, next) || isQuoted(view, place, next) || inTitle(view, place)) return null
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
  // "Mont Perdido 2 was a setback": people are not numbered.
  if (sentence.language === 'en' && tokens[family.last + 1]?.kind === 'number') return null
  // "De Vries": a small word with a capital is no first name.
  if (next === place + 1 && view.pack.grammar.nameParticles.has(tokens[place]?.key ?? ''))
    return personOf(view, {
      first: place,
      last: family.last,
      given: null,
      initial: null,
      analyses: particled(view, { first: place, place: next, analyses: family.analyses }),
      rule: 'name.particle',
    })
  const written = {
    given: tokens[place]?.text ?? '',
    family: tokens
      .slice(next, family.last + 1)
      .map((token) => token.text)
      .join(' '),
  }
  const expected = expectedOf(view, place, family.last)
  const joint = likeliestPair(
    withUnchanged(view.pack.morphology.surname(written.given), written.given),
    withUnchanged(family.analyses, written.family),
    { written, expected },
  )
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

/** «на переході Бан Пхаккат», "the resort of Mia Milia", "the Mia Milia crossing": what kind of place it is stands before or behind the name. */
const isPlace = (view: SentenceView, place: number): boolean => {
  const noun = view.sentence.language === 'en' ? undefined : thingBefore(view, 'place', place)
  // «председатель округа Х»: the place tells what the office is of.
  const ofOffice = view.cues.some(
    ({ entry, first, last }) =>
      entry.meaning.cue === 'office' && first < (noun?.first ?? 0) && last >= (noun?.first ?? 0) - 1,
  )
  const isNamed = view.sentence.language === 'en' && nounBefore(view, place)
  return (
    (noun !== undefined && !ofOffice && view.tokens[noun.first]?.shape === 'lower') ||
    isNamed ||
    tellsPlain(view, place)
  )
}

/** «Острова Уайт», «Вакцина Гамалеї»: a common noun is no first name. */
const isThing = (view: SentenceView, place: number): boolean =>
  (view.sentence.language !== 'en' && view.things.some((cue) => cue.first <= place && place <= cue.last)) ||
  view.pack.grammar.abstract(view.tokens[place]?.key ?? '')

const LONGEST_TITLE = 6

/** Capitalised words that fill a short quotation in a Slavic language are the name of a company or of a work. */
const isQuoted = (view: SentenceView, place: number, next: number): boolean =>
  view.sentence.language !== 'en' &&
  view.sentence.quotations.some(
    (one) => one.closed && one.first <= place && next <= one.last && one.last - one.first < LONGEST_TITLE,
  )

/** Readings that disagree in case or gender are no name; a name unknown to every list stands in its base form oftener than in any other. */
const AGAINST_AGREEMENT = 0.001
const FOR_BASE_FORM = 8

/** What stands around a name tells of its case and gender, and how much a reading counts that disagrees with it. */
interface Expected {
  cases: readonly Case[]
  gender: 'm' | 'f' | null
  against: number
}

/** The name may be of whose the office is: «речник Х». */
const AGAINST_OFFICE = 0.3

function expectedOf(view: SentenceView, first: number, last: number): Expected {
  const gender = genderOfVerb(view, first, last)
  if (gender !== null) return { cases: ['nom'], gender, against: AGAINST_AGREEMENT }
  const office = officeBefore(view, first)
  if (office === null) return { cases: governedCases(view, first), gender: null, against: AGAINST_AGREEMENT }
  return { cases: office.cases, gender: null, against: office.complete ? AGAINST_AGREEMENT : AGAINST_OFFICE }
}

/** A name that no declension has may stand as it is written. */
function withUnchanged(readings: readonly NameAnalysis[], text: string): readonly NameAnalysis[] {
  if (readings.length === 0 || readings.some(({ base, cases }) => base === text && maybeNominative(cases)))
    return readings
  const weight = Math.min(...readings.map((one) => one.weight)) * AS_WRITTEN
  return [...readings, { base: text, gender: null, cases: ['nom'], number: 'sg', weight }]
}

const AS_WRITTEN = 0.1

/** The readings of two words that agree in case and gender, with each other and with what is expected, and are likeliest together. */
function likeliestPair(
  givens: readonly NameAnalysis[],
  families: readonly NameAnalysis[],
  { written, expected }: { written: { given: string; family: string }; expected: Expected },
): { given: NameAnalysis; family: NameAnalysis } | null {
  const { cases } = expected
  const likely = (one: NameAnalysis): number =>
    cases.length === 0 || !isExpected(one, expected) ? one.weight : weightIn(one, cases)
  const forBase = maybeNominative(cases) ? FOR_BASE_FORM : 1
  const weightOf = (given: NameAnalysis, family: NameAnalysis): number => {
    const isBase = given.base === written.given && family.base === written.family
    const fits = [given, family].every((one) => isExpected(one, expected))
    return (
      likely(given) *
      likely(family) *
      (agree(given, family) ? 1 : AGAINST_AGREEMENT) *
      (fits ? 1 : expected.against) *
      (isBase ? forBase : 1)
    )
  }
  let best: { given: NameAnalysis; family: NameAnalysis } | null = null
  let most = -1
  for (const given of givens)
    for (const family of families) {
      const weight = weightOf(given, family)
      if (weight <= most) continue
      most = weight
      best = { given, family }
    }
  return best
}

const agree = (one: NameAnalysis, other: NameAnalysis): boolean =>
  (!one.gender || !other.gender || one.gender === other.gender) &&
  (one.cases.length === 0 || other.cases.length === 0 || one.cases.some((form) => other.cases.includes(form)))

const isExpected = ({ gender, cases }: NameAnalysis, expected: Expected): boolean =>
  (!gender || !expected.gender || gender === expected.gender) &&
  (cases.length === 0 || expected.cases.length === 0 || cases.some((form) => expected.cases.includes(form)))

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
