import type { Case, NameAnalysis } from '../../language/morphology.ts'
import type { GivenAnalysis } from '../../language/names/given-names.ts'
import type { WorldName } from '../../language/world/world.ts'
import { officeBefore } from './told-case.ts'
import { isNameWord, type SentenceView } from './view.ts'
import { capitalised, hiddenStarts, type SmallLetters } from './with-capitals.ts'

/**
 * Names in small letters: «президент росії володимир петренко», «петренко заявив». A report writes so where it writes a
 * country so («росія»), or names somebody so in full behind an office.
 */
export function smallLetters(views: readonly SentenceView[]): SmallLetters {
  const slavic = views.filter(({ pack }) => pack.grammar.inflected)
  const countries = smallCountries(slavic)
  // «кремль» is a fortress too, and alone tells nothing.
  const habit = slavic.some((view) => view.worldNames.some((name) => tellsHabit(view, name)))
  if (!habit && !slavic.some((view) => smallHolders(view).length > 0)) return { names: NONE, starts: NONE }
  const names = new Set<number>()
  const families: Families = new Map()
  for (const view of slavic)
    for (const name of smallPairs(view)) {
      for (const place of name.places) names.add(place)
      for (const family of name.families) learn(families, family)
    }
  for (const view of slavic)
    for (const family of [...familiesToldElsewhere(view), ...familiesShown(view)]) learn(families, family)
  for (const view of slavic)
    for (const place of [...smallFamilies(view, families), ...smallSeats(view, countries)]) names.add(place)
  return { names, starts: new Set(slavic.flatMap((view) => hiddenStarts(view, names))) }
}

const NONE: ReadonlySet<number> = new Set()

/** Family names that are written small, by base form, with the genders of those who bear them. */
type Families = Map<string, Set<NameAnalysis['gender']>>

const learn = (families: Families, { base, gender }: Pick<NameAnalysis, 'base' | 'gender'>): void => {
  const key = base.toLowerCase()
  families.set(key, (families.get(key) ?? new Set()).add(gender))
}

const isSmall = (view: SentenceView, place: number): boolean =>
  place >= view.sentence.first && place <= view.sentence.last && view.tokens[place]?.shape === 'lower'

/** Countries that the report writes in small letters, themselves or by their seats: «росія», «рф», «мінськ», «кремль». */
function smallCountries(views: readonly SentenceView[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const view of views)
    for (const name of view.worldNames) {
      if (name.flag || !isSmall(view, name.first)) continue
      const state = name.kind === 'country' ? name.key : isSeat(view, name) ? name.country : null
      if (state) found.add(state)
    }
  return found
}

const tellsHabit = (view: SentenceView, { kind, placeKind, flag, first }: WorldName): boolean =>
  (kind === 'country' || placeKind === 'capital') && !flag && isSmall(view, first)

/** A capital, or a seat of power of one word that has a name of its own with a capital: no «адміністрація президента». */
const isSeat = (view: SentenceView, { placeKind, institution, first, last }: WorldName): boolean =>
  placeKind === 'capital' ||
  (institution === 'presidency' && first === last && namesWithCapital(view, first).some(({ common }) => !common))

interface SmallName {
  places: number[]
  families: readonly NameAnalysis[]
}

/** First name and family name in small letters anywhere in a sentence. */
function smallPairs(view: SentenceView): SmallName[] {
  const found: SmallName[] = []
  for (let place = view.sentence.first; place < view.sentence.last; place++) {
    const name = smallPairAt(view, place, officeBefore(view, place)?.cases ?? null)
    if (!name) continue
    found.push(name)
    place = name.places.at(-1) ?? place
  }
  return found
}

/** The same right behind an office, with a family name that shows itself: enough where the report writes all else with capitals. */
function smallHolders(view: SentenceView): SmallName[] {
  const found: SmallName[] = []
  for (const { entry, last } of view.cues) {
    if (entry.meaning.cue !== 'office') continue
    const country = view.worldNames.find(({ first }) => first === last + 1)
    for (const place of new Set([last + 1, (country?.last ?? last) + 1])) {
      const cases = isSmall(view, place) ? (officeBefore(view, place)?.cases ?? null) : null
      const name = cases && smallPairAt(view, place, cases)
      if (name && name.families.some(({ base }) => view.pack.grammar.smallSurname(base.toLowerCase()))) found.push(name)
    }
  }
  return found
}

