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
  const chosen = verbal ? [...subjects(report, scope, people, attends), ...partners(report, scope, people, attends)] : nominal(report, scope, people)
  const referred = verbal ? sentence.references.filter((one) => one.kind === 'person' && inClause(report, scope, one) && !isSource(sentence, one)) : []
  const all = [...chosen.map((mention) => ({ actor: mention.actor, start: mention.start, end: mention.end, first: mention.first })), ...referred.flatMap((one) => one.actors.map((actor) => ({ actor, start: one.start, end: one.end, first: one.first })))]
  return all
    .filter((one, place) => all.findIndex((other) => other.actor === one.actor) === place)
    .map(({ actor, start, end, first }) => ({ actor, side: sideOf(report, sentence, { actor, first, attends }), start, end }))
}

/**
 * Named only to say whose office or whose relative somebody is: «президента США Х» inside «посланець президента США Х»,
 * «зять Х».
 */
function insideOffice(sentence: ResolvedSentence, mention: ResolvedMention): boolean {
  const place = sentence.mentions.indexOf(mention)
  const { offices } = sentence
  if (offices.some((office) => office.kin && office.last === mention.first - 1 && !office.holders.includes(place))) return true
  return offices.some((office, order) => {
    const outer = offices[order - 1]
    return office.holders.includes(place) && office.last < mention.first && outer !== undefined && office.first - outer.last <= 2 && !outer.holders.includes(place) && (office.cases.length === 0 || office.cases.includes('gen')) && !outer.holders.some((holder) => (sentence.mentions[holder]?.last ?? 0) < office.first && (sentence.mentions[holder]?.first ?? 0) > outer.last)
  })
}

/** Before the verb: its subject, and who is with the subject; a name in the genitive belongs to another noun. */
function subjects(report: ResolvedReport, scope: Scope, people: readonly ResolvedMention[], attends: boolean): ResolvedMention[] {
  return people.filter((mention) => {
    if (mention.first > scope.trigger.first || !inClause(report, scope, mention) || isSource(scope.sentence, mention)) return false
    return attends || mention.cases.length === 0 || mention.cases.includes('nom') || mention.cases.includes('ins')
  })
}

/**
 * After the verb or noun: who follows it at once, who stands after «з»/"with", and who is joined to them.
 */
function partners(report: ResolvedReport, scope: Scope, people: readonly ResolvedMention[], attends: boolean): ResolvedMention[] {
  const { sentence, trigger } = scope
  const found: ResolvedMention[] = []
  let reached = trigger.last
  for (const mention of people) {
    if (mention.first <= trigger.last || !inClause(report, scope, mention) || isSource(sentence, mention)) continue
    const start = phraseStart(sentence, mention)
    const before = report.tokens[start - 1]?.key ?? ''
    const near = start - reached <= (found.length > 0 ? 4 : 3)
    const joined = near && (found.length === 0 || sentence.grammar.and.has(before) || sentence.grammar.with.has(before))
    const withThem = sentence.grammar.with.has(before) && (mention.cases.length === 0 || mention.cases.includes('ins'))
    if (!attends && !joined && !withThem) continue
    found.push(mention)
    reached = mention.last
  }
  return found
}

/** Where the phrase that ends in a name starts: with its office and the country of that. */
function phraseStart(sentence: ResolvedSentence, mention: ResolvedMention): number {
  const place = sentence.mentions.indexOf(mention)
  const held = sentence.offices.filter((office) => office.holders.includes(place) && office.first < mention.first)
  const start = Math.min(mention.first, ...held.map((office) => office.first))
  const affiliation = sentence.affiliations.find((one) => one.last === start - 1)
  return affiliation?.first ?? start
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
function nominal(report: ResolvedReport, scope: Scope, people: ResolvedMention[]): ResolvedMention[] {
  const { sentence, trigger, last } = scope
  const end = endOfPhrase(report, sentence, trigger.last, last)
  const oblique = people.filter((mention) => mention.last <= end && (mention.cases.length === 0 || mention.cases.some((form) => form !== 'nom')))
  return partners(report, scope, oblique, false)
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
