import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { isFreeDash } from '../../dashes.ts'
import { gap, hangsOn, inside, relativeBefore, sayings, type Scope, type Stretch } from './clause.ts'
import { type Group, groupsOf } from './groups.ts'
import { apartFrom, ofOfficials, ofOneNamed, ofSomebody, saysIt } from './officials.ts'
import { afterwards } from './afterwards.ts'
import { otherSide } from './other-side.ts'
import { quoted } from './course.ts'
import { endOfPhrase } from './phrase.ts'
import type { ThirdParty } from './third-parties.ts'
import { isQuotationMark } from '../../quotation-marks.ts'

/** How far behind «між» or "with" a party may stand. */
const REACH = 10

/**
 * The sides of a meeting: delegations and officials of countries named in its scope, countries that it is between or
 * with, adjectives right before its noun, and with a verb the countries that are its subject. Countries that stand
 * together are sides together.
 */
export function sidesOf(
  report: ResolvedReport,
  scope: Scope,
  { verbal, attends, thirdParties }: { verbal: boolean; attends: boolean; thirdParties: readonly ThirdParty[] },
): ActorRef[] {
  const { sentence, trigger, first, last } = scope
  const end = verbal || attends ? last : endOfPhrase(report, sentence, trigger.last, last)
  const nominal = !verbal && !attends
  const from = verbal || attends ? first : Math.max(first, trigger.first - 5)
  const found: ActorRef[] = []
  for (const reference of sentence.references)
    if (
      reference.kind === 'side' &&
      inside(reference, { first: from, last: end }) &&
      quoted(sentence, reference) === quoted(sentence, trigger) &&
      !saysIt(scope, reference) &&
      !isToldBehind(report, scope, reference) &&
      !(nominal && reference.last < trigger.first && apartFrom(report, scope, reference)) &&
      !thirdParties.some((one) => reference.first <= one.last && one.first <= reference.last)
    )
      found.push(...reference.actors)
  for (const group of groupsOf(report, sentence)) {
    if (!inside(group, { first: from, last: end }) || thirdParties.some((one) => inside(one, group))) continue
    if (isToldBehind(report, scope, group) || isSpokenFor(sentence, group)) continue
    if (group.last < trigger.first && isAside(report, scope, group)) continue
    if (isParty(report, scope, group, { verbal, attends })) found.push(...group.actors)
  }
  if (nominal)
    found.push(...(found.length > 0 || namesPartner(scope) ? otherSide(report, scope) : afterwards(report, scope)))
  const third = new Set(thirdParties.flatMap(({ actor }) => actor ?? []))
  const sides = found.flatMap((ref) => (third.has(ref) ? [] : (sideFor(report, ref) ?? [])))
  return [...new Set(sides)].filter((ref) => !third.has(ref))
}

/** "…, an EU Commission spokesperson said": English names before the office whom it speaks for. */
const isSpokenFor = ({ grammar, offices, mentions }: ResolvedSentence, { first, last, actors }: Group): boolean =>
  !grammar.inflected &&
  actors.length === 1 &&
  offices.some(
    ({ spokesperson, of, ...office }) =>
      spokesperson && office.first === last + 1 && of !== null && (mentions[of]?.first ?? -1) >= first,
  )

/** «после встречи с министром Х»: somebody is named right behind the noun. */
const namesPartner = ({ sentence: { mentions }, trigger }: Scope): boolean =>
  mentions.some(({ kind, first }) => kind === 'person' && first > trigger.last && first - trigger.last <= REACH)

/** "X, who is due in Paris for talks with Y, said the American side …": a clause of its own tells of the meeting, and ends before the verb. */
const isToldBehind = (report: ResolvedReport, { sentence, trigger }: Scope, { first }: Stretch): boolean =>
  first > trigger.last &&
  relativeBefore(report, sentence, trigger.first) !== null &&
  sentence.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'say' &&
      cue.first > trigger.last &&
      cue.first < first &&
      report.tokens[cue.first - 1]?.text === ',',
  )

