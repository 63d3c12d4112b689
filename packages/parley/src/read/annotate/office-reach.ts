import type { Cue } from '../../language/cue.ts'
import { ACRONYM } from '../acronym.ts'
import type { Mention, OfficePhrase } from '../annotated.ts'
import type { SentenceView } from './view.ts'
import { isQuotationMark } from '../quotation-marks.ts'

/** How many words may stand between an office and its holder: «посланник США з питань Близького Сходу …». */
const LONGEST_COMPLEMENT = 11

/** Cues that end what an office is of or for. */
const ENDS = new Set<Cue['entry']['meaning']['cue']>(['say', 'that', 'hearsay', 'course', 'attend', 'meet', 'not'])

/** The last token of an office phrase before any holder: past its complement and past offices nested in it. */
export function reach(
  view: SentenceView,
  office: OfficePhrase,
  mentions: readonly Mention[],
  nested: readonly OfficePhrase[],
): number {
  const { tokens, sentence, pack } = view
  // «глава МЗС Ірану …»: the office ends within the name of its body.
  let place = mentions.find((one) => one.first <= office.last && one.last > office.last)?.last ?? office.last
  let phrased = false
  for (let steps = 0; steps < LONGEST_COMPLEMENT; steps++) {
    const first = isQuotationMark(tokens[place + 1]?.text) ? place + 2 : place + 1
    const mention = mentions.find((one) => one.first === first)
    if (mention) {
      if (mention.kind === 'person') return place
      place = isQuotationMark(tokens[mention.last + 1]?.text) ? mention.last + 1 : mention.last
      place = bracketsEnd(view, place, mentions) ?? place
      place = secondBody(view, place, mentions, mention) ?? place
      continue
    }
    const affiliation = view.affiliations.find((one) => one.first === place + 1)
    if (affiliation) {
      place = affiliation.last
      while (ofAffiliation(view, place + 1)) place++
      continue
    }
    if (describesOwner(view, place + 1, mentions) || isLegalForm(view, place + 1)) {
      place++
      continue
    }
    const short = bracketsEnd(view, place, mentions)
    if (short !== null) {
      place = short
      continue
    }
    // «спецпредставник з діалогу Белград – Приштина»
    const pair = mentions.find((one) => one.kind !== 'person' && one.first === place + 2)
    if (phrased && pair && '–—-'.includes(tokens[place + 1]?.text ?? ' ')) {
      place = pair.last
      continue
    }
    const next = tokens[place + 1]
    if (!next || place + 1 > sentence.last || next.kind !== 'word' || ends(view, place + 1, phrased)) return place
    // Words pass only after a preposition: «посланник США з питань Близького Сходу …».
    const preposition = pack.grammar.prepositions.has(next.key)
    const inner = nested.find((one) => one.first === place + 1)
    if (!phrased && !preposition && !inner) return place
    phrased = phrased || preposition
    if (phrased && sentence.language === 'en') return office.last
    place = inner ? inner.last : place + 1
  }
  return place
}

/** «глава Спілки гірників та Союзу вугільників …»: the last token of another body that the office is of. */
function secondBody(
  { tokens, pack }: SentenceView,
  place: number,
  mentions: readonly Mention[],
  body: Mention,
): number | null {
  if (!pack.grammar.inflected || body.kind !== 'organization' || tokens[place + 1]?.kind !== 'word') return null
  if (!pack.grammar.and.has(tokens[place + 1]?.key ?? '')) return null
  const other = mentions.find(({ kind, first }) => kind === 'organization' && first === place + 2)
  const person = mentions.some(({ kind, first }) => kind === 'person' && first === (other?.last ?? 0) + 1)
  return other && person && (other.cases.length === 0 || other.cases.includes('gen')) ? other.last : null
}

/** «глава Спілки гірників (СГ) …»: the bracket that closes behind the short form of a body, known as one or not. */
function bracketsEnd({ tokens }: SentenceView, place: number, mentions: readonly Mention[]): number | null {
  if (tokens[place + 1]?.text !== '(') return null
  const body = mentions.find(({ kind, first }) => first === place + 2 && kind === 'organization')
  const short = body?.last ?? (ACRONYM.test(tokens[place + 2]?.text ?? '') ? place + 2 : null)
  return short !== null && tokens[short + 1]?.text === ')' ? short + 1 : null
}

/** «глава єгипетської розвідки»: the noun behind the adjective of a country. */
const ofAffiliation = ({ tokens, pack }: SentenceView, place: number): boolean => {
  const token = tokens[place]
  return token?.shape === 'lower' && (pack.grammar.genitive(token.key) || pack.grammar.purviews.has(token.key))
}

/** «глава МЗС невизнаного Придністров'я»: an adjective before the owner that an office is of. */
export const describesOwner = ({ tokens, pack }: SentenceView, place: number, mentions: readonly Mention[]): boolean =>
  tokens[place]?.shape === 'lower' &&
  pack.grammar.genitiveAdjective(tokens[place]?.key ?? '') &&
  mentions.some((one) => one.kind !== 'person' && one.first === place + 1)

/** «голова правління НАК „Нафтогаз“»: the legal form before the name of a company. */
export const isLegalForm = ({ tokens, pack }: SentenceView, place: number): boolean =>
  pack.legalForms.has(tokens[place]?.text ?? '') && isQuotationMark(tokens[place + 1]?.text)

/** A noun of meeting ends an office too, but for one that it is about: «спецпредставник з діалогу». */
const ends = ({ cues }: SentenceView, place: number, phrased: boolean): boolean =>
  cues.some(
    ({ first, entry: { meaning } }) =>
      first === place && (ENDS.has(meaning.cue) || (meaning.cue === 'meeting' && !phrased)),
  )
