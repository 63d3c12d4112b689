import type { Cue } from '../../language/cue.ts'
import type { Gender } from '../../language/morphology.ts'
import type { Mention } from '../annotated.ts'
import { asWritten, bareMention } from './bare-mention.ts'
import { cueAt, isForeignScript, isNameWord, opensSentence, type SentenceView } from './view.ts'

const LONGEST_NAME = 12
const MOST_ADJECTIVES = 4

/** «Генерального штабу», «Рада національної безпеки і оборони України». English ones are found before people are. */
export function capitalisedBody(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens, sentence } = view
  if (
    sentence.language === 'en' ||
    !isNameWord(tokens[place]) ||
    view.cues.some((cue) => cue.entry.meaning.cue === 'office' && cue.first <= place && place <= cue.last)
  )
    return null
  return slavicBody(view, place, taken)
}

/** "Silk Road Dispatch", "Gaza Health Ministry": a place inside the name of a body. */
export const isPlace = (view: SentenceView, place: number): boolean =>
  view.worldNames.some((one) => one.kind !== 'organization' && one.first <= place && place <= one.last)

function slavicBody(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const noun = nounOf(view, place)
  if (!noun || taken.has(noun.first) || isOfSeveral(view, place, noun)) return null
  const end = complementEnd(view, noun, place)
  const last = end > noun.last ? quotedEnd(view, end) : end
  // «Немецкий концерн „…“»: what is quoted is the name.
  if (last === noun.last && quotedEnd(view, end) > end) return null
  if (saysOnlyKind(view, noun) || leadsForces(view, noun)) return null
  // «Офіс турецького президента»: by its leader it is named, and by no name.
  const { meaning } = noun.entry
  const isLed = meaning.cue === 'body' && !!meaning.ledBy
  if (isLed && last === noun.last && view.affiliations.some(({ first }) => first === last + 1)) return null
  const opens = opensSentence(view, place)
  // At the head of a sentence every word has a capital: «Рішення суду», «Бюджетная авиакомпания».
  const told =
    saysMore(view, noun.last + 1, last) ||
    view.capitalised.has(view.tokens[place]?.key ?? '') ||
    (noun.first - place > 1 && !view.affiliations.some((one) => place <= one.first && one.first < noun.first))
  if (opens && (noun.first === place ? last === noun.last : !told)) return null
  return bareMention(
    view,
    { first: place, last },
    { kind: 'organization', base: baseOf(view, place, last, noun), rule: 'name.body' },
  )
}

/** «Палестинское движение ХАМАС»: what kind of body it is, before its own name. */
function saysOnlyKind(view: SentenceView, { first, last }: Cue): boolean {
  const meaning = cueAt(view, 'kind', first)?.entry.meaning
  return (
    meaning?.cue === 'kind' &&
    NAMED_BEHIND.has(meaning.kind) &&
    // «Всесвітня організація ООН» is one of its own.
    !meaning.alliance &&
    view.worldNames.some(
      (one) =>
        one.kind === 'organization' && one.first === last + 1 && (one.cases.length === 0 || one.cases.includes('nom')),
    )
  )
}

const NAMED_BEHIND: ReadonlySet<string> = new Set(['movement', 'party', 'company'])

/** «Командування збройних сил Судану»: those who command, by a common noun, and whose forces; whose, «командування армії» does not say. */
function leadsForces(view: SentenceView, { first, last }: Cue): boolean {
  const forces = cueAt(view, 'kind', last + 1)
  const meaning = forces?.entry.meaning
  return (
    cueAt(view, 'authority', first) !== undefined &&
    meaning?.cue === 'kind' &&
    meaning.kind === 'army' &&
    isPlace(view, (forces?.last ?? last) + 1)
  )
}

/** «Армянская и азербайджанская комиссии»: one body of each of the states. */
const isOfSeveral = (view: SentenceView, place: number, noun: Cue): boolean =>
  view.affiliations.filter(({ first, last }) => first >= place && last < noun.first).length > 1

