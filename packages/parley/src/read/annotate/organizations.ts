import type { Mention } from '../annotated.ts'
import { cueAt, isNameWord, opensSentence, type SentenceView } from './view.ts'

const LONGEST_NAME = 9
const LATIN = /^\p{Script=Latin}/u
const ROMAN_NUMBER = /^[IVXLC]+$/u
const CYRILLIC = /\p{Script=Cyrillic}/u

/**
 * Organisations that the world data does not know: a common noun of organisation, capitalised, with what
 * depends on it; capitals; names in Latin letters or a domain inside Cyrillic text; a quoted name after a common noun.
 */
export function organizations(view: SentenceView, taken: ReadonlySet<number>): Mention[] {
  const found: Mention[] = []
  let place = view.sentence.first
  while (place <= view.sentence.last) {
    const mention = taken.has(place)
      ? null
      : (capitalisedBody(view, place, taken) ??
        outlet(view, place, taken) ??
        quotedName(view, place) ??
        domain(view, place) ??
        latinName(view, place, taken) ??
        abbreviation(view, place))
    if (mention) found.push(mention)
    place = mention ? mention.last + 1 : place + 1
  }
  return found
}

/** «Генерального штабу», «Рада національної безпеки і оборони України», "Ministry of Health". */
function capitalisedBody(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens, sentence } = view
  if (
    !isNameWord(tokens[place]) ||
    view.cues.some((cue) => cue.entry.meaning.cue === 'office' && cue.first <= place && place <= cue.last)
  )
    return null
  return sentence.language === 'en' ? englishBody(view, place, taken) : slavicBody(view, place, taken)
}

function englishBody(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens, sentence } = view
  let last = place
  let body = cueAt(view, 'body', place) ? place : -1
  while (last < sentence.last && last - place < LONGEST_NAME) {
    const next = tokens[last + 1]
    const joins = view.pack.grammar.nameJoins.has(next?.key ?? '') && body >= 0 && isNameWord(tokens[last + 2])
    if (joins) last += 2
    else if (isNameWord(next) && !taken.has(last + 1)) last++
    else break
    if (cueAt(view, 'body', last)) body = last
  }
  if (body < 0 || last === place) return null
  // An ordinary word that opens the sentence is no part of the name.
  const first =
    opensSentence(view, place) && body > place && view.ordinary.has(tokens[place]?.key ?? '') ? place + 1 : place
  return first < last || body === first ? mentionOf(view, first, last, 'name.body') : null
}

function slavicBody(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens, sentence } = view
  let noun = cueAt(view, 'body', place) ? place : -1
  // An adjective before the noun, one or two: «Європейська комісія», «Верховного суду».
  for (let at = place + 1; noun < 0 && at <= Math.min(place + 2, sentence.last); at++) {
    if ((tokens[at - 1]?.text.length ?? 0) < 4 || !view.pack.grammar.adjectival(tokens[at - 1]?.key ?? '')) break
    if (cueAt(view, 'body', at)) noun = at
  }
  if (noun < 0 || taken.has(noun)) return null
  if (noun === place && opensSentence(view, place) && !dependent(view, noun + 1)) return null
  let last = noun
  while (last < sentence.last && last - place < LONGEST_NAME) {
    const next = last + 1
    const joined =
      tokens[next]?.kind === 'word' &&
      view.pack.grammar.and.has(tokens[next]?.key ?? '') &&
      next < sentence.last &&
      dependent(view, next + 1) &&
      last > noun
    if (joined) last += 2
    else if (dependent(view, next)) last++
    else break
    const name = view.worldNames.find((one) => one.first === last)
    if (name) {
      last = name.last
      break
    }
  }
  if (noun === place && last === noun && opensSentence(view, place)) return null
  return mentionOf(view, place, last, 'name.body')
}

/** A word in the genitive, or the name of a country or organisation, that goes on with the name. */
function dependent(view: SentenceView, place: number): boolean {
  const token = view.tokens[place]
  if (!token || token.kind !== 'word' || place > view.sentence.last) return false
  const name = view.worldNames.find((one) => one.first === place)
  if (name) return name.cases.length === 0 || name.cases.includes('gen')
  const own = view.cues.filter((cue) => cue.first === place).map((cue) => cue.entry.meaning.cue)
  if (
    own.some(
      (cue) =>
        cue === 'say' ||
        cue === 'office' ||
        cue === 'hearsay' ||
        cue === 'meet' ||
        cue === 'course' ||
        cue === 'attend',
    )
  )
    return false
  return token.shape === 'lower' && token.text.length > 3 && view.pack.grammar.genitive(token.key)
}

/** «компанія "Газпром"», «газета „Вашингтон пост“»: the quoted name after a common noun of organisation. */
function quotedName(view: SentenceView, place: number): Mention | null {
  const noun = cueAt(view, 'body', place) ?? cueAt(view, 'press', place)
  if (!noun) return null
  const quotation = view.sentence.quotations.find((one) => one.first === noun.last + 2)
  if (
    !quotation ||
    quotation.last - quotation.first > 4 ||
    !/^\p{Lu}|^\p{N}/u.test(view.tokens[quotation.first]?.text ?? '')
  )
    return null
  return mentionOf(view, quotation.first, quotation.last, 'name.quoted')
}

const LONGEST_OUTLET = 4

