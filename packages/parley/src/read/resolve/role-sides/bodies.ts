import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { AnnotatedSentence, OfficePhrase } from '../../annotated.ts'
import type { ActorRef } from '../../../model/findings.ts'
import { OF_NO_STATE } from '../../of-no-state.ts'
import { sideOfBody, stateOf } from '../../state-of.ts'
import { bodyBefore } from '../antecedent.ts'
import { bodiesTakenUp, type KnownBodies, OF_THEIR_OWN, OTHERS } from '../bodies.ts'
import type { ResolvedMention } from '../../resolved.ts'
import { bodiesOfStates } from '../governments.ts'
import { delegations } from '../references.ts'
import type { Scene, SideRule } from './scene.ts'

/** "Union president X", «голова профспілки Х»: of the body that the common noun takes up, or the only one of no other kind. */
export function ofKind(scene: Scene): SideRule {
  let known: readonly KnownBodies[] | null = null
  let own: readonly { actor: ActorRef; place: number }[] | null = null
  return ({ office, sentence, place, of }) => {
    if (of !== null) return null
    const kind = kindBeside(scene, sentence, office)
    if (kind === null) return null
    known ??= knownBodies(scene)
    const bodies: KnownBodies = known[place] ?? new Map()
    const told = bodies.get(kind)
    if (told !== undefined || !OF_THEIR_OWN.has(kind)) return told ?? null
    own ??= ownBodies(scene)
    const others = new Set([...bodies].flatMap(([other, actor]) => (OTHERS.has(other) ? [] : [actor])))
    const rest = own.slice(0, others.size + 2).filter((one) => one.place <= place && !others.has(one.actor))
    return rest.length === 1 ? (rest[0]?.actor ?? null) : null
  }
}

/** The common noun of a body in the title of an office, or right beside it. */
function kindBeside(
  { report: { tokens } }: Scene,
  { cues }: AnnotatedSentence,
  office: OfficePhrase,
): MeaningOf<'kind'>['kind'] | null {
  const noun = cues.find(
    ({ entry, first, last }) =>
      entry.meaning.cue === 'kind' &&
      (last === office.first - 1 ||
        (last === office.first - 2 && isOwnerMark(tokens[last + 1])) ||
        first === office.last + 1 ||
        // «голова профспілки»; «голова профспілки гірників» leads one that its noun does not take up.
        (office.first < first && last === office.last)),
  )
  return noun?.entry.meaning.cue === 'kind' ? noun.entry.meaning.kind : null
}

/** Which bodies are known by their kinds when each sentence ends. */
function knownBodies({ report, mentions, cast }: Scene): KnownBodies[] {
  const known: KnownBodies = new Map()
  return report.sentences.map((sentence, place) => {
    const named = mentions[place] ?? []
    const states = bodiesOfStates(report, sentence, named).map(({ first, last, country }) => ({
      first,
      last,
      actors: [cast.known(country)],
    }))
    bodiesTakenUp(report, sentence, named, { states, known, cast })
    return new Map(known)
  })
}

/** Bodies at home in some country that are sides of their own, each once, in order of their first names: no union of states. */
function ownBodies({ mentions, cast }: Scene): { actor: ActorRef; place: number }[] {
  const isOwn = (one: ResolvedMention): boolean =>
    one.kind === 'organization' && sideOfBody(one, cast.known) === one.actor
  const first = new Map<ActorRef, number>()
  for (const [place, named] of mentions.entries())
    for (const one of named)
      if (one.country !== null && !first.has(one.actor) && isOwn(one)) first.set(one.actor, place)
  return [...first].map(([actor, place]) => ({ actor, place }))
}

/** "The Kremlin denied it. … spokesman X said": of the body named last before. */
export const ofBodyBefore =
  ({ report, mentions, cast }: Scene): SideRule =>
  ({ office, of, place }) => {
    if (!office.spokesperson || of !== null) return null
    const body = bodyBefore(report, mentions, { place, first: office.first })
    return body ? sideOfBody(body, cast.known) : null
  }

/**
 * "Chad's government agreed. Finance Minister X voted against it": of the state whose body was named before, where no other
 * country is.
 */
export const ofGovernment =
  (scene: Scene): SideRule =>
  ({ office, named, place }) => {
    // «глава Мінфіну»: a ministry of whichever state.
    const isOther = office.of !== null && named[office.of]?.institution === undefined
    if (isOther || office.head || scene.officeOf(office.title) === office.title) return null
    const told = [place - 1, place].map((at) => countriesBefore(scene, at, office.first))
    const [country, other] = new Set(told.flatMap(({ all }) => all))
    const isTold = told.some(({ bodies }) => bodies > 0) && other === undefined
    return isTold && country?.startsWith('country:') ? scene.cast.known(country) : null
  }