/** More than the country that a body is of: «Робоча група Молдови та Румунії» names nothing. */
const saysMore = (view: SentenceView, first: number, last: number): boolean =>
  view.tokens
    .slice(first, last + 1)
    .some(
      ({ key }, at) =>
        !view.pack.grammar.and.has(key) &&
        !view.worldNames.some((one) => one.kind === 'country' && one.first <= first + at && first + at <= one.last),
    )

/** The noun of a body at a place, or behind adjectives that agree with it: «Європейська комісія», «Верховного суду». */
function nounOf(view: SentenceView, place: number): Cue | null {
  for (let at = place; at <= Math.min(place + MOST_ADJECTIVES, view.sentence.last); at++) {
    const noun = cueAt(view, 'body', at)
    if (noun) return agreeBefore(view, place, noun) ? noun : null
    const key = view.tokens[at]?.key ?? ''
    // «Промышленный и коммерческий банк»
    if (at > place && view.pack.grammar.and.has(key) && view.tokens[at]?.kind === 'word') continue
    if (key.length < 4 || view.pack.grammar.abstract(key) || !isAdjective(view, at)) return null
  }
  return null
}

/** By its ending, or by its forms: «рабочей» ends as nouns do too. */
const isAdjective = (view: SentenceView, place: number): boolean =>
  view.pack.grammar.adjectival(view.tokens[place]?.key ?? '') ||
  view.pack.morphology.adjective(view.tokens[place]?.text ?? '', 'm', 'sg') !== null

/** Every word before the noun is an adjective in a case and the gender and number of the noun. */
function agreeBefore(view: SentenceView, first: number, noun: Cue): boolean {
  const gender = noun.features.gender ?? view.pack.grammar.genderOf(noun.entry.lemma)
  return view.tokens.slice(first, noun.first).every(({ key, shape }) => {
    if (shape === 'mixed') return false
    if (view.pack.grammar.and.has(key)) return true
    const nominative = view.pack.morphology.adjective(key, gender, 'sg')
    if (nominative === null) return false
    const forms = view.pack.morphology.inflect(nominative).filter(({ form }) => form === key)
    return forms.some((form) => isOfNoun(form, noun, gender))
  })
}

function isOfNoun(
  form: { cases?: readonly string[]; gender?: Gender; number?: 'sg' | 'pl' },
  { features }: Cue,
  gender: Gender,
): boolean {
  if (form.number && features.number && form.number !== features.number) return false
  if (form.number === 'sg' && form.gender && form.gender !== gender) return false
  return !form.cases || !features.cases || form.cases.some((one) => features.cases?.some((own) => own === one))
}

/** The last token of what depends on the noun: genitives, names, what it is for («по …», «при …», «імені …»). */
function complementEnd(view: SentenceView, noun: Cue, place: number): number {
  const { tokens, sentence, pack } = view
  let last = noun.last
  while (last < sentence.last && last - place < LONGEST_NAME) {
    const next = last + 1
    const key = tokens[next]?.key ?? ''
    const name = view.worldNames.find((one) => one.first === next)
    const honoured = honouredEnd(view, next)
    if (honoured) return honoured
    if (name && dependent(view, next)) {
      last = name.last
      // «Бюро США по патентам»
      if (pack.grammar.bodyJoins.has(tokens[last + 1]?.key ?? '') && purpose(view, last + 2)) continue
      return last
    }
    const holder = isHolder(view, place, next)
    const named = view.things.some((cue) => cue.last === last && cue.entry.meaning.cue === 'place')
    if (named && isNameWord(tokens[next]) && !holder) return name?.last ?? next
    if (dependent(view, next) || (bearer(view, next) && !holder)) last = next
    else if (
      last > noun.last &&
      pack.grammar.and.has(key) &&
      tokens[next]?.kind === 'word' &&
      dependent(view, next + 1)
    )
      last += 2
    else if (pack.grammar.bodyJoins.has(key) && patronEnd(view, next + 1)) last = patronEnd(view, next + 1) ?? last
    else if (pack.grammar.bodyJoins.has(key) && purpose(view, next + 1)) last = purposeEnd(view, next + 1)
    else if (last > noun.last && pack.grammar.and.has(key) && alsoFor(view, next + 1)) last = purposeEnd(view, next + 1)
    else break
  }
  // «Міністерство оборони проти»: a preposition without its noun ends no name.
  while (last > noun.last && pack.grammar.bodyJoins.has(tokens[last]?.key ?? '')) last--
  // «Группы европейских»: nor does an adjective without its noun.
  while (
    last > noun.last &&
    tokens[last]?.shape === 'lower' &&
    pack.grammar.genitiveAdjective(tokens[last]?.key ?? '') &&
    pack.grammar.adjectival(tokens[last]?.key ?? '')
  )
    last--
  return last
}

