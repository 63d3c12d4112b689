import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Gathered } from './match.ts'
import { groupsOf } from './groups.ts'
import { thirdPartiesOf } from './third-parties.ts'

/** A sentence with one of these tells of the negotiation. */
const OF_TALKS: ReadonlySet<string> = new Set([
  'meeting',
  'meet',
  'course',
  'sides',
  'thirdParty',
  'progress',
  'paper',
  'stance',
])
/** A meeting between the two counts as so many sentences that name them together. */
const MEETING = 3
/** Title and lead say whose talks the report is about: named together there counts as two sentences. */
const SENTENCES_OF_LEAD = 2
const LEAD = 2

/** The parties to a negotiation, two or three. */
type Parties = readonly ActorRef[]
const MOST_PARTIES = 3

/**
 * The parties that a report is about: those whom its meetings and its sentences on the talks name together oftenest. Null
 * where none are, or where two sets are named equally often.
 */
export const mainParties = (report: ResolvedReport, gathered: readonly Gathered[]): Parties | null =>
  mostVotes(report, gathered)?.parties ?? oftenest(report)

/** The same from sentences alone, where more than one names the two together. */
export function namedParties(report: ResolvedReport): Parties | null {
  const most = mostVotes(report, [])
  return most && most.count > 1 ? most.parties : null
}

/** The same where one sentence names them: for "both sides", who are two of somebody. */
export const partiesNamedOnce = (report: ResolvedReport): Parties | null => mostVotes(report, [])?.parties ?? null

interface Vote {
  parties: Parties
  count: number
}

function mostVotes(report: ResolvedReport, gathered: readonly Gathered[]): Vote | null {
  const votes = new Map<string, Vote>()
  const vote = (actors: readonly ActorRef[], count: number): void => {
    const parties = [...new Set(actors)].sort((a, b) => a - b)
    if (parties.length < 2 || parties.length > MOST_PARTIES || (parties[0] ?? -1) < 0) return
    const key = parties.join(' ')
    const same = votes.get(key)
    if (same) same.count += count
    else votes.set(key, { parties, count })
  }
  for (const { sides } of gathered) if (sides.length === 2) vote(sides, MEETING)
  for (const [place, sentence] of report.sentences.entries())
    if (sentence.cues.some(({ entry }) => OF_TALKS.has(entry.meaning.cue)))
      for (const pair of pairsIn(report, sentence)) vote(pair, place < SENTENCES_OF_LEAD ? LEAD : 1)
  const all = [...votes.values()]
  // Three are parties together where no two of them are named without the third, who may bring them together.
  const [first, second] = all
    .filter(
      ({ parties }) =>
        parties.length === 2 ||
        !all.some((other) => other.parties.length === 2 && other.parties.every((one) => parties.includes(one))),
    )
    .sort((one, other) => other.count - one.count)
  return first && first.count > (second?.count ?? 0) ? first : null
}

/**
 * Two bodies that are named in more sentences than any third, if none names them together; in a report that names no other
 * body and no country, the two.
 */
function oftenest(report: ResolvedReport): Parties | null {
  const count = new Map<ActorRef, number>()
  let alone = true
  for (const sentence of report.sentences) {
    const groups = groupsOf(report, sentence)
    const bodies = groups.flatMap(({ body, actors }) => (body ? actors : []))
    for (const actor of new Set(bodies)) count.set(actor, (count.get(actor) ?? 0) + 1)
    alone &&= groups.every(({ body }) => body)
  }
  const [one, other, third] = [...count].sort(([a, times], [b, otherTimes]) => otherTimes - times || a - b)
  if (!one || !other || other[1] === third?.[1] || (other[1] < OFTEN && !(alone && !third))) return null
  return one[0] < other[0] ? [one[0], other[0]] : [other[0], one[0]]
}

const OFTEN = 2

/** Countries and bodies that stand together, but mediators and hosts. */
function pairsIn(report: ResolvedReport, sentence: ResolvedSentence): ActorRef[][] {
  const third = thirdPartiesOf(report, sentence)
  return groupsOf(report, sentence)
    .filter(
      (group) =>
        !isWhere(report, sentence, group) && !third.some((one) => one.first <= group.last && group.first <= one.last),
    )
    .map(({ actors }) => actors)
}

/** "talks in Barbados, Norway's embassy said": English, where something is, whatever name stands behind the comma. */
const isWhere = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, { first }: { first: number }): boolean =>
  !grammar.inflected && grammar.locative.has(tokens[first - 1]?.key ?? '')

/** «Перший раунд відбувся 9 листопада»: a meeting of the talks with nobody named is one of the parties to the talks. */
export function giveParties(report: ResolvedReport, gathered: readonly Gathered[]): void {
  if (!gathered.some((one) => lacksParties(one) || lacksPartner(one))) return
  const parties = mainParties(report, gathered)
  if (!parties) return
  for (const meeting of gathered) {
    const third = new Set(meeting.thirdParties.map(({ party }) => party.actor))
    const half = lacksPartner(meeting) && meeting.sides.every((side) => parties.includes(side))
    if ((!lacksParties(meeting) && !half) || parties.some((party) => third.has(party))) continue
    if (meeting.frames.some(({ count }) => count !== null && count > parties.length)) continue
    meeting.sides = [...parties]
    for (const frame of meeting.frames) frame.rule = `${frame.rule}.parties`
  }
}

const lacksParties = ({ sides, participants, frames }: Gathered): boolean =>
  sides.length === 0 &&
  participants.length === 0 &&
  !frames.some(({ others }) => others) &&
  frames.some(({ trigger, allSides, they }) => trigger.entry.meaning.cue === 'meeting' || allSides || they)

/** "The Iranian delegation came to the talks": talks are between all their parties, whichever of them is told of. */
const lacksPartner = ({ sides, frames }: Gathered): boolean =>
  sides.length === 1 &&
  frames.some(
    ({ trigger: { entry } }) =>
      entry.meaning.cue === 'meeting' && (FORMS_OF_TALKS as readonly string[]).includes(entry.meaning.form),
  )

const FORMS_OF_TALKS = ['talks', 'round', 'consultations'] as const
