import type { Cue } from '../../language/cue.ts'
import type { Mention } from '../annotated.ts'
import { asWritten, bareMention, oneWordBase } from './bare-mention.ts'
import { capitalisedBody } from './bodies.ts'
import { latinName } from './latin-names.ts'
import { dativeBase, quotedBase } from './quoted-base.ts'
import { quotedAlone, quotedName } from './quoted-names.ts'
import { goesOnSmall, isNameWord, type SentenceView } from './view.ts'
import { isOpeningMark } from '../quotation-marks.ts'

const ROMAN_NUMBER = /^[IVXLC]+$/u

/**
 * Organisations that the world data does not know: a common noun of organisation, capitalised, with what
 * depends on it; capitals; names in Latin letters or a domain inside Cyrillic text; a quoted name.
 * `taken`: tokens of other names; `free`: of them, those that only tie something to a country.
 */
export function organizations(view: SentenceView, taken: ReadonlySet<number>, free: ReadonlySet<number>): Mention[] {
  const found: Mention[] = []
  let place = view.sentence.first
  while (place <= view.sentence.last) {
    if (!mayStart(view, place)) {
      place++
      continue
    }
    const open = !taken.has(place)
    const institution = view.worldNames.find((one) => one.first === place && one.institution && !one.extent)
    const mention =
      (open || free.has(place) || institution
        ? capitalisedBody(view, place, institution ? without(taken, institution) : taken)
        : null) ??
      quotedName(view, place, taken) ??
      // «Європейська солідарність»: in quotation marks an adjective of a place is a part of the name.
      (free.has(place) ? quotedAlone(view, place) : null) ??
      (open
        ? (outlet(view, place, taken) ??
          quotedAlone(view, place) ??
          domain(view, place) ??
          latinName(view, place, taken) ??
          abbreviation(view, place))
        : null)
    if (mention) found.push(mention)
    place = mention ? mention.last + 1 : place + 1
  }
  return found
}

/** A small word or a mark starts no name but a domain, and one in quotation marks. */
function mayStart({ tokens, sentence }: SentenceView, place: number): boolean {
  const token = tokens[place]
  if (!token || sentence.quotations.length > 0) return true
  return (token.shape !== 'lower' && token.kind !== 'mark') || token.text.includes('.')
}

/** Without the tokens of a state body, which may be the head of a longer name: «Вищий суд кантону Цуг». */
const without = (taken: ReadonlySet<number>, { first, last }: { first: number; last: number }): Set<number> =>
  new Set([...taken].filter((place) => place < first || place > last))

const LONGEST_OUTLET = 4

