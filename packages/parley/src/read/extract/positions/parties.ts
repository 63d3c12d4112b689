import { isOwnerMark, mayMarkOwner } from '../../../language/owner-marks.ts'
import type { Case } from '../../../language/morphology.ts'
import { isOver } from '../../../model/actor.ts'
import type { ActorRef, FoundStatement } from '../../../model/findings.ts'
import type { Reference, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { isOfItsPeople } from '../its-people.ts'
import { ownsBody, withOwner } from '../owner-of-body.ts'
import { withKind } from './behind-kind.ts'
import { hasConjunction, joiners } from './joined.ts'

/** Who may hold a position: tokens of the phrase, `last` included. */
export interface Party {
  actor: ActorRef
  first: number
  last: number
  cases: readonly Case[]
  /** May be a subject: nominative, and no preposition or owner's mark beside it. */
  subject: boolean
}

/**
 * Countries, movements and unions by name, people and offices for their side, capitals for their government; in order.
 * Somebody of no side that the report tells stands for himself: another report may tell it.
 */
export function partiesIn(report: ResolvedReport, sentence: ResolvedSentence): Party[] {
  const spans: { actor: ActorRef | null; first: number; last: number; cases: readonly Case[] }[] = []
  for (const mention of sentence.mentions) {
    if (ownsBody(report, sentence, mention)) continue
    const { kind, actor, last, cases, press, institution, rule } = mention
    const first = withOwner(report, sentence, mention)
    const party =
      kind === 'country'
        ? actor
        : kind === 'person'
          ? (sideOf(report, actor) ?? actor)
          : kind === 'organization' && press === null && institution === undefined && !OUTLETS.has(rule)
            ? actor
            : null
    spans.push({ actor: party, first, last, cases })
  }
  for (const { kind, actors, first, last } of sentence.references) {
    const [actor] = actors
    if (actor === undefined || actors.length > 1) continue
    const party = SIDES.has(kind) ? actor : kind === 'person' ? (sideOf(report, actor) ?? actor) : null
    spans.push({ actor: party, first, last, cases: casesAt(sentence, first) })
  }
  const parties = spans.flatMap(({ actor, ...named }) => {
    if (actor === null || isOfItsPeople(report, sentence, named)) return []
    const span = withAuthority(report, sentence, withKind(report, sentence, named))
    return [{ actor, ...span, subject: isSubject(report, sentence, span) }]
  })
  const outermost = parties
    .filter(
      (one, place) =>
        !parties.some(
          (other, at) =>
            other !== one &&
            other.first <= one.first &&
            one.last <= other.last &&
            (other.last - other.first > one.last - one.first || at < place),
        ),
    )
    .sort((one, other) => one.first - other.first)
  return withGoverned(report, sentence, outermost)
}

/**
 * "wrote to Chad, Mali and Niger, demanding …": what stands before the first of a list stands before all of them, in English
 * where a mark or another preposition ends the list. Not "the armies of Chad and Mali, at war, rejected": those act for them.
 */
function withGoverned(report: ResolvedReport, sentence: ResolvedSentence, parties: readonly Party[]): Party[] {
  const { tokens } = report
  const { grammar, last: end } = sentence
  if (grammar.inflected) return [...parties]
  const governed = new Set<Party>()
  for (let place = 0; place < parties.length; place++) {
    const head = parties[place]
    const { key = '' } = tokens[(head?.first ?? 0) - 1] ?? {}
    if (!head || !grammar.prepositions.has(key) || grammar.byWhom.has(key)) continue
    let isJoined = false
    let at = place
    for (; parties[at + 1]; at++) {
      const joining = joiners(report, sentence, parties[at] as Party, parties[at + 1] as Party)
      if (!joining) break
      isJoined ||= hasConjunction(joining)
    }
    const tail = parties[at] as Party
    const behind = tokens[tail.last + 1]
    const isClosed = tail.last === end || behind?.kind === 'mark' || grammar.prepositions.has(behind?.key ?? '')
    if (isJoined && isClosed) for (const one of parties.slice(place + 1, at + 1)) governed.add(one)
  }
  return parties.map((one) => (governed.has(one) ? { ...one, subject: false } : one))
}

type Span = Pick<Party, 'first' | 'last' | 'cases'>

/** «власти Азербайджана», "leaders of Hamas", "Hamas's negotiators": those who act for a party, with its name. */
function withAuthority(report: ResolvedReport, { cues, grammar }: ResolvedSentence, named: Span): Span {
  const authorities = cues.filter(({ entry }) => entry.meaning.cue === 'authority')
  const within = authorities.find(({ last }) => last === named.last)
  if (within) return { ...named, cases: within.features.cases ?? [] }
  const joins = (key: string): boolean =>
    grammar.of.has(key) || grammar.locative.has(key) || grammar.determiners.has(key)
  const before = authorities.find(
    ({ last }) =>
      last < named.first &&
      named.first - last <= REACH_OF_AUTHORITY &&
      report.tokens.slice(last + 1, named.first).every(({ key }) => joins(key)),
  )
  if (before) return { ...named, first: before.first, cases: before.features.cases ?? [] }
  const behind = authorities.find(
    ({ first }) =>
      first > named.last + 1 &&
      first - named.last <= REACH_OF_AUTHORITY &&
      isOwnerMark(report.tokens[named.last + 1]) &&
      report.tokens.slice(named.last + 2, first).every(({ shape }) => shape === 'lower'),
  )
  return behind ? { ...named, last: behind.last } : named
}

/** "leaders of the Hamas", "Sudan's top military leaders" */
const REACH_OF_AUTHORITY = 4

/** Kinds of phrases that mean a party themselves. */
const SIDES: ReadonlySet<Reference['kind']> = new Set(['side', 'organization', 'body', 'government'])

/** Rules that read a name as that of an outlet. */
const OUTLETS = new Set(['name.domain', 'name.outlet'])

const casesAt = (sentence: ResolvedSentence, first: number): readonly Case[] =>
  sentence.mentions.find((one) => one.first === first)?.cases ??
  sentence.offices.find((one) => one.first === first)?.cases ??
  []

function isSubject(
  report: ResolvedReport,
  { grammar, first: start }: ResolvedSentence,
  { first, last, cases }: { first: number; last: number; cases: readonly Case[] },
): boolean {
  if (cases.length > 0 && !cases.includes('nom')) return false
  let before = first - 1
  while (before > start && grammar.determiners.has(report.tokens[before]?.key ?? '')) before--
  const governed = before >= start && grammar.prepositions.has(report.tokens[before]?.key ?? '')
  return !governed && !mayMarkOwner(report.tokens[last + 1])
}

/** The side that a person's office is of, or a body of no country that it is an office of; else of which body he is named. */
export function sideOf(report: ResolvedReport, actor: ActorRef): ActorRef | null {
  const roles = (report.actors[actor]?.roles ?? []).filter((role) => !isOver(role))
  const side = roles.find((role) => role.side !== null)?.side ?? null
  if (side !== null) return side
  const office = roles.find(({ of }) => of !== null && report.actors[of]?.kind === 'organization')?.of ?? null
  const own = office ?? report.belongings.get(actor) ?? null
  return own === null || report.press.has(own) ? null : (report.governments.get(own) ?? own)
}

/** For whom a speaker speaks: a country for itself, a person for the side of the office, or for nobody else that is known. */
export function voiceOf(report: ResolvedReport, { speaker, office }: FoundStatement): ActorRef | null {
  if (speaker === null) return office?.side ?? null
  const kind = report.actors[speaker]?.kind
  if (kind === 'country') return speaker
  if (kind === 'person') return sideOf(report, speaker) ?? speaker
  const government = report.governments.get(speaker) ?? null
  return government ?? (kind === 'organization' && !report.press.has(speaker) ? speaker : null)
}
