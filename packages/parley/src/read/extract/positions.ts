import type { Cue } from '../../language/cue.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { ActorRef, FoundPosition, FoundStatement } from '../../model/findings.ts'
import type { Stance } from '../../model/issue.ts'
import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'
import { passage } from './evidence.ts'
import { issueCues, issueOf } from './issues.ts'

/** A party stands at most this many tokens before what it wants; an issue as many after. */
const REACH_OF_PARTY = 14
const REACH_OF_ISSUE = 14

/**
 * What a party wants of an issue: a country or delegation, a word of stance, a word of the agenda after it.
 * A second stance without a subject of its own has the party of the first.
 */
export function positions(report: ResolvedReport, said: readonly FoundStatement[]): FoundPosition[] {
  const found: FoundPosition[] = []
  let lastParty = NOBODY
  for (const sentence of report.sentences) {
    const stances = sentence.cues
      .filter((cue) => cue.entry.meaning.cue === 'stance')
      .filter(
        (cue, _place, all) =>
          !all.some(
            (other) =>
              other !== cue &&
              other.first <= cue.first &&
              cue.last <= other.last &&
              other.last - other.first > cue.last - cue.first,
          ),
      )
    let party = NOBODY
    if (takesUp(report, sentence)) party = lastParty && { ...lastParty, first: sentence.first, last: sentence.first }
    for (const [order, cue] of stances.entries()) {
      const own: Party | null = partyBefore(report, sentence, cue)
      const carried = party && cue.first - party.last <= REACH_OF_PARTY * 2 ? party : null
      // «наполягає, щоб …, і досі виступає проти»: what stands behind a comma is no new subject.
      party =
        own && carried && own.first !== carried.first && commaAfter(report, own.last, cue.first)
          ? carried
          : (own ?? carried)
      if (party) lastParty = party
      const until = stances[order + 1]?.first ?? sentence.last + 1
      const issue = issueAfter(sentence, cue, until) ?? issueBefore(report, sentence, party)
      if (!party || !issue) continue
      add(found, positionOf(report, sentence, { cue, party, issue, said }))
    }
  }
  return found
}

/** "It refuses …": the party of the sentence before goes on. */
const takesUp = (report: ResolvedReport, sentence: ResolvedSentence): boolean =>
  sentence.grammar.anaphors.has(report.tokens[sentence.first]?.key ?? '')

function issueAfter(sentence: ResolvedSentence, cue: Cue, until: number): Cue | undefined {
  return issueCues(sentence).find(
    (one) =>
      one.last > cue.first && one.first < Math.max(until, cue.last + 2) && one.first - cue.last <= REACH_OF_ISSUE,
  )
}

/** «вивести війська Україна не погодиться»: what is refused may stand first, if its clause is the same. */
function issueBefore(report: ResolvedReport, sentence: ResolvedSentence, party: Party | null): Cue | undefined {
  if (!party) return undefined
  return issueCues(sentence).findLast(
    (one) =>
      one.last < party.first && party.first - one.last <= REACH_OF_ISSUE && !commaAfter(report, one.last, party.first),
  )
}

const commaAfter = (report: ResolvedReport, from: number, to: number): boolean =>
  report.tokens.slice(from + 1, to).some((token) => token.text === ',')

const NOBODY = null as Party | null

interface Party {
  actor: ActorRef
  first: number
  last: number
}

/** Who stands before the word of stance: a country, a delegation, or a person through the side of the office. */
function partyBefore(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): Party | null {
  const near = (one: { first: number; last: number }): boolean =>
    one.last < cue.first && cue.first - one.last <= REACH_OF_PARTY
  const found: Party[] = []
  for (const mention of sentence.mentions) {
    if (!near(mention) || (mention.cases.length > 0 && !mention.cases.includes('nom'))) continue
    if (sentence.grammar.prepositions.has(report.tokens[mention.first - 1]?.key ?? '')) continue
    const actor =
      mention.kind === 'country'
        ? mention.actor
        : mention.kind === 'person'
          ? sideOf(report, mention.actor)
          : standsForCountry(mention)
            ? countryOf(report, mention.country)
            : null
    if (actor !== null) found.push({ actor, first: mention.first, last: mention.last })
  }
  for (const reference of sentence.references) {
    const [actor] = reference.actors
    if (!near(reference) || actor === undefined || reference.actors.length > 1) continue
    const side = reference.kind === 'side' ? actor : sideOf(report, actor)
    if (side !== null) found.push({ actor: side, first: reference.first, last: reference.last })
  }
  return found.sort((one, other) => other.last - one.last)[0] ?? null
}

const sideOf = (report: ResolvedReport, actor: ActorRef): ActorRef | null =>
  report.actors[actor]?.roles.find((role) => role.side !== null)?.side ?? null
const countryOf = (report: ResolvedReport, country: string | null): ActorRef | null => {
  const ref = country === null ? -1 : report.actors.findIndex((actor) => actor.known === country)
  return ref < 0 ? null : ref
}

/** A capital or a body: but for a capital only where nothing says that it is the place. */
const standsForCountry = (mention: ResolvedSentence['mentions'][number]): boolean =>
  mention.kind === 'organization' || mention.kind === 'place'

interface Parts {
  cue: Cue
  party: Party
  issue: Cue
  said: readonly FoundStatement[]
}

function positionOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { cue, party, issue, said }: Parts,
): FoundPosition {
  const start = report.tokens[Math.min(party.first, cue.first)]?.start ?? sentence.start
  const end = report.tokens[Math.max(issue.last, cue.last)]?.end ?? sentence.end
  const stance = stanceOf(sentence, cue)
  const statement = said.findIndex((one) =>
    one.evidence.some((evidence) => evidence.start <= start && end <= evidence.end),
  )
  return {
    issue: issueOf(issue),
    party: party.actor,
    stance,
    statement: statement < 0 ? null : statement,
    when: null,
    evidence: [passage(report, sentence, { start, end }, `position.${stance}`)],
  }
}

/** «не погодилася» is a refusal though the word alone is consent. */
function stanceOf(sentence: ResolvedSentence, cue: Cue): Stance {
  const { stance } = cue.entry.meaning as MeaningOf<'stance'>
  const denied = sentence.cues.some((one) => one.entry.meaning.cue === 'not' && one.last === cue.first - 1)
  return denied && (stance === 'accepts' || stance === 'offers') ? 'rejects' : stance
}

function add(found: FoundPosition[], position: FoundPosition): void {
  const same = found.find(
    (one) => one.issue === position.issue && one.party === position.party && one.stance === position.stance,
  )
  if (same) same.evidence.push(...position.evidence)
  else found.push(position)
}