/** «коалиция Х, куда входит Y, и …», "X, which includes Y, and …": what a clause of its own tells of another, and ends before the verb. */
const isAside = (report: ResolvedReport, { sentence, trigger }: Scope, { first, last }: Stretch): boolean =>
  relativeBefore(report, sentence, first) !== null &&
  report.tokens.slice(last + 1, trigger.first).some(({ text }) => text === ',')

/** The side that somebody of an actor sits there for: the state of its body, else itself; null where it is of none. */
export function sideFor(report: ResolvedReport, ref: ActorRef): ActorRef | null {
  const side = report.actors[ref]?.kind === 'place' ? ref : (report.governments.get(ref) ?? ref)
  return mayNegotiate(report, side) ? side : null
}

/** "European leaders" are of no side: a continent does not negotiate, nor the ministry of a state that nothing names. */
export const mayNegotiate = (report: ResolvedReport, ref: ActorRef): boolean =>
  ['country', 'organization', 'group'].includes(report.actors[ref]?.kind ?? '') &&
  !report.press.has(ref) &&
  !report.stateBodies.has(ref)

function isParty(
  report: ResolvedReport,
  scope: Scope,
  group: Group,
  { verbal, attends }: { verbal: boolean; attends: boolean },
): boolean {
  const { sentence, trigger } = scope
  if (ofOfficials(report, scope, { group, nominal: !verbal && !attends })) return true
  if (group.dashed && group.actors.length > 1 && gap(group, trigger) <= REACH) return true
  if (
    group.adjective &&
    trigger.entry.meaning.cue === 'meeting' &&
    group.last < trigger.first &&
    trigger.first - group.last <= 3
  )
    return true
  if (group.adjective && !group.people) return attends && besideAttendance(report, scope, group)
  if (attends && group.adjective && besideAttendance(report, scope, group)) return true
  if (attends && (isRepresented(report, sentence, group) || attendsBefore(scope, group))) return true
  if (group.last === trigger.first - 1) return !isAgent(report, sentence, group) && !namesMeeting(report, scope, group)
  const { key } = hangsOn(report, sentence, group.first)
  if (sentence.grammar.with.has(key) && !sentence.grammar.and.has(key)) return gap(group, trigger) <= REACH
  // «говорив з американцями», "spoke with Iran": the verb ends in the preposition.
  if (group.first === trigger.last + 1 && sentence.grammar.with.has(report.tokens[trigger.last]?.key ?? '')) return true
  if (group.body && group.actors.length === 1)
    return (verbal && isSubject(report, scope, group)) || meetsWith(report, scope, group)
  if (
    group.first === startOfObject(report, scope) &&
    !sentence.grammar.prepositions.has(report.tokens[group.first - 1]?.key ?? '')
  )
    return true
  if (ofSomebody(scope, group)) return false
  const after = report.tokens[group.last + 1]?.key ?? ''
  if (
    group.first > trigger.last &&
    group.actors.length === 1 &&
    sentence.grammar.with.has(after) &&
    gap(group, trigger) <= REACH
  )
    return true
  if ((!verbal && !attends) || isPlaceOfClause(report, scope, group)) return false
  return (
    !ofOneNamed(report, scope, group) &&
    group.nominative &&
    group.last < trigger.first &&
    !sentence.grammar.prepositions.has(key) &&
    clauseOf(report, scope, group)
  )
}

/** «покинул Оман, где участвовал в переговорах»: the country is where they were held. */
const isPlaceOfClause = (report: ResolvedReport, { sentence, trigger }: Scope, { last }: Group): boolean => {
  const { grammar } = sentence
  const key = report.tokens[last + 2]?.key ?? ''
  return (
    grammar.inflected &&
    grammar.relative.has(key) &&
    !grammar.adjectival(key) &&
    relativeBefore(report, sentence, trigger.first) === last + 2
  )
}