/** «передає 24 Канал», «пише "Діло"»: capitalised words after what the press does with news. */
function outlet(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens, sentence } = view
  const verb = view.cues.find(
    ({ entry, last }) =>
      entry.meaning.cue === 'say' &&
      (last === place - 1 ||
        (last === place - 2 && tokens[place - 1]?.kind === 'mark' && '«"“„'.includes(tokens[place - 1]?.text ?? ' '))),
  )
  const citing = view.cues.some(
    ({ entry, last }) =>
      entry.meaning.cue === 'citing' &&
      (last === place - 1 || (last === place - 2 && tokens[place - 1]?.kind === 'mark')),
  )
  if (!verb && !citing) return null
  const quotation = view.sentence.quotations.find((one) => one.first === place)
  if (
    quotation &&
    quotation.last - quotation.first < LONGEST_OUTLET &&
    /^[\p{Lu}\p{N}]/u.test(tokens[place]?.text ?? '')
  )
    return mentionOf(view, place, quotation.last, 'name.outlet')
  if (verb?.features.tense === 'past') return null
  if (
    tokens[place]?.kind !== 'number' &&
    !(verb?.entry.meaning.cue === 'say' && verb.entry.meaning.weak && isNameWord(tokens[place]))
  )
    return null
  let last = place
  while (last < sentence.last && last - place < LONGEST_OUTLET && isNameWord(tokens[last + 1]) && !taken.has(last + 1))
    last++
  return tokens[last]?.kind === 'word' ? mentionOf(view, place, last, 'name.outlet') : null
}

const domain = (view: SentenceView, place: number): Mention | null =>
  /^[A-Za-z0-9-]+(?:\.[a-z]{2,4})+$/u.test(view.tokens[place]?.text ?? '')
    ? mentionOf(view, place, place, 'name.domain')
    : null

/** Latin letters inside Cyrillic text: an outlet, a company, an agency; a first name makes a person of it elsewhere. */
function latinName(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens, sentence } = view
  if (sentence.language === 'en') return null
  const latin = (at: number): boolean => {
    const token = tokens[at]
    return (
      !!token &&
      token.kind === 'word' &&
      LATIN.test(token.text) &&
      !CYRILLIC.test(token.text) &&
      token.shape !== 'lower' &&
      !taken.has(at) &&
      !ROMAN_NUMBER.test(token.text) &&
      !view.pack.ordinaryCapitals.has(token.text)
    )
  }
  if (!latin(place) || (tokens[place]?.text.length ?? 0) < 2) return null
  if (view.cues.some((cue) => cue.entry.meaning.cue === 'channel' && cue.first <= place && place <= cue.last))
    return null
  let last = place
  while (
    last < sentence.last &&
    (latin(last + 1) || (view.pack.grammar.nameJoins.has(tokens[last + 1]?.key ?? '') && latin(last + 2)))
  )
    last++
  return mentionOf(view, place, last, 'name.latin')
}

/** «МАГАТЕ», «ЦВК»: capitals, two to six, that the pack does not list as ordinary. */
function abbreviation(view: SentenceView, place: number): Mention | null {
  const token = view.tokens[place]
  if (view.pack.ordinaryCapitals.has(token?.text ?? '') || ROMAN_NUMBER.test(token?.text ?? '')) return null
  if (token?.shape !== 'upper' || token.text.length < 2 || token.text.length > 6 || /\p{N}/u.test(token.text))
    return null
  if (view.cues.some((cue) => cue.first <= place && place <= cue.last)) return null
  const neighbours = [view.tokens[place - 1], view.tokens[place + 1]]
  if (neighbours.some((other) => other?.shape === 'upper' && other.text.length > 2)) return null
  return mentionOf(view, place, place, 'name.capitals')
}

function mentionOf(view: SentenceView, first: number, last: number, rule: string): Mention {
  const { tokens } = view
  return {
    kind: 'organization',
    first,
    last,
    start: tokens[first]?.start ?? 0,
    end: tokens[last]?.end ?? 0,
    known: null,
    country: null,
    press: null,
    base: baseOf(view, first, last, rule),
    person: null,
    cases: [],
    rule,
  }
}

/** The nominative of the head and of the adjectives that agree with it; what depends on it stays as it stands. */
function baseOf(view: SentenceView, first: number, last: number, rule: string): string {
  const { tokens, sentence, pack } = view
  const words = tokens.slice(first, last + 1)
  const asWritten = words
    .map((token, place) => ((words[place - 1]?.end ?? token.start) < token.start ? ` ${token.text}` : token.text))
    .join('')
  if (sentence.language === 'en' || rule === 'name.quoted') return asWritten
  const noun = view.cues.find((cue) => cue.entry.meaning.cue === 'body' && cue.first >= first && cue.last <= last)
  if (!noun) {
    const [only] = words
    return words.length === 1 && only?.shape === 'capital' && !LATIN.test(only.text)
      ? (pack.morphology.placeName(only.text)[0]?.base ?? only.text)
      : asWritten
  }
  const lemma = noun.entry.lemma
  const gender = noun.features.gender ?? pack.grammar.genderOf(lemma)
  const before = tokens
    .slice(first, noun.first)
    .map((token) => pack.morphology.adjective(token.text, gender, 'sg') ?? token.text)
  const head = first === noun.first && /^\p{Lu}/u.test(tokens[first]?.text ?? '') ? capitalise(lemma) : lemma
  const after = tokens.slice(noun.last + 1, last + 1).map((token) => token.text)
  return [...before, head, ...after].join(' ')
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
