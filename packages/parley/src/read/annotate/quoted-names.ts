import type { Quotation } from '../segmented.ts'
import type { Mention } from '../annotated.ts'
import { bareMention, oneWordBase } from './bare-mention.ts'
import { genitiveBase, quotedBase } from './quoted-base.ts'
import { isWork } from './works.ts'
import { cueAt, thingBefore, type SentenceView } from './view.ts'

const LONGEST_AFTER_NOUN = 5
const LONGEST_ALONE = 3

/** «компанія "Газпром"», «газета „Вашингтон пост“», «ООО „Ромашка“»: the quoted name after a common noun or an abbreviation. */
export function quotedName(view: SentenceView, place: number, taken: ReadonlySet<number>): Mention | null {
  const noun = cueAt(view, 'body', place) ?? cueAt(view, 'press', place)
  const last = noun?.last ?? (view.tokens[place]?.shape === 'upper' && !taken.has(place) ? place : null)
  if (last === null) return null
  const quotation = view.sentence.quotations.find((one) => one.first === last + 2)
  if (!quotation || quotation.last - quotation.first >= LONGEST_AFTER_NOUN || !startsName(view, quotation)) return null
  const base = quotedBase(view, quotation.first, quotation.last)
  return mentionOf(view, quotation, { base, rule: 'name.quoted', kind: 'organization' })
}

/**
 * «Майкрософт», «Радіо Свобода»: capitalised words alone between quotation marks inside a Slavic sentence name an
 * organisation, where no noun before them says that it is a film, a ship or a vaccine, and a place where one says so.
 */
export function quotedAlone(view: SentenceView, place: number): Mention | null {
  const quotation = view.sentence.quotations.find((one) => one.first === place && one.closed)
  if (view.sentence.language === 'en' || !quotation || quotation.last - quotation.first >= LONGEST_ALONE) return null
  const press = bySource(view, place) && startsName(view, quotation)
  const named = isAllName(view, quotation) || (startsName(view, quotation) && isListed(view, quotation))
  if (!press && (!named || !isInside(view, quotation))) return null
  if (thingBefore(view, 'work', place)) return null
  const word = view.tokens[place]?.text ?? ''
  if (quotation.first === quotation.last && isWork(view, word)) return null
  // «Х („Форца“)»: in brackets a name stands as it is called.
  const declined =
    quotation.first === quotation.last && view.tokens[place - 2]?.text !== '(' && !isApposed(view, quotation)
  const owns = press && ownsSource(view, place)
  const oneWord = owns ? genitiveBase(view, word) : oneWordBase(view, word)
  const base = declined ? oneWord : quotedBase(view, quotation.first, quotation.last)
  const kind = thingBefore(view, 'place', place) ? 'place' : 'organization'
  return mentionOf(view, quotation, { base, rule: 'name.quoted-alone', kind })
}

/** «партий „Альфа“ и „Волна“»: behind a noun that says what they are, names stand in their base form, all of a list. */
function isApposed(view: SentenceView, { first }: Quotation): boolean {
  if (cueEndsAt(view, first - 2)) return true
  if (!view.pack.grammar.and.has(view.tokens[first - 2]?.key ?? '')) return false
  const before = view.sentence.quotations.find(({ last }) => last === first - 4)
  return !!before && isApposed(view, before)
}

const cueEndsAt = (view: SentenceView, place: number): boolean =>
  view.cues.some(({ entry: { meaning }, last }) => last === place && (meaning.cue === 'kind' || meaning.cue === 'body'))

/** «собеседник „Степного вестника“», «по данным „Южного меридиана“»: what tells of a source, or somebody with an office, stands before. */
const bySource = (view: SentenceView, place: number): boolean =>
  view.cues.some(({ entry, last }) => last === place - 2 && BEFORE_SOURCES.has(entry.meaning.cue))

/** «за даними „Паралелі“»: whose the source or the data are stands in the genitive. */
const ownsSource = (view: SentenceView, place: number): boolean =>
  view.cues.some(({ entry, last }) => last === place - 2 && OF_SOURCES.has(entry.meaning.cue))

const OF_SOURCES: ReadonlySet<string> = new Set(['unnamed', 'according'])
const BEFORE_SOURCES: ReadonlySet<string> = new Set(['unnamed', 'office', 'according', 'hearsay'])

const startsName = (view: SentenceView, { first }: Quotation): boolean =>
  /^\p{Lu}|^\p{N}/u.test(view.tokens[first]?.text ?? '')

/** Every word has a capital, and the first is no word that sentences open with. */
function isAllName(view: SentenceView, { first, last }: Quotation): boolean {
  const words = view.tokens.slice(first, last + 1)
  const [opening] = words
  if (!opening || view.pack.openers.has(opening.key) || view.pack.functionWords.has(opening.key)) return false
  return (
    words.every((token) => token.kind === 'word' && ['capital', 'upper', 'mixed'].includes(token.shape)) &&
    !view.cues.some((cue) => first <= cue.first && cue.last <= last && cue.entry.meaning.cue !== 'body')
  )
}

/** «„Голосу“ та „Європейської солідарності“»: joined to what is surely a name, from either end of a list. */
const isListed = (view: SentenceView, quotation: Quotation): boolean =>
  goesOnList(view, quotation) || opensList(view, quotation)

function goesOnList(view: SentenceView, { first }: Quotation): boolean {
  if (!view.pack.grammar.and.has(view.tokens[first - 2]?.key ?? '')) return false
  const before = view.sentence.quotations.find(({ last }) => last === first - 4)
  return before ? isSure(view, before) || goesOnList(view, before) : isShort(view, first - 3)
}

function opensList(view: SentenceView, { last }: Quotation): boolean {
  if (!view.pack.grammar.and.has(view.tokens[last + 2]?.key ?? '')) return false
  const behind = view.sentence.quotations.find(({ first }) => first === last + 4)
  return behind ? isSure(view, behind) : isShort(view, last + 3)
}

const isSure = (view: SentenceView, quotation: Quotation): boolean =>
  isAllName(view, quotation) || isKnownBody(view, quotation.first)

const isShort = (view: SentenceView, place: number): boolean =>
  view.tokens[place]?.shape === 'upper' || isKnownBody(view, place)

const isKnownBody = ({ worldNames }: SentenceView, place: number): boolean =>
  worldNames.some(({ kind, first, last }) => kind === 'organization' && first <= place && place <= last)

/** A word, a comma or a conjunction stands before: the quotation is a part of the sentence. */
function isInside(view: SentenceView, { first }: Quotation): boolean {
  const before = view.tokens[first - 2]
  if (!before || first - 2 < view.sentence.first) return true
  return before.kind === 'word' || [',', '(', '—', '–'].includes(before.text)
}

const mentionOf = (
  view: SentenceView,
  { first, last }: Quotation,
  told: { base: string; rule: string; kind: 'organization' | 'place' },
): Mention => bareMention(view, { first, last }, told)