/** «імені Тараса Шевченка», «им. Н. Ф. Гамалеи»: the last token of whom the body is named after. */
function honouredEnd(view: SentenceView, place: number): number | null {
  const { tokens, sentence, pack } = view
  if (!pack.grammar.namedAfter.has(tokens[place]?.key ?? '')) return null
  let last = place
  while (last < sentence.last) {
    const next = tokens[last + 1]
    if (last > place && namesAnother(view, last + 1)) break
    if (next?.shape === 'initial' || (next?.text === '.' && last - place < 6) || isNameWord(next)) last++
    else break
  }
  while (tokens[last]?.kind === 'mark') last--
  return last > place ? last : null
}

/** «… імені Дударя Олег Панько»: behind whom it is named after a first name that does not stand in the genitive opens another name. */
function namesAnother({ tokens, languages, sentence }: SentenceView, place: number): boolean {
  const given = languages.givenNames.find(tokens[place]?.text ?? '', sentence.language)
  return given.length > 0 && isNameWord(tokens[place + 1]) && given.every(({ cases }) => !cases.includes('gen'))
}

/** A word in the genitive, or the name of a country or organisation, that goes on with the name. */
function dependent(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  if (!token || token.kind !== 'word' || place > view.sentence.last) return false
  const name = view.worldNames.find((one) => one.first === place)
  // «Агентство Reuters»: beside it, no part of its name.
  if (name)
    return (
      name.cases.includes('gen') || (name.cases.length === 0 && !name.press && !/^\p{Script=Latin}/u.test(token.text))
    )
  if (endsName(view, place)) return false
  return (
    token.shape === 'lower' &&
    token.text.length > 3 &&
    (view.pack.grammar.genitive(token.key) || view.pack.grammar.purviews.has(token.key) || isPlaceOf(view, place))
  )
}

/** «кантону», «фронта»: a part of a state, or another body, in the genitive. */
const isPlaceOf = (view: SentenceView, place: number): boolean =>
  [...view.things, ...view.cues].some(
    ({ entry, first, features }) =>
      first === place &&
      (entry.meaning.cue === 'place' || entry.meaning.cue === 'body') &&
      features.cases?.includes('gen'),
  )

/** A capitalised word in the genitive, which no person's name starts with: «Інститут Бутантан», «суд Лахора». */
function bearer(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  if (!isNameWord(token) || isForeignScript(view, place) || place > view.sentence.last || endsName(view, place))
    return false
  if (view.languages.givenNames.find(token.text, view.sentence.language).length > 0) return false
  const readings = view.pack.morphology.placeName(token.text)
  return readings[0]?.cases.includes('gen') ?? false
}

/** «председателем Комитета по миру Ри Сон Гвоном», «глава Совета республики Х аль-Y»: the name of whose office stands before the body. */
function isHolder(view: SentenceView, body: number, place: number): boolean {
  const isPart = (at: number): boolean =>
    at <= view.sentence.last && (AFTER_PARTICLE.test(view.tokens[at]?.text ?? '') || isNameWord(view.tokens[at]))
  if (!isPart(place + 1)) return false
  if (view.languages.givenNames.isFamilyFirst(view.tokens[place]?.text ?? '', view.sentence.language)) return true
  const ofBody = view.cues.some(({ entry, last }) => entry.meaning.cue === 'office' && last === body - 1)
  const syllables = [place, place + 1].every((at) => (view.tokens[at]?.text.length ?? 0) <= LONGEST_SYLLABLE)
  return ofBody && (syllables || !isPart(place + 2))
}

