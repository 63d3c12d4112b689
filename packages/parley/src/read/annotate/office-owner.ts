import type { Cue } from '../../language/cue.ts'
import { isOwnerMark, mayMarkOwner } from '../../language/owner-marks.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import { ACRONYM } from '../acronym.ts'
import type { Mention } from '../annotated.ts'
import { isOpeningMark } from '../quotation-marks.ts'
import { qualifierBefore } from '../qualifier-before.ts'
import { stateOf } from '../state-of.ts'
import { affiliationBefore } from './affiliation.ts'
import { PURVIEW } from './office-purview.ts'
import { describesOwner, isLegalForm } from './office-reach.ts'
import type { SentenceView } from './view.ts'

/** What the office is of: names right after it, or an adjective, a body or a possessive right before it. */
export function complement(
  view: SentenceView,
  cue: Cue,
  { mentions, from }: { mentions: readonly Mention[]; from: number },
): { of: number | null; country: string | null } {
  const { tokens } = view
  const english = view.sentence.language === 'en'
  const own = before(view, cue, mentions)
  const adjective = affiliationBefore(view, cue.first)
  let country = adjective && !adjective.ofNoState ? adjective.country : null
  // «глава МЗС»: the body is part of the title, and its name goes on: «глава МЗС України».
  const within = mentions.findIndex(
    (one) => one.kind === 'organization' && one.first <= cue.last && one.first > cue.first && one.last >= cue.last,
  )
  let of: number | null = within < 0 ? null : within
  const body = mentions[within]
  if (body) country ??= stateOf(body)
  let place = Math.max(from, (mentions[within]?.last ?? -1) + 1)
  // "the U.S. envoy to Yemen": where somebody is sent tells nothing of who sends him.
  if (english && view.pack.grammar.toWhom.has(tokens[place]?.key ?? '')) {
    const { spokesperson, negotiates } = cue.entry.meaning as MeaningOf<'office'>
    if (!spokesperson && !negotiates) return { of: of ?? own.of, country: country ?? own.country }
    country ??= own.country
  }
  // "secretary of the council", "president of Ukraine"
  while (view.pack.grammar.of.has(tokens[place]?.key ?? '')) place++
  // «його колега з Польщі», "his counterpart from Chile"
  if (isCounterpart(cue) && view.pack.grammar.prepositions.has(tokens[place]?.key ?? '')) place++
  if (describesOwner(view, place, mentions) || isLegalForm(view, place)) place++
  for (let steps = 0; steps < (english ? 2 : MOST_OWNERS); steps++) {
    // «депутат парламенту від партії», «співголова групи від Франції»
    if (!english && isBehalfOf(view, place, mentions)) place++
    const named = mentions.some((one) => one.first === place)
    const affiliation = named ? undefined : view.affiliations.find((one) => one.first === place)
    if (affiliation) {
      if (!affiliation.ofNoState) country ??= affiliation.country
      place = affiliation.last + 1
    }
    // «лідер палестинського руху ХАМАС»: the noun says of what kind the body is.
    const kind = view.cues.find(({ entry, first }) => first === place && entry.meaning.cue === 'kind')
    if (kind && tokens[place]?.shape === 'lower' && mentions.some(({ first }) => first === kind.last + 1))
      place = kind.last + 1
    const at = mentions.findIndex(
      ({ first }) => first === place || (first === place + 1 && isOpeningMark(tokens[place]?.text)),
    )
    const mention = mentions[at]
    if (!mention || mention.kind === 'person') break
    country ??= stateOf(mention) ?? stateNamedIn(view, mention)
    if (mention.kind !== 'country') of ??= at
    place = mention.last + 1
  }
  // What stands before an English office says whose it is: "the U.S. representative of the fund".
  return english && (own.country !== null || (of === null && country === null)) ? own : { of, country }
}

/** «начальник Генштабу Збройних сил Судану» */
const MOST_OWNERS = 3

/** «Национальный совет Перу», "the Council of Ministers of Peru": a body that no list knows tells its state at its end. */
function stateNamedIn({ worldNames, cues }: SentenceView, { kind, known, first, last }: Mention): string | null {
  const isOfState = cues.some(
    ({ entry: { meaning }, ...cue }) =>
      meaning.cue === 'body' && !!meaning.state && first <= cue.first && cue.last < last,
  )
  if (kind !== 'organization' || known !== null || !isOfState) return null
  return worldNames.find((one) => one.kind === 'country' && one.first > first && one.last === last)?.key ?? null
}