/** `office`: the cases of an office that leads to the name; null where none does. */
function smallPairAt(view: SentenceView, place: number, office: readonly Case[] | null): SmallName | null {
  const { tokens, languages, sentence, pack } = view
  const first = tokens[place]
  if (!first || (first.shape !== 'lower' && first.shape !== 'capital') || pack.functionWords.has(first.key)) return null
  if (!isSmall(view, place + 1)) return null
  const given = languages.givenNames.find(capitalised(first.text), sentence.language)
  const doubtful = isLikelierWord(view, given)
  if (given.length === 0 || (doubtful && first.shape === 'lower' && !office)) return null
  const at = isSmall(view, place + 2) && isPatronymic(view, place + 1) ? place + 2 : place + 1
  if (isOther(view, at)) return null
  const families = agreeingFamilies(view, at, narrowed(given, office))
  const shown = families.filter(({ base }) => pack.grammar.smallSurname(base.toLowerCase()))
  const key = tokens[at]?.key ?? ''
  const told =
    shown.length > 0 ||
    (office ? pack.grammar.surname(key) || (!doubtful && !pack.grammar.verbal(key)) : isSaidBy(view, place, at, key))
  if (families.length === 0 || !told) return null
  const places = [place, place + 1, at].filter((one) => isSmall(view, one))
  return { places, families: shown.length > 0 ? shown : families.slice(0, 1) }
}

/** «Іван горський заявив»: an adjective or whose something is ends so too, so a verb of saying has to show the name. */
const isSaidBy = ({ cues, pack }: SentenceView, first: number, last: number, key: string): boolean =>
  pack.grammar.surname(key) &&
  cues.some(
    ({ entry: { meaning }, ...verb }) =>
      meaning.cue === 'say' &&
      !meaning.weak &&
      verb.features.number !== 'pl' &&
      (verb.first === last + 1 || verb.last === first - 1),
  )

const isPatronymic = ({ tokens, sentence, languages }: SentenceView, place: number): boolean =>
  languages.givenNames.isPatronymic(capitalised(tokens[place]?.text ?? ''), sentence.language)

/** «роман», «віра»: without an office before it a word that is rather none. */
const isLikelierWord = ({ pack }: SentenceView, given: readonly GivenAnalysis[]): boolean =>
  given.some(({ base }) => pack.grammar.givenLikeWords.has(base.toLowerCase()))

/** Readings of a first name in the case of its office; all where none stands before it. */
const narrowed = (given: readonly GivenAnalysis[], office: readonly Case[] | null): readonly GivenAnalysis[] =>
  !office || office.length === 0 ? given : given.filter(({ cases }) => meet(cases, office))

