import type { ActorRef } from '../../../model/findings.ts'
import type { Reference, ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { mayBe, type Scope } from './clause.ts'
import type { FrameParticipant } from './frame.ts'
import { holdersOf } from './holders.ts'
import { droppedSubject } from './dropped-subject.ts'
import { officeOfOther, standsForOther } from './naming.ts'
import { sideOf } from './participant-side.ts'
import { partners } from './partners.ts'
import { endOfPhrase } from './phrase.ts'
import { otherOfTwo, present } from './present.ts'
import { gerundSubject } from './gerund-subject.ts'
import { groupsOf } from './groups.ts'
import { compound, subjects } from './subjects.ts'
import { inClause, isSource, ruled } from './taking-part.ts'

interface Manner {
  /** A verb of its own: its subject takes part. */
  verbal: boolean
  /** A verb of attendance: everybody named does. */
  attends: boolean
}

/**
 * People who take part. With a verb («зустрівся», «провели переговори») everybody named in the clause; with a noun
 * alone («після зустрічі Х з У», "the X-Y call") those who follow it in an oblique case or stand right before it.
 */
export function participantsOf(report: ResolvedReport, scope: Scope, { verbal, attends }: Manner): FrameParticipant[] {
  const { sentence } = scope
  const named = sentence.mentions.filter((mention) => mention.kind === 'person')
  const people = named.filter((mention) => !standsForOther(report, sentence, mention))
  const chosen = verbal
    ? [
        ...subjects(report, scope, people, attends),
        ...droppedSubject(report, scope, people),
        ...gerundSubject(report, scope, people),
        ...partners(report, scope, { people, named, attends }),
      ]
    : nominal(report, scope, { people, named })
  const referred = verbal
    ? sentence.references.filter(
        (one) =>
          one.kind === 'person' &&
          inClause(report, scope, one) &&
          !isSource(scope, one) &&
          !meansMeeting(sentence, one) &&
          !ruled(report, sentence, one.first) &&
          !leadsToName(report, sentence, one) &&
          !officeOfOther(report, sentence, one),
      )
    : []
  // Where people are named beside their office it is they who hold it.
  const unnamed =
    verbal && chosen.length === 0
      ? holdersOf(report, sentence, groupsOf(report, sentence)).filter(
          (one) =>
            inClause(report, scope, { first: one.first, last: one.first }) && !ruled(report, sentence, one.first),
        )
      : []
  const all = [
    ...chosen.map((mention) => ({
      actor: mention.actor,
      start: mention.start,
      end: mention.end,
      first: mention.first,
    })),
    ...guestOf(report, scope, people),
    ...[
      ...(verbal ? droppedSubject(report, scope, pronouns(report, sentence), REACH_TO_VERB) : []),
      ...referred,
    ].flatMap((one) => one.actors.map((actor) => ({ actor, start: one.start, end: one.end, first: one.first }))),
  ]
  const told = all
    .filter((one, place) => all.findIndex((other) => other.actor === one.actor) === place)
    .map(({ actor, start, end, first }) => ({
      actor,
      side: sideOf(report, sentence, { actor, first, attends }),
      start,
      end,
    }))
  return [
    ...told,
    ...unnamed
      .filter(({ actor }) => !told.some((one) => one.actor === actor))
      .map(({ actor, side, start, end }) => ({ actor, side, start, end })),
  ]
}

/** «Он сообщил, что встречался с X»: pronouns that are subjects and mean somebody. */
const pronouns = (
  { tokens }: ResolvedReport,
  { references, grammar }: ResolvedSentence,
): (Reference & NominativeCase)[] =>
  references
    .filter(
      ({ kind, first, last }) => kind === 'person' && first === last && grammar.subjects.has(tokens[first]?.key ?? ''),
    )
    .map((one) => ({ ...one, cases: ['nom'] }))

/** «…, что лично встречался»: a noun that stands between might be the subject. */
const REACH_TO_VERB = 2

type NominativeCase = Pick<ResolvedMention, 'cases'>

/** «зустріч запланована, вона пройде в Осло»: subject of a verb that is said of no person. */
const meansMeeting = ({ cues }: ResolvedSentence, { rule, last }: Reference): boolean =>
  rule === 'reference.pronoun' &&
  cues.some(
    ({ entry: { meaning }, first }) =>
      meaning.cue === 'course' &&
      (!!meaning.event || (meaning.status === 'cancelled' && !meaning.absence)) &&
      first > last &&
      first - last <= REACH_OF_EVENT,
  )

const REACH_OF_EVENT = 3

/** «глава разведки Египта Хасан Фарук»: the office of whom it leads up to, and of nobody told before. */
const leadsToName = (report: ResolvedReport, { mentions }: ResolvedSentence, { last, rule }: Reference): boolean =>
  rule === 'reference.office' &&
  mentions.some(
    (one) =>
      one.kind === 'person' &&
      one.first > last &&
      one.first - last <= LONGEST_OFFICE &&
      report.tokens
        .slice(last + 1, one.first)
        .every(
          ({ kind, shape }, order) =>
            kind === 'word' &&
            (shape === 'lower' ||
              mentions.some(
                (of) => of.kind === 'country' && of.first <= last + 1 + order && last + 1 + order <= of.last,
              )),
        ),
  )

const LONGEST_OFFICE = 4

/** «його прийняв президент», "received him": the pronoun means who was named last before it. */
function guestOf(
  report: ResolvedReport,
  { sentence, trigger }: Scope,
  people: readonly ResolvedMention[],
): { actor: ActorRef; start: number; end: number; first: number }[] {
  const { meaning } = trigger.entry
  if (meaning.cue !== 'meet' || !meaning.hosts) return []
  const isObject = (place: number): boolean => sentence.grammar.objects.has(report.tokens[place]?.key ?? '')
  const place = isObject(trigger.first - 1) ? trigger.first - 1 : isObject(trigger.last + 1) ? trigger.last + 1 : null
  const token = place === null ? undefined : report.tokens[place]
  const guest = place === null ? undefined : people.findLast((one) => one.last < Math.min(place, trigger.first))
  return guest && token && place !== null
    ? [{ actor: guest.actor, start: token.start, end: token.end, first: place }]
    : []
}

/** Names that follow a noun of meeting in an oblique case, up to a verb or a mark, and names right before it. */
function nominal(
  report: ResolvedReport,
  scope: Scope,
  { people, named }: { people: readonly ResolvedMention[]; named: readonly ResolvedMention[] },
): ResolvedMention[] {
  const { sentence, trigger, last } = scope
  const end = endOfPhrase(report, sentence, trigger.last, last)
  const oblique = named.filter(
    (mention, order) =>
      mention.last <= end &&
      !hasSubjectsOffice(sentence, mention) &&
      (mayBe(sentence, mention.cases, 'gen', 'dat', 'acc', 'ins', 'loc') || followsAnd(report, sentence, named, order)),
  )
  const before = people.filter((mention) => mention.last < trigger.first && compound(report, scope, mention))
  const partnered = partners(report, scope, { people, named: oblique, attends: false })
  const alone = before.length === 0 ? otherOfTwo(report, scope, { people, partners: partnered }) : []
  return [...before, ...partnered, ...present(report, scope, people), ...alone]
}

/** «з прем'єром Х президент Y»: an office in the nominative right before a name that shows no case. */
const hasSubjectsOffice = ({ mentions, offices, grammar }: ResolvedSentence, mention: ResolvedMention): boolean =>
  grammar.inflected &&
  offices.some(
    ({ holders, last, cases }) =>
      last < mention.first && cases.length === 1 && cases[0] === 'nom' && holders.includes(mentions.indexOf(mention)),
  )

/** Joined to a name, it stands in that name's case, whatever its own form shows. */
const followsAnd = (
  report: ResolvedReport,
  { grammar }: ResolvedSentence,
  named: readonly ResolvedMention[],
  order: number,
): boolean => {
  const [before, own] = [named[order - 1], named[order]]
  return !!before && own?.first === before.last + 2 && grammar.and.has(report.tokens[before.last + 1]?.key ?? '')
}
