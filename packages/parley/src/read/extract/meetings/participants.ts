import { isOver } from '../../../model/actor.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { Reference, ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { hangsOn, mayBe, relativeBefore, sayings, type Scope, type Stretch } from './clause.ts'
import type { FrameParticipant } from './frame.ts'
import { holdersOf } from './holders.ts'
import { droppedSubject } from './dropped-subject.ts'
import { complementEnd, officeOfOther, phraseStart, standsForOther } from './naming.ts'
import { endOfPhrase } from './phrase.ts'
import { otherOfTwo, present } from './present.ts'
import { groupsOf } from './groups.ts'
import { isRepresented, sideFor } from './sides.ts'

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
    ...referred.flatMap((one) =>
      one.actors.map((actor) => ({ actor, start: one.start, end: one.end, first: one.first })),
    ),
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

/** «зустріч запланована, вона пройде в Осло»: subject of a verb that is said of no person. */
const meansMeeting = ({ cues }: ResolvedSentence, { rule, last }: Reference): boolean =>
  rule === 'reference.pronoun' &&
  cues.some(
    ({ entry: { meaning }, first }) =>
      meaning.cue === 'course' && !!meaning.event && first > last && first - last <= REACH_OF_EVENT,
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

/** Before the verb: its subject, and who is with the subject; a name in the genitive belongs to another noun. */
function subjects(
  report: ResolvedReport,
  scope: Scope,
  people: readonly ResolvedMention[],
  attends: boolean,
): ResolvedMention[] {
  return people.filter((mention) => {
    if (mention.first > scope.trigger.first || !inClause(report, scope, mention) || isSource(scope, mention))
      return false
    if (attends)
      return (
        (mayBe(scope.sentence, mention.cases, 'nom', 'ins') || leads(report, scope.sentence, mention)) &&
        !excluded(report, scope.sentence, mention)
      )
    if (isAntecedent(report, scope, mention)) return true
    if (mention.last === scope.trigger.first - 1 || compound(report, scope, mention)) return true
    if (!mayBe(scope.sentence, mention.cases, 'nom', 'ins')) return false
    return !ruled(report, scope.sentence, phraseStart(report, scope.sentence, mention))
  })
}

/** «делегація на чолі з Х, під керівництвом Х»: whoever leads those who take part. */
function leads(report: ResolvedReport, sentence: ResolvedSentence, mention: ResolvedMention): boolean {
  const start = phraseStart(report, sentence, mention)
  return sentence.cues.some(
    ({ entry: { meaning }, last }) => meaning.cue === 'attend' && !!meaning.by && last === start - 1,
  )
}

/** "X, who is due in Paris for talks": whom the relative clause is about, whatever his case. */
function isAntecedent(report: ResolvedReport, { sentence, trigger }: Scope, { last }: Stretch): boolean {
  const pronoun = relativeBefore(report, sentence, trigger.first)
  return (
    pronoun !== null &&
    pronoun === last + 2 &&
    report.tokens[last + 1]?.text === ',' &&
    sentence.grammar.relativeSubjects.has(report.tokens[pronoun]?.key ?? '')
  )
}

/** «замість Х», "instead of X", «без Х»: was not there. */
const excluded = (report: ResolvedReport, sentence: ResolvedSentence, mention: ResolvedMention): boolean => {
  const start = phraseStart(report, sentence, mention)
  return report.tokens
    .slice(Math.max(sentence.first, start - 2), start)
    .some(({ key }) => sentence.grammar.excludes.has(key))
}

/** A preposition that makes nobody take part stands before the phrase: "at the … Palace", «для Х», "according to". */
function ruled(report: ResolvedReport, sentence: ResolvedSentence, start: number): boolean {
  const { key } = hangsOn(report, sentence, start)
  const { grammar } = sentence
  return grammar.prepositions.has(key) && !grammar.with.has(key) && !grammar.and.has(key)
}

/** "Laine's meeting", "the Laine-Tamm call": right before the noun of meeting. */
function compound(report: ResolvedReport, { trigger }: Scope, { last }: Stretch): boolean {
  const between = report.tokens.slice(last + 1, trigger.first)
  return (
    between.length <= 3 &&
    between.some(({ key }) => key === "'s" || key === '-' || key === '–') &&
    between.every(({ kind, key }) => kind === 'mark' || key === "'s" || /^\p{L}/u.test(key))
  )
}

/**
 * After the verb or noun: who follows it at once, who stands after «з»/"with", and who is joined to them.
 */
function partners(
  report: ResolvedReport,
  scope: Scope,
  {
    people,
    named,
    attends,
  }: { people: readonly ResolvedMention[]; named: readonly ResolvedMention[]; attends: boolean },
): ResolvedMention[] {
  const { sentence, trigger } = scope
  const { grammar } = sentence
  const found: ResolvedMention[] = []
  const begins = afterAdjuncts(report, sentence, trigger.last)
  let reached = begins
  for (const mention of named) {
    const next = sentence.cues.some(
      ({ entry, first, last }) => entry.meaning.cue === 'then' && first > trigger.last && last < mention.first,
    )
    if (mention.first <= trigger.last || (!next && !inClause(report, scope, mention)) || isSource(scope, mention))
      continue
    const start = phraseStart(report, sentence, mention)
    const before = hangsOn(report, sentence, start)
    for (const side of sentence.references)
      if (side.kind === 'side' && side.first > reached && side.first - reached <= 3 && side.last < start)
        reached = side.last
    if (grammar.and.has(before.key) && betweenOpens(report, sentence, { first: trigger.last + 1, last: start }))
      reached = Math.max(reached, before.place)
    const near = start - reached <= (found.length > 0 ? 4 : 3)
    const first = found.length === 0 && reached === begins
    const joined =
      near &&
      (first ||
        grammar.and.has(before.key) ||
        grammar.with.has(before.key) ||
        before.place === reached ||
        start - reached === 1)
    const withThem =
      grammar.with.has(before.key) && !grammar.and.has(before.key) && mayBe(sentence, mention.cases, 'ins')
    const barred = (ruled(report, sentence, start) && !attends) || excluded(report, sentence, mention)
    if (barred || (!attends && !joined && !withThem)) continue
    if (people.includes(mention)) found.push(mention)
    reached = withComplement(report, sentence, mention.last)
  }
  return found
}

/** "talks between officials of a movement and envoy X": who is joined to those whom «між» opens meets them. */
function betweenOpens(report: ResolvedReport, { grammar }: ResolvedSentence, { first, last }: Stretch): boolean {
  const words = report.tokens.slice(first, Math.min(last, first + REACH_OF_BETWEEN))
  return (
    grammar.between.has(words[0]?.key ?? '') &&
    last - first <= REACH_OF_BETWEEN &&
    words.every(({ kind, text }) => kind !== 'mark' || QUOTES.includes(text))
  )
}

const REACH_OF_BETWEEN = 14
const QUOTES = '«»"“”„'

/** «прийняв у Києві в понеділок міністра Х»: past the places and times that stand between a verb and whom it is about. */
function afterAdjuncts(report: ResolvedReport, sentence: ResolvedSentence, last: number): number {
  const { grammar, mentions, times } = sentence
  const time = times.find(({ first }) => first === last + 1)
  if (time) return afterAdjuncts(report, sentence, time.last)
  const place = mentions.find(({ kind, first }) => kind !== 'person' && (first === last + 2 || first === last + 3))
  return place && grammar.locative.has(report.tokens[last + 1]?.key ?? '')
    ? afterAdjuncts(report, sentence, place.last)
    : last
}

/** "President X of the Kyrgyz Republic": up to where whose president he is has been said. */
function withComplement(
  report: ResolvedReport,
  { grammar, mentions, last: end }: ResolvedSentence,
  last: number,
): number {
  if (!grammar.of.has(report.tokens[last + 1]?.key ?? '')) return last
  for (let place = last + 2; place <= Math.min(end, last + MOST_OF_COMPLEMENT); place++) {
    const token = report.tokens[place]
    if (!token || token.kind === 'mark' || grammar.and.has(token.key)) return place - 1
    if (mentions.some((one) => one.kind === 'person' && one.first === place)) return last
  }
  return last
}

const MOST_OF_COMPLEMENT = 6

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

/** Within the scope, and not beyond a mark or a verb of saying that opens another clause. */
function inClause(
  report: ResolvedReport,
  { sentence, trigger, first, last }: Scope,
  { first: from, last: to }: Stretch,
): boolean {
  if (from < first || to > last) return false
  const [start, end] = to < trigger.first ? [to + 1, trigger.first] : [trigger.last + 1, from]
  for (let place = start; place < end; place++) if (';:'.includes(report.tokens[place]?.text ?? ' ')) return false
  return !sentence.cues.some((cue) => {
    if (cue.first < start) return false
    const kind = cue.entry.meaning.cue
    return (
      (kind === 'that' && report.tokens[cue.first - 1]?.text === ',' && cue.last < end) ||
      (kind === 'say' && to >= trigger.last && cue.last < from)
    )
  })
}

/** «за словами Х», «заявив Х»: tells of the meeting, is not thereby in it. Who is in another case is no subject. */
function isSource(
  { sentence, trigger }: Scope,
  { first, last, cases = [] }: Stretch & Partial<Pick<ResolvedMention, 'cases'>>,
): boolean {
  if (trigger.entry.meaning.cue === 'medium') return false
  if (
    sentence.cues.some(({ entry, last: to }) => entry.meaning.cue === 'according' && first - to >= 1 && first - to <= 3)
  )
    return true
  if (!mayBe(sentence, cases, 'nom')) return false
  return sayings(sentence).some(
    ({ first: from, last: to }) =>
      (from > trigger.last || to < trigger.first) && (first - to === 1 || from - last === 1),
  )
}

/** With a verb of attendance the delegation named before the people; else the side of their office. */
function sideOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { actor, first, attends }: { actor: ActorRef; first: number; attends: boolean },
): ActorRef | null {
  const owner = sentence.mentions.find(
    (one) =>
      one.kind === 'country' &&
      (one.last === first - 1 || (one.last === first - 2 && report.tokens[first - 1]?.key === "'s")),
  )
  const own =
    report.actors[actor]?.roles.find((role) => role.side !== null && !isOver(role))?.side ??
    owner?.actor ??
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

/** Whoever leads a party, a union, a company sits there for it, also where the world knows nothing of it; or for its state. */
function bodyOf(report: ResolvedReport, actor: ActorRef): ActorRef | null {
  for (const role of report.actors[actor]?.roles ?? []) {
    if (role.of === null || isOver(role)) continue
    const side = sideFor(report, role.of)
    if (side !== null) return side
  }
  return null
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