const meet = (one: readonly Case[], other: readonly Case[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((form) => other.includes(form))

/** A small word, or one of the vocabulary: no family name. */
const isOther = (view: SentenceView, place: number): boolean => {
  const key = view.tokens[place]?.key ?? ''
  const covers = ({ first, last }: { first: number; last: number }): boolean => first <= place && place <= last
  return (
    key.length < LEAST_LETTERS ||
    view.pack.functionWords.has(key) ||
    view.pack.openers.has(key) ||
    view.pack.grammar.nameParticles.has(key) ||
    view.pack.grammar.likeSurname(key) ||
    view.cues.some(covers) ||
    view.things.some(covers) ||
    view.times.some(covers) ||
    view.worldNames.some((name) => !name.common && covers(name)) ||
    view.affiliations.some(covers)
  )
}

const LEAST_LETTERS = 3

/** Readings of a family name in the case and the gender of a first name. */
function agreeingFamilies(view: SentenceView, place: number, given: readonly GivenAnalysis[]): NameAnalysis[] {
  const readings = view.pack.morphology.surname(capitalised(view.tokens[place]?.text ?? ''))
  return readings.filter(
    (one) =>
      one.number === 'sg' &&
      !view.pack.grammar.likeSurname(one.base.toLowerCase()) &&
      given.some(
        ({ gender, cases }) =>
          (gender === null || one.gender === null || gender === one.gender) && meet(cases, one.cases),
      ),
  )
}

/** Family names that the report writes with a capital behind a first name, and of which the ending shows that they are such. */
function familiesToldElsewhere(view: SentenceView): NameAnalysis[] {
  const { tokens, sentence, languages, pack } = view
  const found: NameAnalysis[] = []
  for (let place = sentence.first; place < sentence.last; place++) {
    if (!isNameWord(tokens[place]) || !isNameWord(tokens[place + 1])) continue
    const given = languages.givenNames.find(tokens[place]?.text ?? '', sentence.language)
    if (given.length === 0) continue
    const families = agreeingFamilies(view, place + 1, given)
    found.push(...families.filter(({ base }) => pack.grammar.smallSurname(base.toLowerCase())))
  }
  return found
}

/**
 * Family names that what stands beside them shows, of people whom nobody names in full: «петренко заявив», «сказав петренко»,
 * «диктатор петренко», «з петренком», «помічник петренка». The ending must be one of family names.
 */
function familiesShown(view: SentenceView): NameAnalysis[] {
  const { tokens, sentence, pack } = view
  const found: NameAnalysis[] = []
  for (let place = sentence.first; place <= sentence.last; place++) {
    const token = tokens[place]
    if (!token || !isSmall(view, place) || token.key.length < LEAST_ALONE || isOther(view, place)) continue
    if (behindTwoOffices(view, place)) continue
    const shown = casesShown(view, place)
    if (shown.size === 0) continue
    const family = pack.morphology.surname(capitalised(token.text)).find(({ base, cases, gender, number }) => {
      const key = base.toLowerCase()
      if (number === 'pl' || gender === 'f' || !cases.some((form) => shown.has(form))) return false
      const isBase = key === token.key
      return isBase && shown.has('nom') && cases.includes('nom')
        ? pack.grammar.shownSurname(key)
        : !isBase && pack.grammar.smallSurname(key)
    })
    if (family && !isWorldName(view, place)) found.push(family)
  }
  return found
}

/** «прессекретар президента литви дударенко»: a name that does not change tells nothing of whose it is. */
function behindTwoOffices(view: SentenceView, place: number): boolean {
  if (officeBefore(view, place) === null) return false
  const offices = view.cues.filter(({ entry, last }) => entry.meaning.cue === 'office' && last < place)
  const [outer, inner] = offices.slice(-2)
  return inner !== undefined && outer?.last === inner.first - 1
}

/** Cases in which the words beside it show a family name: none where they show nothing. */
function casesShown(view: SentenceView, place: number): ReadonlySet<Case> {
  const { tokens, sentence, pack, cues } = view
  const cases = new Set<Case>(officeBefore(view, place)?.cases ?? [])
  if (besideSaying(view, place)) cases.add('nom')
  if (place > sentence.first && pack.grammar.with.has(tokens[place - 1]?.key ?? '')) cases.add('ins')
  // «помічник петренка», «зустріч петренка з послом»: whose it is.
  const owned = cues.some(({ entry, last }) => OWNED.has(entry.meaning.cue) && last === place - 1)
  return owned ? cases.add('gen') : cases
}

const OWNED: ReadonlySet<string> = new Set(['office', 'meeting'])

/** Written with a capital, a place or a body that the world data knows. */
const isWorldName = (view: SentenceView, place: number): boolean => namesWithCapital(view, place).length > 0

function namesWithCapital({ tokens, languages, sentence }: SentenceView, place: number): WorldName[] {
  const token = tokens[place]
  if (!token) return []
  const written = [{ ...token, text: capitalised(token.text), shape: 'capital' as const, form: 0 }]
  return languages.world.find(written, 0, 0, sentence.language).names
}

const LEAST_ALONE = 5

/** A verb of saying in the singular right behind, or right before with nothing denied. */
const besideSaying = ({ cues, tokens, pack }: SentenceView, place: number): boolean =>
  cues.some(
    ({ entry, first, last, features }) =>
      entry.meaning.cue === 'say' &&
      !entry.meaning.weak &&
      !entry.meaning.denies &&
      features.number !== 'pl' &&
      features.gender !== 'f' &&
      (first === place + 1 || (last === place - 1 && !pack.grammar.prepositions.has(tokens[place + 1]?.key ?? ''))),
  )

/** Family names alone in small letters: those of people named in full, and those that the words beside them show. */
function smallFamilies(view: SentenceView, families: Families): number[] {
  const found: number[] = []
  for (let place = view.sentence.first; place <= view.sentence.last; place++) {
    if (!isSmall(view, place) || isOther(view, place)) continue
    const readings = view.pack.morphology.surname(capitalised(view.tokens[place]?.text ?? ''))
    const known = readings.some(({ base, gender, number }) => {
      const genders = families.get(base.toLowerCase())
      return number === 'sg' && !!genders && (gender === null || genders.has(gender) || genders.has(null))
    })
    if (known) found.push(place)
  }
  return found
}

/** «москва», «кремль»: what stands for a country that the report writes small, where it is written so too. */
function smallSeats(view: SentenceView, countries: ReadonlySet<string>): number[] {
  const found: number[] = []
  for (let place = view.sentence.first; place <= view.sentence.last; place++) {
    if (!isSmall(view, place) || isOther(view, place)) continue
    const [name] = namesWithCapital(view, place)
    if (!name || name.flag || name.common || !name.country || !countries.has(name.country)) continue
    // «казанський кремль» is another.
    const { cityAdjectives, adjectival } = view.pack.grammar
    const before = view.tokens[place - 1]?.key ?? ''
    const told = adjectival(before) && cityAdjectives.some((suffix) => before.includes(suffix))
    if (!told && isSeat(view, { ...name, first: place, last: place })) found.push(place)
  }
  return found
}