/** «Ро Му Хён»: so short are words before the last of a name of the East. */
const LONGEST_SYLLABLE = 3

/** «аль-Мишри» */
const AFTER_PARTICLE = /^\p{Ll}{2,3}[-‑]\p{Lu}/u

/** What a body is for, after its preposition: «по иностранным делам», «проти тортур». */
function purpose(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  if (token?.kind !== 'word' || place > view.sentence.last || endsName(view, place)) return false
  if (view.pack.functionWords.has(token.key) || view.pack.grammar.takesUp.has(token.key)) return false
  return token.shape !== 'lower' || view.pack.grammar.bodyPurpose(token.key)
}

/** «при Президентові», «при Президенте»: the office, in the locative, that a body works under; its last token. */
function patronEnd(view: SentenceView, place: number): number | null {
  const office = cueAt(view, 'office', place)
  const { cases } = office?.features ?? {}
  return office && cases?.includes('loc') && !cases.includes('gen') ? office.last : null
}

/** «по патентам и товарным знакам»: a second purpose, of its own adjective; not another body or office. */
const alsoFor = (view: SentenceView, place: number): boolean =>
  view.tokens[place - 1]?.kind === 'word' &&
  view.tokens[place]?.shape === 'lower' &&
  view.tokens[place - 2]?.shape === 'lower' &&
  !view.pack.grammar.genitive(view.tokens[place - 2]?.key ?? '') &&
  isAdjective(view, place) &&
  purpose(view, place) &&
  cueAt(view, 'body', place) === undefined

/** «по иностранным делам»: adjectives and the noun behind them. */
function purposeEnd(view: SentenceView, place: number): number {
  let last = place
  while (
    last < place + MOST_ADJECTIVES &&
    view.tokens[last]?.shape === 'lower' &&
    view.pack.grammar.adjectival(view.tokens[last]?.key ?? '') &&
    view.tokens[last + 1]?.shape === 'lower' &&
    !view.pack.functionWords.has(view.tokens[last + 1]?.key ?? '') &&
    !endsName(view, last + 1)
  )
    last++
  return last
}

/** Cues that start something else than the rest of a name. */
const ENDING = new Set<Cue['entry']['meaning']['cue']>([
  'say',
  'office',
  'hearsay',
  'meet',
  'course',
  'attend',
  'according',
  'recap',
])

const endsName = (view: SentenceView, place: number): boolean =>
  view.cues.some((cue) => cue.first === place && ENDING.has(cue.entry.meaning.cue)) ||
  view.times.some((time) => time.first <= place && place <= time.last)

const LONGEST_QUOTED = 6

/** «Центр современной культуры „Гараж“»: the mark that closes a quoted name right behind; the end itself where none stands. */
function quotedEnd(view: SentenceView, last: number): number {
  const quotation = view.sentence.quotations.find((one) => one.first === last + 2 && one.closed)
  const short = quotation && quotation.last - quotation.first < LONGEST_QUOTED
  return short && /^[\p{Lu}\p{N}]/u.test(view.tokens[quotation.first]?.text ?? '') ? quotation.last + 1 : last
}

/** The nominative of the head and of the adjectives that agree with it; what depends on it stays as it stands. */
function baseOf(view: SentenceView, first: number, last: number, noun: Cue): string {
  const { tokens, pack } = view
  const { lemma } = noun.entry
  const gender = noun.features.gender ?? pack.grammar.genderOf(lemma)
  const before = tokens
    .slice(first, noun.first)
    .map((token) => pack.morphology.adjective(token.text, gender, 'sg') ?? token.text)
  const head = first === noun.first && /^\p{Lu}/u.test(tokens[first]?.text ?? '') ? capitalise(lemma) : lemma
  const after = last > noun.last ? [asWritten(view, noun.last + 1, last)] : []
  return [...before, head, ...after].join(' ')
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