/** "a General Border Committee meeting": the body meets, and sits there as no side. */
const namesMeeting = (
  report: ResolvedReport,
  { sentence: { grammar, cues }, trigger: { entry } }: Scope,
  { body, actors, last }: Group,
): boolean =>
  !grammar.inflected &&
  body &&
  actors.length === 1 &&
  entry.meaning.cue === 'meeting' &&
  entry.meaning.form !== 'talks' &&
  cues.some((cue) => cue.entry.meaning.cue === 'body' && cue.last === last) &&
  report.tokens[last]?.shape === 'capital'

/** Right behind the noun, or behind the article of whom a verb meets: "met the M23". */
function startOfObject(report: ResolvedReport, scope: Scope): number {
  const start = endOfNoun(report, scope) + 1
  const { trigger, sentence } = scope
  const isArticle = sentence.grammar.articles.definite.has(report.tokens[start]?.key ?? '')
  return isArticle && trigger.entry.meaning.cue === 'meet' ? start + 1 : start
}

/** «переговоры профсоюза с компанией»: right behind the noun, and a partner behind it; "met Air Canada executives": whom an English verb meets. */
const meetsWith = (report: ResolvedReport, scope: Scope, { first, last }: Group): boolean => {
  const { grammar, cues } = scope.sentence
  if (!grammar.inflected && scope.trigger.entry.meaning.cue === 'meet') {
    const start = startOfObject(report, scope)
    // "met the company Marsh Holdings"
    const kind = cues.find(
      ({ entry, ...one }) => KINDS.has(entry.meaning.cue) && one.first === start && one.last < first,
    )
    if (first === (kind?.last ?? start - 1) + 1) return true
  }
  const after = report.tokens[last + 1]?.key ?? ''
  return first === endOfNoun(report, scope) + 1 && grammar.with.has(after) && !grammar.and.has(after)
}

const KINDS: ReadonlySet<string> = new Set(['kind', 'body'])

/** «раунд непрямих переговорів»: the noun that the first one counts belongs to it. */
function endOfNoun(report: ResolvedReport, { sentence: { cues, grammar }, trigger }: Scope): number {
  if (trigger.entry.meaning.cue !== 'meeting') return trigger.last
  const counted = cues.find(
    ({ entry, first }) =>
      entry.meaning.cue === 'meeting' && first > trigger.last && first - trigger.last <= REACH_OF_COUNTED,
  )
  const between = report.tokens.slice(trigger.last + 1, counted?.first ?? 0)
  return counted &&
    between.every(({ kind, key }) => kind === 'word' && !grammar.prepositions.has(key) && !grammar.and.has(key))
    ? counted.last
    : trigger.last
}

const REACH_OF_COUNTED = 3

/** A body is a side where it is the subject of the very verb: "Hamas held talks", not one named somewhere before it. */
function isSubject(report: ResolvedReport, { sentence, trigger }: Scope, group: Group): boolean {
  const { nominative, first } = group
  const last = withUnnamed(report, sentence, pastAside(report, sentence, pastShort(report, group.last)))
  const verb = sentence.cues.find(
    ({ first: at, entry }) => at > last && (entry.meaning.cue === 'course' || entry.meaning.cue === 'meet'),
  )
  const { key } = hangsOn(report, sentence, first)
  return (
    nominative &&
    !sentence.grammar.prepositions.has(key) &&
    verb !== undefined &&
    verb.first <= trigger.first &&
    report.tokens
      .slice(last + 1, verb.first)
      .every(({ kind, shape, text }) => isQuotationMark(text) || (kind !== 'mark' && shape === 'lower')) &&
    verb.first - last <= REACH_OF_BODY
  )
}

/** "The Union of Ship Pilots (USP) met": past the same name in short. */
const pastShort = ({ tokens }: ResolvedReport, last: number): number =>
  tokens[last + 1]?.text === '(' && tokens[last + 3]?.text === ')' ? last + 3 : last