/** «передає 24 Канал», «пише "Діло"»: capitalised words after what the press does with news. */
function outlet(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const { tokens, sentence } = view
  const verb = view.cues.find(
    ({ entry: { meaning }, last }) =>
      // «звинуватив «Лігу»»: whom the verb is about is neither the press nor told anything.
      meaning.cue === 'say' &&
      !meaning.object &&
      (last === place - 1 ||
        (last === place - 2 && tokens[place - 1]?.kind === 'mark' && isOpeningMark(tokens[place - 1]?.text))),
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
    return verb && isWeak(verb)
      ? subject(view, place, quotation.last)
      : (hearer(view, quotation) ?? mentionOf(view, place, quotation.last, 'name.outlet'))
  if (verb?.features.tense === 'past') return null
  if (tokens[place]?.kind !== 'number' && !(verb && isWeak(verb) && isNameWord(tokens[place]))) return null
  // «цитує аль-Хазіна»
  if (tokens[place]?.shape === 'mixed' && /^\p{Ll}/u.test(tokens[place]?.text ?? '')) return null
  let last = place
  while (last < sentence.last && last - place < LONGEST_OUTLET && isNameWord(tokens[last + 1]) && !taken.has(last + 1))
    last++
  // «передає Черговий раунд …»: what stood between was a link, and a new sentence begins.
  if (tokens[place]?.kind === 'word' && beginsSentence(view, place, last)) return null
  return tokens[last]?.kind === 'word' ? mentionOf(view, place, last, 'name.outlet') : null
}

/** What the press does with news (passes it on, writes), and not a person who speaks to the press. */
const isWeak = ({ entry: { meaning } }: Cue): boolean => meaning.cue === 'say' && meaning.weak === true

/** «пише „Главком“»: between quotation marks the subject of the verb stands as it is called. */
const subject = (view: SentenceView, first: number, last: number): Mention =>
  bareMention(view, { first, last }, { kind: 'organization', base: asWritten(view, first, last), rule: 'name.outlet' })

/** «розповів «Хвилі», що …»: with a comma or the end behind it, a name in another case than the nominative is of who was told. */
function hearer(view: SentenceView, { first, last }: { first: number; last: number }): Mention | null {
  const { tokens, pack, sentence } = view
  const closes = tokens[last + 2]?.text === ',' || last + 2 >= sentence.last
  if (!pack.grammar.inflected || !closes) return null
  const base = first === last ? dativeBase(view, tokens[first]?.text ?? '') : quotedBase(view, first, last)
  if (base === null || base === asWritten(view, first, last)) return null
  return bareMention(view, { first, last }, { kind: 'organization', base, rule: 'name.hearer' })
}

/** A common word of openings, or one that goes on in small letters as no name does. */
function beginsSentence(view: SentenceView, first: number, last: number): boolean {
  const key = view.tokens[first]?.key ?? ''
  if (view.pack.openers.has(key) || view.pack.functionWords.has(key) || view.ordinary.has(key)) return true
  return goesOnSmall(view, last)
}

const domain = (view: SentenceView, place: number): Mention | null =>
  !'@/'.includes(view.tokens[place - 1]?.text ?? ' ') &&
  /^[A-Za-z0-9-]+(?:\.[a-z]{2,4})+$/u.test(view.tokens[place]?.text ?? '')
    ? mentionOf(view, place, place, 'name.domain')
    : null

/** «СвДП» */
const MIXED_CAPITALS = /^\p{Lu}\p{Ll}\p{Lu}{2,4}$/u

/** «МАГАТЕ», «ЦВК»: capitals, two to six, that the pack does not list as ordinary. */
function abbreviation(view: SentenceView, place: number): Mention | null {
  const token = view.tokens[place]
  const short = token?.shape === 'upper' && token.text.length >= 2 && token.text.length <= 6
  if (!token || !(short || MIXED_CAPITALS.test(token.text)) || /\p{N}/u.test(token.text)) return null
  if (view.pack.functionWords.has(token.key)) return null
  if (view.companyForms.has(token.text)) return companyInShort(view, place)
  if (view.pack.ordinaryCapitals.has(token.text) || ROMAN_NUMBER.test(token.text)) return null
  if (view.cues.some((cue) => cue.first <= place && place <= cue.last)) return null
  const number = view.tokens[place + 1]
  if (view.tokens[place - 1]?.text === '№' || (number?.kind === 'number' && number.start === token.end)) return null
  const neighbours = [view.tokens[place - 1], view.tokens[place + 1]]
  if (neighbours.some((other) => other?.shape === 'upper' && other.text.length > 2)) return null
  return mentionOf(view, place, place, 'name.capitals')
}

/** «апеляція НАК»: a legal form by itself, in a report that named the company with it. */
function companyInShort(view: SentenceView, place: number): Mention | null {
  const next = view.tokens[place + 1]
  if (isNameWord(next) || view.sentence.quotations.some(({ first }) => first === place + 2)) return null
  return mentionOf(view, place, place, 'name.legal-form')
}

function mentionOf(view: SentenceView, first: number, last: number, rule: string): Mention {
  const [only] = view.tokens.slice(first, last + 1)
  const declined = first === last && only?.shape === 'capital' && /^\p{Script=Cyrillic}/u.test(only.text)
  const base = declined ? oneWordBase(view, only.text) : quotedBase(view, first, last)
  return bareMention(view, { first, last }, { kind: 'organization', base, rule })
}
