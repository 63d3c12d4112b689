import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { AnnotatedReport, AnnotatedSentence, OfficePhrase } from '../../annotated.ts'
import { sideOfBody } from '../../state-of.ts'
import { antecedentOf } from '../antecedent.ts'
import type { HeldOffice } from '../held-offices.ts'
import { type Scene, type SideRule, sideOfPerson } from './scene.ts'

/** "Its prime minister", «її речник», "a member of its bureau": of whoever was named before. */
export const ofOwner =
  (scene: Scene): SideRule =>
  ({ office, sentence, place }) => {
    const first = possessiveOf(scene.report, sentence, office)
    const owner = first === null ? null : antecedentOf(scene.report, scene.mentions, { place, first })
    if (!owner) return null
    return owner.kind === 'person' ? sideOfPerson(owner.actor, scene) : sideOfBody(owner, scene.cast.known)
  }

/** Words of a title that may stand between its owner and the office: "its culture and information minister". */
const LONGEST_LEAD = 5

function possessiveOf(
  { tokens }: AnnotatedReport,
  { grammar, first: start }: AnnotatedSentence,
  { first, last }: OfficePhrase,
): number | null {
  const isPossessive = (place: number): boolean => grammar.possessives.has(tokens[place]?.key ?? '')
  if (grammar.of.has(tokens[last + 1]?.key ?? '') && isPossessive(last + 2)) return last + 2
  for (let place = first - 1; place >= start && first - place <= LONGEST_LEAD; place--) {
    if (isPossessive(place)) return place
    if (tokens[place]?.shape !== 'lower') return null
  }
  return null
}

/**
 * "U.S. Treasury Secretary X, Trade Representative Y and …": an office right behind a holder in a list is of the same side,
 * but for a head of state, and for two who meet each other.
 */
export const listed =
  ({ report, byPlace }: Scene): SideRule =>
  ({ office, sentence, place }) => {
    const before = byPlace.get(place)?.findLast(({ holder }) => holder.last < office.first)
    if (!before || before.office.former || office.head || before.office.title === office.title) return null
    if (!isNext(report, sentence, before, office)) return null
    const meet = sentence.cues.some(({ entry: { meaning } }) => meaning.cue === 'meet')
    const several = sentence.offices.filter(({ holders }) => holders.length > 0).length > 2
    return meet && !several ? null : before.side
  }

/** Tokens between a holder and the next office: ", and the Strategic Affairs". */
const LONGEST_JOIN = 5

/** A comma or a conjunction, and in English what the office is for, as long as that is no name. */
function isNext(
  { tokens }: AnnotatedReport,
  { grammar, mentions }: AnnotatedSentence,
  { holder }: HeldOffice,
  office: OfficePhrase,
): boolean {
  const between = tokens.slice(holder.last + 1, office.first)
  const named = mentions.some(({ first, last }) => first > holder.last && last < office.first)
  const isTitle = !grammar.inflected && !named
  return (
    between.length <= LONGEST_JOIN &&
    grammar.and.has(between[0]?.key ?? '') &&
    between.every(
      ({ key, shape }) =>
        grammar.and.has(key) || grammar.articles.definite.has(key) || (isTitle && shape === 'capital'),
    )
  )
}

/** «радник президента Х», "the president's chief of staff": of the side of whoever holds the other office. */
export function chained(scene: Scene): SideRule {
  const sides = new Map<string, Set<ActorRef>>()
  for (const { office, side } of scene.held) {
    const key = scene.officeOf(office.title)
    if (side !== null && !office.former) sides.set(key, (sides.get(key) ?? new Set()).add(side))
  }
  return ({ office, sentence, of, place }) => {
    if (of !== null && scene.cast.actors[of]?.kind === 'person') return sideOfPerson(of, scene)
    const inner = sentence.offices.find(
      (one) => one !== office && mayOwn(one, sentence) && isUnder(scene.report, sentence, office, one),
    )
    if (!inner) return null
    if (inner.country !== null) return scene.cast.known(inner.country)
    const body = inner.of === null ? undefined : scene.mentions[place]?.[inner.of]
    if (body && body.kind !== 'person') return sideOfBody(body, scene.cast.known)
    const [side, other] = sides.get(scene.officeOf(inner.title)) ?? []
    return other === undefined ? (side ?? null) : null
  }
}

/** One office without its holder; in English also one with a country: "an adviser to Iran's supreme leader, X". */
const mayOwn = ({ holders, plural, country }: OfficePhrase, { grammar }: AnnotatedSentence): boolean =>
  !plural && (holders.length === 0 || (!grammar.inflected && country !== null))

/** The other office stands in the genitive right behind, or before an owner's mark, or behind "to the", "of the". */
function isUnder(
  { tokens }: AnnotatedReport,
  { grammar, mentions, affiliations }: AnnotatedSentence,
  office: OfficePhrase,
  inner: OfficePhrase,
): boolean {
  if (inner.first < office.first)
    return inner.holders.length === 0 && inner.last === office.first - 2 && isOwnerMark(tokens[office.first - 1])
  const between = tokens.slice(office.last + 1, Math.min(inner.first, office.last + LONGEST_JOIN))
  if (inner.first - office.last > LONGEST_JOIN) return false
  const names = [...mentions.filter(({ kind }) => kind === 'country'), ...affiliations].filter(
    ({ first, last }) => first > office.last && last < inner.first,
  )
  const isName = (place: number): boolean => names.some(({ first, last }) => first <= place && place <= last)
  return grammar.inflected
    ? between.length === 0 && (inner.cases.length === 0 || inner.cases.includes('gen'))
    : between.length > 0 && between.every(({ key }, at) => grammar.of.has(key) || isName(office.last + 1 + at))
}

/** "Russia's X", "X (Armenia)": the country stands beside the name of the holder somewhere in the report. */
export function tied({ report: { tokens }, mentions }: Scene): SideRule {
  const ties = new Map<ActorRef, ActorRef>()
  for (const named of mentions)
    for (const [order, one] of named.entries()) {
      const other = named[order + 1]
      if (!other || other.first !== one.last + 2) continue
      const between = tokens[one.last + 1]
      if (one.kind === 'country' && other.kind === 'person' && isOwnerMark(between)) ties.set(other.actor, one.actor)
      const closed = [')', ','].includes(tokens[other.last + 1]?.text ?? '')
      if (one.kind === 'person' && other.kind === 'country' && between?.text === '(' && closed)
        ties.set(one.actor, other.actor)
    }
  return ({ holder }) => ties.get(holder.actor) ?? null
}
