import { isOwnerMark } from '../../language/owner-marks.ts'
import type { NameAnalysis } from '../../language/morphology.ts'
import { likeliestIn } from '../../language/names/case-share.ts'
import type { Mention } from '../annotated.ts'
import { bareMention, oneWordBase } from './bare-mention.ts'
import { calledFrom, particled } from './particles.ts'
import { personOf } from './person.ts'
import { placeMention } from './place-names.ts'
import { governedCases } from './told-case.ts'
import {
  COMPOUND,
  goesOnSmall,
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

/**
 * Capitalised words that nothing else explains: by what stands beside them and by how they are built a person, an
 * organisation or a place; nothing where neither tells.
 */
export function loneNames(view: SentenceView, taken: ReadonlySet<number>, known: readonly Mention[]): Mention[] {
  const found: Mention[] = []
  const open = Array.from(
    { length: view.sentence.last - view.sentence.first + 1 },
    (_, at) => view.sentence.first + at,
  ).filter((place) => mayBeName(view, place, taken))
  for (const place of open) {
    const mention = loneName(view, place, taken)
    if (mention) found.push(mention)
  }
  // «Лоран, Бек і Гай»: whoever is listed with a person is one, from either end of the list.
  const people = [...known, ...found].filter(({ kind }) => kind === 'person')
  const done = new Set(found.map(({ first }) => first))
  for (const place of [...open, ...open.toReversed()]) {
    if (done.has(place) || !listedWith(view, place, people)) continue
    const mention = person(view, place, 'name.listed')
    done.add(place)
    people.push(mention)
    found.push(mention)
  }
  return found
}

/** A conjunction, or a comma within a list, stands between the word and a person. */
function listedWith(view: SentenceView, place: number, people: readonly Mention[]): boolean {
  const { tokens, pack, sentence } = view
  const joins = (at: number): boolean =>
    pack.grammar.and.has(tokens[at]?.key ?? '') && at > sentence.first && at < sentence.last
  const conjunction = (at: number): boolean => joins(at) && tokens[at]?.kind === 'word'
  const before = joins(place - 1) && people.some(({ last }) => last === place - 2)
  const behind = joins(place + 1) && people.some(({ first }) => first === place + 2)
  if ((!before && !behind) || isNameWord(tokens[place - 1]) || isNameWord(tokens[place + 1])) return false
  if (likelyPerson(view, place) === 'no') return false
  if (before) return conjunction(place - 1) || joins(place + 1)
  return behind && (conjunction(place + 1) || joins(place - 1))
}

function mayBeName(view: SentenceView, place: number, taken: ReadonlySet<number>): boolean {
  const token = view.tokens[place]
  if (!isNameWord(token) || taken.has(place) || token.text.length < 2) return false
  if (isSpokenFor(view, place) || isForeignScript(view, place)) return false
  if (calledFrom(view, place) !== null) return true
  if (view.headline || view.pack.impersonal.has(token.key) || COMPOUND.test(token.text)) return false
  if (isDefinite(view, place) || tellsOffice(view, place)) return false
  if (opensSentence(view, place) && view.ordinary.has(token.key)) return false
  if (view.pack.openers.has(token.key) || view.pack.functionWords.has(token.key)) return false
  if (view.pack.grammar.abstract(token.key) || isTitle(view, place) || inTitle(view, place)) return false
  return ![...view.cues, ...view.things].some((cue) => cue.first <= place && place <= cue.last)
}

/** «ген.», "Gen.", "Sen.": an abbreviation before a name is none itself. */
const isTitle = (view: SentenceView, place: number): boolean =>
  view.tokens[place + 1]?.text === '.' && view.pack.abbreviations.has(view.tokens[place]?.key ?? '')

function loneName(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const token = view.tokens[place]
  if (!token) return null
  if (calledFrom(view, place) !== null) return person(view, place, 'name.after-courtesy')
  if (view.writtenSmall.has(place)) return person(view, place, 'name.written-small')
  const opens = opensSentence(view, place)
  const monarch = ROMAN_NUMBER.test(view.tokens[place + 1]?.text ?? '')
  const given = opens && !monarch ? null : givenAlone(view, place)
  // «в Риеке»: also a first name in the locative, in which nobody stands behind a preposition of place.
  const within = given && !given.cases.includes('gen') && !given.cases.includes('nom') ? cityWithin(view, place) : null
  if (within ?? given) return within ?? given
  const slavic = view.sentence.language !== 'en'
  const known = view.capitalised.has(token.key)
  if (slavic && (!opens || known)) {
    if (view.pack.grammar.organization(token.key)) return organization(view, place, 'name.organization-word')
    const body = bodyBefore(view, place)
    if (body?.ledBy && !qualifies(view, place)) return person(view, place, 'name.of-body')
    if (body && likelyPerson(view, place) !== 'yes') return organization(view, place, 'name.after-body')
    if (ofPersonnel(view, place) && likelyPerson(view, place) !== 'yes' && !qualifies(view, place))
      return organization(view, place, 'name.of-personnel')
    if (thingBefore(view, 'work', place)) return null
  }
  if (!slavic && opens && whoFollows(view, place)) return person(view, place, 'name.who')
  if (opens && !known && !view.pack.grammar.surname(token.key) && !saysAlone(view, place)) return null
  if (slavic && opens && !known && !opensWithPerson(view, place)) return null
  if (hasParticle(token.text) && !(slavic && located(view, place))) return person(view, place, 'name.particle')
  const rule = besideSpeech(view, place)
    ? 'name.beside-saying'
    : slavic && !opens && afterMeeting(view, place)
      ? 'name.of-meeting'
      : afterOffice(view, place) && !qualifies(view, place)
        ? 'name.after-office'
        : null
  if (rule && (!slavic || likelyPerson(view, place) !== 'no')) return person(view, place, rule)
  const city = cityAt(view, place)
  if (city) return city
  if (slavic && !opens && located(view, place)) return placeMention(view, place, place, 'name.located')
  if (!opens && view.pack.grammar.surname(token.key) && !qualifies(view, place))
    return person(view, place, 'name.family-ending')
  if (standsAlone(view, place, taken) && (!slavic || likelyPerson(view, place) === 'yes'))
    return person(view, place, 'name.alone')
  return null
}

/** «аль-Хазін», "al-Hazin": a small word joined to the name. */
const hasParticle = (text: string): boolean => /^\p{Ll}{2,4}-\p{Lu}/u.test(text)

/** A subject at the head of a sentence stands in the nominative. */
function opensWithPerson(view: SentenceView, place: number): boolean {
  const [likeliest] = view.pack.morphology.surname(view.tokens[place]?.text ?? '')
  return likelyPerson(view, place) === 'yes' && !!likeliest?.cases.includes('nom')
}

function person(view: SentenceView, place: number, rule: string): Mention {
  const analyses = likeliestIn(view.pack.morphology.surname(view.tokens[place]?.text ?? ''), governedCases(view, place))
  const { last, initial } = initialsBehind(view, place)
  const first = (rule === 'name.after-courtesy' ? calledFrom(view, place) : null) ?? place
  return personOf(view, {
    first,
    last,
    given: null,
    initial,
    analyses: particled(view, { first, place, analyses }),
    rule,
  })
}

const organization = (view: SentenceView, place: number, rule: string): Mention => {
  const word = view.tokens[place]?.text ?? ''
  const base = oneWordBase(view, word)
  return bareMention(view, { first: place, last: place }, { kind: 'organization', base, rule })
}

function givenAlone(view: SentenceView, place: number): Mention | null {
  const [alone] = view.languages.givenNames.find(view.tokens[place]?.text ?? '', view.sentence.language)
  if (!alone) return null
  const analyses: NameAnalysis[] = [
    { base: alone.base, gender: alone.gender, cases: alone.cases, number: 'sg', weight: 1 },
  ]
  // «Елизавета II», «Бенедикт XVI»: the number of a monarch is part of the name.
  const number = ROMAN_NUMBER.test(view.tokens[place + 1]?.text ?? '') ? (view.tokens[place + 1]?.text ?? '') : ''
  const mention = personOf(view, {
    first: place,
    last: number ? place + 1 : place,
    given: null,
    initial: null,
    analyses,
    rule: 'name.given-alone',
  })
  return number ? { ...mention, base: `${mention.base} ${number}` } : mention
}

const ROMAN_NUMBER = /^[IVX]{1,5}$/u

/** «Гаврилова А.В.»: initials behind a family name, and no name behind them. */
export function initialsBehind(view: SentenceView, place: number): { last: number; initial: string | null } {
  const { tokens, sentence } = view
  let last = place
  while (last + 2 <= sentence.last && tokens[last + 1]?.shape === 'initial' && tokens[last + 2]?.text === '.') last += 2
  const initial = last > place && !isNameWord(tokens[last + 1]) ? (tokens[place + 1]?.text ?? null) : null
  return initial ? { last, initial } : { last: place, initial: null }
}

/** The common noun of a body right before: «компании Газпром», «адміністрації Бріана». `ledBy`: such are named by who leads them. */
function bodyBefore(view: SentenceView, place: number): { ledBy: boolean } | null {
  for (const { entry, last } of view.cues) {
    const { meaning } = entry
    if (last === place - 1 && (meaning.cue === 'body' || meaning.cue === 'press'))
      return { ledBy: meaning.cue === 'body' && !!meaning.ledBy }
  }
  return null
}

/** «співробітники Боїнга» */
const ofPersonnel = (view: SentenceView, place: number): boolean =>
  view.cues.some(({ entry, last }) => entry.meaning.cue === 'personnel' && last === place - 1)

/** A preposition of place before a word that may stand in the locative. */
function located(view: SentenceView, place: number): boolean {
  const before = view.tokens[place - 1]
  const word = view.tokens[place]?.text ?? ''
  if (!before || !view.pack.grammar.locative.has(before.key) || isNameWord(view.tokens[place + 1])) return false
  if (qualifies(view, place)) return false
  const readings = view.pack.morphology.placeName(word)
  return (
    readings.some(({ cases }) => cases.includes('loc') || cases.includes('acc')) && likelyPerson(view, place) !== 'yes'
  )
}

/** A shorter word is likelier another. */
const LEAST_LETTERS = 4

/** A city of the long list behind a preposition: its name in any case. */
function cityAt(view: SentenceView, place: number): Mention | null {
  const { language } = view.sentence
  const before = view.tokens[place - 1]
  const token = view.tokens[place]
  if (!before || !token || token.key.length < LEAST_LETTERS || opensSentence(view, place)) return null
  if (!view.pack.grammar.prepositions.has(before.key) && !view.pack.grammar.locative.has(before.key)) return null
  for (const { base } of view.pack.morphology.placeName(view.tokens[place]?.text ?? '')) {
    const known = view.languages.world.city(base, language)
    if (known) return { ...placeMention(view, place, place, 'name.city'), base, known }
  }
  return null
}

/** The same behind a preposition of place. */
const cityWithin = (view: SentenceView, place: number): Mention | null =>
  view.pack.grammar.locative.has(view.tokens[place - 1]?.key ?? '') ? cityAt(view, place) : null

/** A place is this much likelier than a family name before a word is taken for no person. */
const PLACE_LIKELIER = 40
/** How likely a family name must be to stand for a person by itself. */
const LEAST_LIKELY = 1e-8

/** What the ending tells of a word that may be a family name: `yes`, `no`, or nothing either way. */
function likelyPerson(view: SentenceView, place: number): 'yes' | 'no' | 'perhaps' {
  const token = view.tokens[place]
  if (!token) return 'no'
  if (view.pack.grammar.surname(token.key)) return 'yes'
  const [family] = view.pack.morphology.surname(token.text)
  const [city] = view.pack.morphology.placeName(token.text)
  if (!family || !city) return 'perhaps'
  if (city.weight > family.weight * PLACE_LIKELIER) return 'no'
  return family.weight >= LEAST_LIKELY && family.weight >= city.weight ? 'yes' : 'perhaps'
}

/** "…, who is due in Paris": only a person is taken up so. */
const whoFollows = (view: SentenceView, place: number): boolean =>
  view.tokens[place + 1]?.text === ',' && view.pack.grammar.who.has(view.tokens[place + 2]?.key ?? '')

/** One person speaks: a verb of saying in the singular follows, and the word is no plural. */
function saysAlone(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  if (!token || view.ordinary.has(token.key) || view.pack.grammar.endsAsPlural(token.key)) return false
  return view.cues.some(
    ({ entry, first, features }) =>
      entry.meaning.cue === 'say' &&
      first === place + 1 &&
      !entry.meaning.weak &&
      (view.sentence.language === 'en' || features.number === 'sg'),
  )
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
        isOwnerMark(next) ||
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

/** «повідомляє Зупинка магістралі»: where a link is lost, a new sentence begins behind a verb of the present. */
const besideSpeech = (view: SentenceView, place: number): boolean =>
  view.cues.some(
    ({ entry, first, last, features }) =>
      (entry.meaning.cue === 'say' &&
        !entry.meaning.weak &&
        (first === place + 1 ||
          (last === place - 1 &&
            !(features.tense !== 'past' && view.sentence.language !== 'en' && goesOnSmall(view, place))))) ||
      (entry.meaning.cue === 'according' && last === place - 1) ||
      (entry.meaning.cue === 'meet' && first === place + 1),
  )

/** «зустріч Гая з Бріаном», «із Гаєм говорив»: who meets stands in the genitive behind a meeting, in the instrumental behind «з». */
function afterMeeting(view: SentenceView, place: number): boolean {
  const before = view.tokens[place - 1]
  const readings = view.pack.morphology.surname(view.tokens[place]?.text ?? '')
  const stands = (form: 'gen' | 'ins'): boolean =>
    readings.some(({ cases, weight }) => cases.includes(form) && weight > 0)
  if (qualifies(view, place) || isNameWord(view.tokens[place + 1])) return false
  if (before && view.pack.grammar.with.has(before.key) && readings[0]?.cases.includes('ins'))
    return readings[0].base !== view.tokens[place]?.text || likelyPerson(view, place) === 'yes'
  return stands('gen') && view.cues.some(({ entry, last }) => entry.meaning.cue === 'meeting' && last === place - 1)
}

const afterOffice = (view: SentenceView, place: number): boolean => {
  const before = place - 1
  if (view.cues.some(({ entry, last }) => entry.meaning.cue === 'office' && last === before)) return true
  const name = view.worldNames.find((one) => one.last === before && !one.press)
  return !!name && view.cues.some(({ entry, last }) => entry.meaning.cue === 'office' && last === name.first - 1)
}
