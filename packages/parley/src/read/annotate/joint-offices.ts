import { ACRONYM } from '../acronym.ts'
import type { Mention, OfficePhrase } from '../annotated.ts'
import type { SentenceView } from './view.ts'
import { isOpeningMark, isQuotationMark } from '../quotation-marks.ts'

/** Who holds an office of several states, each for which of them. */
interface Share {
  /** Place in the list of mentions. */
  holder: number
  country: string | null
  /** The body that it is an office of, as a place in that list. */
  of?: number
}

/**
 * An office that several hold, each for a state of their own: «главы МИД А и Б Х и У», "the A and B foreign ministers,
 * X and Y", "ministers X of A and Y of B", «главы „А“ Х и „Б“ У». One office for each, in the order of the text; the office itself where the
 * phrase is not of that kind, or has more names than states.
 */
export function apart(view: SentenceView, office: OfficePhrase, mentions: readonly Mention[]): OfficePhrase[] {
  const shares = named(view, office, mentions) ?? listed(view, office, mentions) ?? alternating(view, office, mentions)
  if (!shares) return [office]
  return shares.map(({ holder, country, of }, order) => ({
    ...office,
    country,
    of: of ?? (order === 0 ? office.of : null),
    plural: false,
    holders: [holder],
  }))
}

/** "X of A and Y of B": each with the state behind the name. */
function named(view: SentenceView, office: OfficePhrase, mentions: readonly Mention[]): Share[] | null {
  const shares: Share[] = []
  let place = office.last + 1
  for (;;) {
    const holder = mentions.findIndex(({ kind, first }) => kind === 'person' && first === place)
    const last = mentions[holder]?.last
    if (last === undefined || !view.pack.grammar.of.has(view.tokens[last + 1]?.key ?? '')) break
    const state = stateAt(view, mentions, last + 2)
    if (!state) break
    shares.push({ holder, country: state.country })
    place = afterJoin(view, state.last)
  }
  return shares.length > 1 ? shares : null
}

/** States before or behind the office, then as many names. */
function listed(view: SentenceView, office: OfficePhrase, mentions: readonly Mention[]): Share[] | null {
  let place = office.last + 1
  while (view.pack.grammar.of.has(view.tokens[place]?.key ?? '')) place++
  const within = mentions.find(({ first, last, country }) => first <= office.last && last >= place && country)
  const end = beyondShort(view.tokens, within?.last ?? 0)
  const behind = within?.country
    ? [{ country: within.country, last: end }, ...statesFrom(view, mentions, afterJoin(view, end))]
    : statesFrom(view, mentions, place)
  const states = behind.length > 1 ? behind : statesBefore(view, office.first)
  let next = Math.max(office.last, behind.length > 1 ? (behind.at(-1)?.last ?? 0) : 0) + 1
  if ([',', '—', '–', ':'].includes(view.tokens[next]?.text ?? '')) next++
  const holders = peopleFrom(view, mentions, next)
  if (states.length < 2 || holders.length !== states.length) return null
  return states.map(({ country, of }, order) => ({
    country,
    holder: holders[order] ?? 0,
    ...(of === undefined ? {} : { of }),
  }))
}

/** «главы МИД А Х и Б У», «главы „А“ Х и „Б“ У»: each behind the state or body that he holds the office of. */
function alternating(view: SentenceView, office: OfficePhrase, mentions: readonly Mention[]): Share[] | null {
  if (!view.pack.grammar.inflected) return null
  const shares: Share[] = []
  let holder = mentions.findIndex(({ kind, first }) => kind === 'person' && first > office.last)
  const owned = mentions.slice(0, holder).filter(({ first, last }) => first >= office.first && last > office.last)
  if (holder < 0 || owned.length === 0 || !adjoin(view, owned.at(-1)?.last ?? 0, mentions[holder])) return null
  shares.push({ holder, country: office.country })
  for (;;) {
    const place = afterJoin(view, mentions[holder]?.last ?? 0)
    const start = isQuotationMark(view.tokens[place]?.text) ? place + 1 : place
    const of = mentions.findIndex(
      ({ kind, first }) => (kind === 'country' || kind === 'organization') && first === start,
    )
    const body = mentions[of]
    holder = mentions.findIndex((one) => one.kind === 'person' && !!body && adjoin(view, body.last, one))
    if (!body || holder < 0) return shares.length > 1 ? shares : null
    const country = body.kind === 'country' ? body.known : body.country
    shares.push({ holder, country, ...(body.kind === 'organization' ? { of } : {}) })
  }
}