/** "Hull Steel and the dockers' union agreed": past a body that is joined to it without a name. */
function withUnnamed(report: ResolvedReport, { grammar, cues }: ResolvedSentence, last: number): number {
  if (!grammar.and.has(report.tokens[last + 1]?.key ?? '') || report.tokens[last + 1]?.kind === 'mark') return last
  const kind = cues.find(
    ({ entry, first }) => entry.meaning.cue === 'kind' && first > last + 1 && first - last <= REACH_OF_UNNAMED,
  )
  return kind?.last ?? last
}

const REACH_OF_UNNAMED = 5

/** «Х, куда входит Y, и правительство Z»: past a relative clause about the body, and past whoever is joined to it behind that. */
function pastAside(report: ResolvedReport, { grammar, mentions, last: end }: ResolvedSentence, last: number): number {
  const comma = isQuotationMark(report.tokens[last + 1]?.text) ? last + 2 : last + 1
  if (report.tokens[comma]?.text !== ',') return last
  const pronoun = grammar.prepositions.has(report.tokens[comma + 1]?.key ?? '') ? comma + 2 : comma + 1
  if (!grammar.relative.has(report.tokens[pronoun]?.key ?? '')) return last
  let close = pronoun + 1
  while (close < end && report.tokens[close]?.kind !== 'mark') close++
  if (!grammar.and.has(report.tokens[close + 1]?.key ?? '')) return close
  const joint = mentions.find((one) => one.last > close + 1 && one.first - close <= REACH_OF_UNNAMED)
  return joint?.last ?? close
}

/** Words between a body and its verb: "the union will now". */
const REACH_OF_BODY = 4

/** «Американців представляли Х, українців — Y». */
const besideAttendance = (report: ResolvedReport, { sentence }: Scope, group: Group): boolean =>
  isFreeDash(report.tokens, group.last + 1) ||
  sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'attend' && (cue.first === group.last + 1 || cue.last === group.first - 1),
  )

/** «зустріч за участю Чилі та Перу»: right behind the noun; «перемовини Чилі й Перу за участю ООН» names who helps. */
const attendsBefore = ({ sentence: { grammar, cues }, trigger }: Scope, { first }: Stretch): boolean =>
  grammar.inflected &&
  cues.some(
    ({ entry: { meaning }, ...attend }) =>
      meaning.cue === 'attend' &&
      !meaning.leads &&
      !meaning.represents &&
      attend.first === trigger.last + 1 &&
      attend.last === first - 1,
  )

/** «від ініційованої ОБСЄ зустрічі»: an adjective of the noun stands before whoever brought it about. */
const isAgent = (
  { tokens }: ResolvedReport,
  { grammar, affiliations }: ResolvedSentence,
  { first, adjective, dashed }: Group,
): boolean =>
  grammar.inflected &&
  !adjective &&
  !dashed &&
  tokens[first - 1]?.shape === 'lower' &&
  grammar.adjectival(tokens[first - 1]?.key ?? '') &&
  !grammar.prepositions.has(tokens[first - 1]?.key ?? '') &&
  !grammar.and.has(tokens[first - 1]?.key ?? '') &&
  !affiliations.some(({ last }) => last === first - 1)

/** «„Народний фронт“ представлятимуть Х та Y»: right before the verb. */
export function isRepresented({ tokens }: ResolvedReport, { cues }: ResolvedSentence, { last }: Stretch): boolean {
  const end = isQuotationMark(tokens[last + 1]?.text) ? last + 1 : last
  return cues.some(
    ({ entry: { meaning }, first }) => meaning.cue === 'attend' && !!meaning.represents && first === end + 1,
  )
}

/** No verb of saying opens another clause between the subject and the trigger. */
const clauseOf = (report: ResolvedReport, { sentence, trigger }: Scope, group: Group): boolean =>
  !report.tokens.slice(group.last + 1, trigger.first).some((token) => token.text === ';') &&
  !sayings(sentence).some(
    (cue) =>
      cue.first === group.last + 1 &&
      !sentence.cues.some(
        (that) => that.entry.meaning.cue === 'that' && that.first > cue.last && that.first < trigger.first,
      ),
  )