/** «від» and a country or a body, perhaps with the noun of its kind. */
const isBehalfOf = ({ tokens, pack }: SentenceView, place: number, mentions: readonly Mention[]): boolean =>
  pack.grammar.byWhom.has(tokens[place]?.key ?? '') &&
  mentions.some(({ kind, first }) => kind !== 'person' && (first === place + 1 || first === place + 2))

/** Small-letter words between a body and its office: "Hamas political bureau chief". */
const LONGEST_SECTION = 2

/**
 * English puts the body first: "White House spokesman", "Ukraine's president", "President Smith's envoy", "Smith adviser Paul
 * Walker"; a place or a part of the body may stand between: "Hamas' Gaza chief", "IAM International President".
 */
function before(
  view: SentenceView,
  cue: Cue,
  mentions: readonly Mention[],
): { of: number | null; country: string | null } {
  const first = sectionStart(view, cue.first)
  const place = endingBefore(view, mentions, first)
  const mention = mentions[place]
  if (!mention || mention.kind === 'place') {
    const further = mentions[partOwner(view, mentions, mention?.first ?? first)]
    if (further) return { of: further.kind === 'country' ? null : mentions.indexOf(further), country: stateOf(further) }
  }
  if (!mention || (mention.kind === 'person' && !mayOwn(view, cue, mention, mentions)))
    return { of: null, country: null }
  return { of: mention.kind === 'country' ? null : place, country: stateOf(mention) }
}

/** Place in the list of the name that ends right before a token, before an owner's mark, or before its short form in brackets. */
function endingBefore({ tokens }: SentenceView, mentions: readonly Mention[], first: number): number {
  const endsAt = (place: number): number => mentions.findIndex(({ last }) => last === place)
  // "Liberation Army (LA) leader": the short form in brackets, and the name before them.
  if (
    tokens[first - 1]?.text === ')' &&
    tokens[first - 3]?.text === '(' &&
    ACRONYM.test(tokens[first - 2]?.text ?? '')
  ) {
    const named = endsAt(first - 4)
    return named < 0 || mentions[named]?.kind === 'person' ? endsAt(first - 2) : named
  }
  return mentions.findIndex(({ last }) => last === first - 1 || (last === first - 2 && mayMarkOwner(tokens[first - 1])))
}

/** A person's name owns an office with "'s", or in small letters with the name of its holder right behind. */
function mayOwn({ tokens }: SentenceView, cue: Cue, owner: Mention, mentions: readonly Mention[]): boolean {
  if (mayMarkOwner(tokens[owner.last + 1])) return true
  return (
    tokens[cue.first]?.shape === 'lower' &&
    owner.person?.given === null &&
    mentions.some(({ kind, first }) => kind === 'person' && first === cue.last + 1)
  )
}

/** A body or a country with no more than capitalised words and numbers, which are no names, between it and a token. */
function partOwner(view: SentenceView, mentions: readonly Mention[], from: number): number {
  let first = from
  for (let steps = 0; steps <= LONGEST_PART; steps++) {
    const place = endingBefore(view, mentions, first)
    const mention = mentions[place]
    if (mention) return mention.kind === 'organization' || mention.kind === 'country' ? place : -1
    const before = view.tokens[first - 1]
    if (first - 1 < view.sentence.first || before?.kind === 'mark' || before?.shape === 'lower') return -1
    if (view.cues.some((cue) => cue.first <= first - 1 && first - 1 <= cue.last && cue.entry.meaning.cue !== 'body'))
      return -1
    first--
  }
  return -1
}

/** "District 751", "Commercial Airplanes" */
const LONGEST_PART = 2

function sectionStart(view: SentenceView, first: number): number {
  const { tokens, pack, cues } = view
  let start = first
  for (let steps = 0; steps <= LONGEST_SECTION; steps++) {
    const place = qualifierBefore(tokens, start)
    const before = tokens[place]
    const isSection =
      before?.shape === 'lower' &&
      !isOwnerMark(before) &&
      // "then" tells a time elsewhere, and here when the office was held.
      (pack.grammar.officeQualifiers.has(before.key) ||
        (!pack.functionWords.has(before.key) &&
          !cues.some((cue) => cue.last === place && !PURVIEW.has(cue.entry.meaning.cue))))
    if (!isSection) return start
    start = place
  }
  return first
}

/** "his Greek counterpart": an office that was named before. */
export const isCounterpart = ({ entry }: Cue): boolean => !!(entry.meaning as MeaningOf<'office'>).counterpart
