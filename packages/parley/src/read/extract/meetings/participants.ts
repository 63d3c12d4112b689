import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { FrameParticipant } from './frame.ts'
import type { Scope } from './frames.ts'

interface Manner {
  /** A verb of its own: its subject takes part. */
  verbal: boolean
  /** A verb of attendance: everybody named does. */
  attends: boolean
}

/**
 * People who take part. With a verb («зустрівся», «провели переговори») everybody named in the clause; with a noun
 * alone («після зустрічі Х з У») those who follow it in an oblique case.
 */
export function participantsOf(report: ResolvedReport, scope: Scope, { verbal, attends }: Manner): FrameParticipant[] {
  const { sentence } = scope
  const people = sentence.mentions.filter((mention) => mention.kind === 'person' && !insideOffice(sentence, mention))
  const chosen = verbal ? people.filter((mention) => inClause(report, scope, mention) && !isSource(sentence, mention)) : nominal(report, scope, people)
  const referred = verbal ? sentence.references.filter((one) => one.kind === 'person' && inClause(report, scope, one) && !isSource(sentence, one)) : []
  const all = [...chosen.map((mention) => ({ actor: mention.actor, start: mention.start, end: mention.end, first: mention.first })), ...referred.flatMap((one) => one.actors.map((actor) => ({ actor, start: one.start, end: one.end, first: one.first })))]
  return all
    .filter((one, place) => all.findIndex((other) => other.actor === one.actor) === place)
    .map(({ actor, start, end, first }) => ({ actor, side: sideOf(report, sentence, { actor, first, attends }), start, end }))
}

/** «президента США Дональда Т.» inside «посланець президента США …»: names an office, does not take part. */
const insideOffice = (sentence: ResolvedSentence, mention: ResolvedMention): boolean => {
  const place = sentence.mentions.indexOf(mention)
  return sentence.offices.some((office, order) => office.holders.includes(place) && sentence.offices[order - 1] !== undefined && (sentence.offices[order - 1]?.holders.length ?? 0) > 0 && office.first - (sentence.offices[order - 1]?.last ?? 0) === 1 && office.cases.includes('gen'))
}

/** Within the scope, and not beyond a mark or a verb of saying that opens another clause. */
function inClause(report: ResolvedReport, { sentence, trigger, first, last }: Scope, { first: from, last: to }: { first: number; last: number }): boolean {
  if (from < first || to > last) return false
  const [start, end] = to < trigger.first ? [to + 1, trigger.first] : [trigger.last + 1, from]
  for (let place = start; place < end; place++) if (';:'.includes(report.tokens[place]?.text ?? ' ')) return false
  return !sentence.cues.some((cue) => (cue.entry.meaning.cue === 'that' && report.tokens[cue.first - 1]?.text === ',' && cue.first >= start && cue.last < end) || (cue.entry.meaning.cue === 'say' && to >= trigger.last && cue.first >= start && cue.last <= from + 2))
}

/** «за словами Х», «заявив Х»: tells of the meeting, is not thereby in it. */
function isSource(sentence: ResolvedSentence, { first, last }: { first: number; last: number }): boolean {
  return sentence.cues.some(({ entry, first: from, last: to }) => (entry.meaning.cue === 'according' && first - to >= 1 && first - to <= 3) || (entry.meaning.cue === 'say' && (first - to === 1 || from - last === 1)))
}

/** Names that follow a noun of meeting in an oblique case, up to a verb or a mark. */
function nominal(report: ResolvedReport, { sentence, trigger, last }: Scope, people: ResolvedMention[]): ResolvedMention[] {
  const end = endOfPhrase(report, sentence, trigger.last, last)
  return people.filter((mention) => mention.first > trigger.last && mention.last <= end && (mention.cases.length === 0 ? sentence.language === 'en' : mention.cases.some((form) => form !== 'nom')))
}

export function endOfPhrase(report: ResolvedReport, sentence: ResolvedSentence, from: number, last: number): number {
  for (let place = from + 1; place <= last; place++) {
    if (report.tokens[place]?.kind === 'mark' && !'—–-'.includes(report.tokens[place]?.text ?? '')) return place - 1
    if (sentence.cues.some((cue) => cue.first === place && ['say', 'course', 'progress', 'that', 'attend', 'paper'].includes(cue.entry.meaning.cue))) return place - 1
  }
  return last
}

/** With a verb of attendance the delegation named before the people; else the side of their office. */
function sideOf(report: ResolvedReport, sentence: ResolvedSentence, { actor, first, attends }: { actor: ActorRef; first: number; attends: boolean }): ActorRef | null {
  if (attends) {
    const before = [
      ...sentence.references.filter((one) => one.kind === 'side' && one.actors.length === 1).map((one) => ({ last: one.last, actor: one.actors[0] ?? -1 })),
      ...sentence.mentions.filter((one) => one.kind === 'country' && !ofAnOffice(sentence, one)).map((one) => ({ last: one.last, actor: one.actor })),
    ].filter((one) => one.last < first)
    const nearest = before.sort((one, other) => other.last - one.last)[0]
    if (nearest) return nearest.actor
  }
  return report.actors[actor]?.roles.find((role) => role.side !== null)?.side ?? null
}

const ofAnOffice = (sentence: ResolvedSentence, mention: ResolvedMention): boolean =>
  sentence.offices.some((office) => mention.first > office.last && mention.first - office.last <= 2)
