import type { Cue } from '../../../language/cue.ts'
import type { BodyKind, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Party } from './parties.ts'

interface Scene {
  report: ResolvedReport
  sentence: ResolvedSentence
}

/**
 * "Denmark said the government", "Hamas official Omar Bakr said the group", ", whose army": a common noun by which a party, or
 * whoever speaks for it, calls it. What kind of noun may mean it follows from what the party is.
 */
export function isOwnNoun(party: Party, noun: Cue, opener: number, scene: Scene): boolean {
  const { grammar, cues } = scene.sentence
  const { tokens } = scene.report
  const key = tokens[opener]?.key ?? ''
  const isOwned = opener > party.last && (grammar.own.has(key) || grammar.objects.has(key))
  const says = cues.some(
    ({ entry: { meaning }, first, last }) => meaning.cue === 'say' && first > party.last && last < noun.first,
  )
  // "a Danish envoy, whose group": a clause of the party that a comma opens right behind it.
  const isWhose = isOfWhose(noun, scene) && noun.first - party.last <= REACH_OF_WHOSE
  if (!isOwned && !says && !isWhose) return false
  const kinds = kindsOfNoun(noun, scene.sentence)
  return (isOwned || isWhose || isDefinite(noun, kinds, scene)) && fits(party, kinds, scene)
}

/** ", whose armed" */
const REACH_OF_WHOSE = 4

const isOfWhose = ({ first }: Cue, { report: { tokens }, sentence: { grammar } }: Scene): boolean =>
  grammar.whose.has(tokens[first - 1]?.key ?? '')

/** Nothing tells of another that it is whose: "the government", «уряд», and not "the city government" or "rebels". */
function isDefinite(
  { first, last }: Cue,
  kinds: readonly BodyKind[],
  { report: { tokens }, sentence }: Scene,
): boolean {
  const { grammar, affiliations, cues } = sentence
  if (affiliations.some((one) => one.last < first && first - one.last <= 2)) return false
  // "resident doctors", "management"
  if (!kinds.includes('movement') && cuesAt({ first, last }, sentence).some(isOfMembers)) return true
  let before = first - 1
  // "the guerrilla group"
  while (cues.some((cue) => cue.entry.meaning.cue === 'kind' && cue.last === before)) before--
  const { key = '', shape } = tokens[before] ?? {}
  return grammar.inflected ? shape !== 'lower' || !grammar.adjectival(key) : grammar.articles.definite.has(key)
}

const cuesAt = ({ first, last }: Pick<Cue, 'first' | 'last'>, { cues, camps }: ResolvedSentence): Cue[] =>
  [...cues, ...camps].filter((one) => one.first === first && one.last === last)

const isOfMembers = ({ entry: { meaning } }: Cue): boolean =>
  meaning.cue === 'personnel' || (meaning.cue === 'camp' && !!meaning.labour)

/** What a noun may mean: "the group" a company too, «организация» an alliance of states, and «машинисты» their union. */
function kindsOfNoun(noun: Cue, sentence: ResolvedSentence): BodyKind[] {
  const all = cuesAt(noun, sentence)
  const told = all.flatMap(({ entry: { meaning } }): BodyKind[] => {
    if (meaning.cue !== 'kind') return []
    const others: BodyKind[] = meaning.wide ? ['company'] : meaning.alliance ? ['bloc'] : []
    return [meaning.kind, ...others]
  })
  return told.length > 0 ? told : all.some(isOfMembers) ? ['union'] : []
}

function fits(party: Party, kinds: readonly BodyKind[], { report, sentence }: Scene): boolean {
  const { actors, bodyKinds, stateBodies, governments } = report
  const kind = actors[party.actor]?.kind
  if (kind === 'country' || stateBodies.has(party.actor) || governments.has(party.actor))
    return kinds.some((one) => OF_STATE.has(one))
  if (kind === 'person') return isCalledSo(party, kinds, sentence)
  const told = bodyKinds.get(party.actor)
  return kinds.some((one) => (told && told.size > 0 ? told.has(one) : OF_UNKNOWN.has(one)))
}

const OF_STATE: ReadonlySet<BodyKind> = new Set(['government', 'army', 'ministry'])
/** That a body is a union, a party or an alliance, its name or the report tells. */
const OF_UNKNOWN: ReadonlySet<BodyKind> = new Set(['company', 'movement'])

/** "Union leader Klaus Weber said the union" */
const isCalledSo = ({ first }: Party, kinds: readonly BodyKind[], { cues }: ResolvedSentence): boolean =>
  cues.some(
    ({ entry: { meaning }, last }) =>
      meaning.cue === 'kind' && kinds.includes(meaning.kind) && last < first && first - last <= REACH_OF_TITLE,
  )

const REACH_OF_TITLE = 3
