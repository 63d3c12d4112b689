import { isOwnerMark } from '../../../language/owner-marks.ts'
import { isOver } from '../../../model/actor.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { complementEnd } from './naming.ts'
import { isRepresented, sideFor } from './sides.ts'

/** With a verb of attendance the delegation named before the people; else the side of their office. */
export function sideOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { actor, first, attends }: { actor: ActorRef; first: number; attends: boolean },
): ActorRef | null {
  const owner = sentence.mentions.find(
    (one) =>
      (one.kind === 'country' &&
        one.last === first - 1 &&
        !isOfDelegation(sentence, one) &&
        !isWhere(report, sentence, one)) ||
      (one.kind !== 'person' && one.last === first - 2 && isOwnerMark(report.tokens[first - 1])),
  )
  const own =
    report.actors[actor]?.roles.find((role) => role.side !== null && !isOver(role))?.side ??
    (owner ? sideFor(report, owner.actor) : null) ??
    countryOf(report, sentence, first) ??
    countryBefore(report, sentence, first) ??
    bodyOf(report, actor)
  if (own !== null || !attends) return own
  const before = [
    ...sentence.references
      .filter((one) => one.kind === 'side' && one.actors.length === 1)
      .map((one) => ({ last: one.last, actor: one.actors[0] ?? -1 })),
    ...sentence.mentions
      .filter(
        (one) =>
          (one.kind === 'country' && !ofAnOffice(sentence, one)) ||
          (one.kind === 'organization' && isRepresented(report, sentence, one)),
      )
      .map((one) => ({ last: one.last, actor: one.actor })),
  ].filter((one) => one.last < first)
  const [nearest, next] = before.toSorted((one, other) => other.last - one.last)
  // «делегації Вірменії та Азербайджану на чолі з Х та Y»: which of the two is whose is not said.
  return nearest && !(next && nearest.last - next.last <= 2 && next.actor !== nearest.actor) ? nearest.actor : null
}

/** «после переговоров с делегацией США Х встретился»: whose the delegation is, and not X. */
const isOfDelegation = ({ references }: ResolvedSentence, { first }: ResolvedMention): boolean =>
  references.some(({ kind, last }) => kind === 'side' && last === first - 1)

/** «на переговорах в Омане Х заявил»: where he was. */
const isWhere = ({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, { first }: ResolvedMention): boolean =>
  grammar.prepositions.has(tokens[first - 1]?.key ?? '')

/** Whoever leads a party, a union, a company sits there for it, also where the world knows nothing of it; or for its state. */
function bodyOf(report: ResolvedReport, actor: ActorRef): ActorRef | null {
  for (const role of report.actors[actor]?.roles ?? []) {
    if (role.of === null || isOver(role)) continue
    const side = sideFor(report, role.of)
    if (side !== null) return side
  }
  const body = report.belongings.get(actor)
  return body === undefined ? null : sideFor(report, body)
}

/** "Hassan Belkadi of Morocco". */
function countryOf(report: ResolvedReport, { grammar, mentions }: ResolvedSentence, first: number): ActorRef | null {
  const person = mentions.find((one) => one.kind === 'person' && one.first === first)
  const country = mentions.find((one) => one.kind === 'country' && one.first === (person?.last ?? 0) + 2)
  return person && country && grammar.of.has(report.tokens[person.last + 1]?.key ?? '') ? country.actor : null
}

/** Of the office or adjective that leads up to a name: «глава МИД Греции Х», «очільник турецької дипломатії Х». */
function countryBefore(report: ResolvedReport, sentence: ResolvedSentence, first: number): ActorRef | null {
  const office = sentence.offices.find(
    (one) => !one.kin && !one.former && one.country && one.first < first && complementEnd(sentence, one) === first - 1,
  )
  const adjective = sentence.affiliations.find(
    (one) =>
      !one.ofNoState &&
      one.last < first &&
      first - one.last <= 3 &&
      report.tokens
        .slice(one.last + 1, first)
        .every(
          ({ shape, kind }, order) =>
            shape === 'lower' || (kind === 'word' && !isNamed(sentence, one.last + 1 + order)),
        ),
  )
  const country = office?.country ?? adjective?.country
  return country ? (report.known.get(country) ?? null) : null
}

const isNamed = ({ mentions, affiliations }: ResolvedSentence, place: number): boolean =>
  [...mentions, ...affiliations].some((one) => one.first <= place && place <= one.last)

const ofAnOffice = (sentence: ResolvedSentence, mention: ResolvedMention): boolean =>
  sentence.offices.some((office) => mention.first > office.last && mention.first - office.last <= 2)