/** Countries that a sentence names in any way before a token, and by how many of their bodies. */
function countriesBefore(
  { report, mentions }: Scene,
  place: number,
  before: number,
): { bodies: number; all: string[] } {
  const sentence = report.sentences[place]
  if (!sentence) return { bodies: 0, all: [] }
  const named = (mentions[place] ?? []).filter(({ first }) => first < before)
  const bodies = [
    ...bodiesOfStates(report, sentence, named)
      .filter(({ first }) => first < before)
      .map(({ country }) => country),
    ...named.flatMap((one) => (one.kind === 'organization' ? (stateOf(one) ?? []) : [])),
  ]
  const ties = sentence.affiliations.flatMap(({ first, country }) => (first < before ? [country] : []))
  const countries = named.flatMap(({ kind, known }) => (kind === 'country' && known !== null ? [known] : []))
  return { bodies: bodies.length, all: [...bodies, ...ties, ...countries] }
}

/** "… a Ukrainian delegation. X, the chief of staff, was also in the room": who attends too, where the sentence names no other country. */
export const ofDelegation =
  (scene: Scene): SideRule =>
  ({ sentence, place, named }) => {
    const { report, cast, mentions } = scene
    const attends = sentence.cues.some(({ entry }) => entry.meaning.cue === 'attend')
    const before = report.sentences[place - 1]
    if (!attends || !before || sentence.affiliations.length > 0 || named.some(({ kind }) => kind === 'country'))
      return null
    const [, another] = new Set(countriesBefore(scene, place - 1, before.last + 1).all)
    const last = another === undefined ? delegations(report, before, mentions[place - 1] ?? [], cast).at(-1) : undefined
    return last?.actors.length === 1 ? (last.actors[0] ?? null) : null
  }

/** "a legal adviser to the Kenyan delegation": of the one side that it sits at the table for. */
export const ofDelegationBehind =
  ({ report, cast, mentions }: Scene): SideRule =>
  ({ office, sentence, place }) => {
    const { grammar } = sentence
    // An envoy to a delegation is of somebody else.
    if (grammar.inflected || office.envoy) return null
    const governs = ({ key }: { key: string }): boolean => grammar.of.has(key) || grammar.determiners.has(key)
    const behind = delegations(report, sentence, mentions[place] ?? [], cast).find(
      ({ first }) => first > office.last && first - office.last <= REACH_TO_DELEGATION,
    )
    const between = behind ? report.tokens.slice(office.last + 1, behind.first) : []
    const isGoverned = between.some(({ key }) => grammar.of.has(key)) && between.every(governs)
    return isGoverned && behind?.actors.length === 1 ? (behind.actors[0] ?? null) : null
  }

/** "to the Kenyan" */
const REACH_TO_DELEGATION = 3

/**
 * «лідер партії „Нова доба“», "spokesman for the PSD", «голова Спілки гірників»: who leads a body that no list knows, or
 * speaks for it, is of its side, unless its words make it a body of some state.
 */
export const ofOwnBody =
  (scene: Scene): SideRule =>
  ({ office, sentence, of, named }) => {
    const body = office.of === null ? undefined : named[office.of]
    if (of === null || body?.kind !== 'organization') return null
    if (body.press !== null || body.institution !== undefined || stateOf(body) !== null) return null
    const words = sentence.cues.filter(({ first, last }) => body.first <= first && last <= body.last)
    const isOfState = words.some(({ entry: { meaning } }) => meaning.cue === 'body' && !!meaning.state)
    const leads = office.head || office.spokesperson || office.envoy
    const isOwn = words.some(({ entry: { meaning } }) => meaning.cue === 'kind' && OF_NO_STATE.has(meaning.kind))
    const kind = kindBeside(scene, sentence, office)
    return !isOfState && (leads || isOwn || (kind !== null && OF_NO_STATE.has(kind))) ? of : null
  }

/**
 * «Президент Х» in a report on the talks of a government with somebody at home: of the country that it names far oftener
 * than any other.
 */
export function ofHome(scene: Scene): SideRule {
  const home = homeOf(scene)
  return ({ office, of, place, sentence }) => {
    if (home === null || of !== null || scene.officeOf(office.title) === office.title) return null
    // «Угорщина не проти, хоча прем'єр Х …»: a sentence about another country speaks of its people.
    const { all } = countriesBefore(scene, place, sentence.last + 1)
    return all.length > 0 && !all.includes(home) ? null : scene.cast.known(home)
  }
}

/** Named so often, and so many times as often as any other. */
const OFTEN = 4
const FAR_OFTENER = 3

function homeOf({ report, mentions }: Scene): string | null {
  const count = new Map<string, number>()
  const add = (country: string): Map<string, number> => count.set(country, (count.get(country) ?? 0) + 1)
  for (const { affiliations } of report.sentences) for (const { country } of affiliations) add(country)
  for (const one of mentions.flat()) {
    const country = one.kind === 'place' ? one.country : stateOf(one)
    if (country !== null) add(country)
  }
  const [first, second] = [...count].sort(([, one], [, other]) => other - one)
  if (!first?.[0].startsWith('country:') || first[1] < OFTEN) return null
  return first[1] >= FAR_OFTENER * (second?.[1] ?? 0) ? first[0] : null
}