/** Right behind, or behind the mark that closes a name. */
const adjoin = ({ tokens }: SentenceView, last: number, mention: Mention | undefined): boolean =>
  mention?.first === last + 1 || (mention?.first === last + 2 && isQuotationMark(tokens[last + 1]?.text))

interface State {
  /** Null for a body that is of no state. */
  country: string | null
  /** That body, as a place in the list of mentions. */
  of?: number
  last: number
}

function statesFrom(view: SentenceView, mentions: readonly Mention[], from: number): State[] {
  const states: State[] = []
  for (let place = from; ; place = afterJoin(view, states.at(-1)?.last ?? 0)) {
    const state = stateAt(view, mentions, place)
    if (!state) return states
    states.push(state)
  }
}

/** A state, or a body of one, that starts at a token. */
function stateAt(view: SentenceView, mentions: readonly Mention[], place: number): State | null {
  const { tokens, pack } = view
  const start = pack.grammar.articles.definite.has(tokens[place]?.key ?? '') ? place + 1 : afterNoun(view, place)
  const of = mentions.findIndex(({ kind, first }) => kind !== 'person' && first === start)
  const mention = mentions[of]
  if (!mention) return null
  const country = mention.kind === 'country' ? mention.known : (mention.country ?? null)
  const last = beyondShort(tokens, isQuotationMark(tokens[start - 1]?.text) ? mention.last + 1 : mention.last)
  if (mention.kind === 'organization') return { country, of, last }
  return country ? { country, last } : null
}

/** «лидеры партий „А“ и „Б“»: past the noun that says what they are, and the mark that opens a name. */
function afterNoun({ tokens, pack, cues }: SentenceView, place: number): number {
  const noun = cues.find(
    ({ entry: { meaning }, first }) => first === place && (meaning.cue === 'kind' || meaning.cue === 'body'),
  )
  const next = noun && tokens[place]?.shape === 'lower' ? noun.last + 1 : place
  return pack.grammar.inflected && isOpeningMark(tokens[next]?.text) ? next + 1 : place
}

/** «Демократической Республики Конго (ДРК)»: past the short form in brackets. */
const beyondShort = (tokens: SentenceView['tokens'], last: number): number =>
  tokens[last + 1]?.text === '(' && ACRONYM.test(tokens[last + 2]?.text ?? '') && tokens[last + 3]?.text === ')'
    ? last + 3
    : last

/** «вірменський і азербайджанський», "Armenian and Azerbaijani": adjectives of states right before the office. */
function statesBefore({ affiliations, pack, tokens }: SentenceView, first: number): State[] {
  const states: State[] = []
  for (let end = first - 1; ; ) {
    const one = affiliations.find(({ last }) => last === end)
    if (!one) return states
    states.unshift({ country: one.country, last: one.last })
    end = one.first - 1
    if (pack.grammar.and.has(tokens[end]?.key ?? '')) end--
  }
}

function peopleFrom(view: SentenceView, mentions: readonly Mention[], from: number): number[] {
  const people: number[] = []
  for (let place = from; ; ) {
    const at = mentions.findIndex(({ kind, first }) => kind === 'person' && first === place)
    const last = mentions[at]?.last
    if (last === undefined) return people
    people.push(at)
    place = afterJoin(view, last)
    if (place === last + 1) return people
  }
}

/** The token behind a comma, «і», or both; the next one where nothing joins. */
function afterJoin({ tokens, pack }: SentenceView, last: number): number {
  let place = last + 1
  while (place <= last + 2 && pack.grammar.and.has(tokens[place]?.key ?? '')) place++
  return place
}
