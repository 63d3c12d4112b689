import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { gap, hangsOn, inside, sayings, type Scope, type Stretch } from './clause.ts'
import { endOfPhrase } from './phrase.ts'

/** Countries that stand together: «Вірменії та Азербайджану», "Greek and Turkish", «ирано-американские». */
interface Group extends Stretch {
  actors: ActorRef[]
  /** Some of them stands as an adjective. */
  adjective: boolean
  /** A dash joins them: «США–Україна». */
  dashed: boolean
  /** Some of them may be the subject. */
  nominative: boolean
}

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
  { verbal, attends }: { verbal: boolean; attends: boolean },
): ActorRef[] {
  const { sentence, trigger, first, last } = scope
  const end = verbal ? last : endOfPhrase(report, sentence, trigger.last, last)
  const from = verbal ? first : Math.max(first, trigger.first - 5)
  const found: ActorRef[] = []
  for (const reference of sentence.references)
    if (reference.kind === 'side' && inside(reference, { first: from, last: end }) && !saysIt(scope, reference))
      found.push(...reference.actors)
  for (const group of groupsOf(report, sentence)) {
    if (!inside(group, { first: from, last: end })) continue
    if (isParty(report, scope, group, { verbal, attends })) found.push(...group.actors)
  }
  return [...new Set(found.filter((ref) => ref >= 0 && isCountry(report, ref)))]
}

/** A country, or a union of countries that negotiates as one. */
const isCountry = (report: ResolvedReport, ref: ActorRef): boolean => report.actors[ref]?.kind === 'country'

function groupsOf(report: ResolvedReport, sentence: ResolvedSentence): Group[] {
  const single: Group[] = [
    ...sentence.mentions
      .filter((one) => one.kind === 'country')
      .map((one) => ({
        first: one.first,
        last: one.last,
        actors: [one.actor],
        adjective: false,
        dashed: false,
        nominative: one.cases.length === 0 || one.cases.includes('nom'),
      })),
    ...sentence.mentions
      .filter((one) => one.kind === 'place' && one.country !== null && betweenCapitals(report, sentence, one))
      .map((one) => ({
        first: one.first,
        last: one.last,
        actors: [countryRef(report, one.country ?? '')],
        adjective: false,
        dashed: false,
        nominative: false,
      })),
    ...sentence.affiliations.map((one) => ({
      first: one.first,
      last: one.last,
      actors: [countryRef(report, one.country)],
      adjective: true,
      dashed: false,
      nominative: false,
    })),
  ].sort((one, other) => one.first - other.first)
  const groups: Group[] = []
  for (const one of single) {
    const before = groups.at(-1)
    if (!before || !joined(report, sentence, before, one)) groups.push(one)
    else {
      before.dashed ||= '-–—'.includes(report.tokens[before.last + 1]?.text ?? ' ')
      before.last = Math.max(before.last, one.last)
      before.actors.push(...one.actors)
      before.adjective ||= one.adjective
      before.nominative &&= one.nominative
    }
  }
  return groups
}

/** «між Тегераном і Вашингтоном»: two places behind «між», which stand for their countries. */
function betweenCapitals(report: ResolvedReport, sentence: ResolvedSentence, place: Stretch): boolean {
  const { grammar } = sentence
  const pairs = (key: string): boolean => grammar.with.has(key) && !grammar.and.has(key)
  const before = hangsOn(report, sentence, place.first)
  if (grammar.and.has(before.key))
    return sentence.mentions.some(
      (one) =>
        one.kind === 'place' &&
        one.country !== null &&
        one.last === before.place - 1 &&
        pairs(report.tokens[one.first - 1]?.key ?? ''),
    )
  return (
    pairs(before.key) &&
    sentence.mentions.some(
      (one) =>
        one.country !== null &&
        one.first === place.last + 2 &&
        grammar.and.has(report.tokens[place.last + 1]?.key ?? ''),
    )
  )
}

/** Nothing but a conjunction, a comma, a dash or an article between two countries. */
function joined(report: ResolvedReport, { grammar }: ResolvedSentence, one: Stretch, other: Stretch): boolean {
  const between = report.tokens.slice(one.last + 1, other.first)
  if (between.length > 3) return false
  return between.every(({ key, text }) => grammar.and.has(key) || '-–—/'.includes(text) || grammar.of.has(key))
}

const countryRef = (report: ResolvedReport, country: string): ActorRef =>
  report.actors.findIndex((actor) => actor.known === country)

function isParty(
  report: ResolvedReport,
  scope: Scope,
  group: Group,
  { verbal, attends }: { verbal: boolean; attends: boolean },
): boolean {
  const { sentence, trigger } = scope
  if (ofOfficials(report, scope, group)) return true
  if (group.dashed && group.actors.length > 1 && gap(group, trigger) <= REACH) return true
  if (
    group.adjective &&
    trigger.entry.meaning.cue === 'meeting' &&
    group.last < trigger.first &&
    trigger.first - group.last <= 3
  )
    return true
  if (group.adjective) return attends && besideAttendance(report, scope, group)
  if (group.last === trigger.first - 1) return true
  const { key } = hangsOn(report, sentence, group.first)
  if (sentence.grammar.with.has(key) && !sentence.grammar.and.has(key)) return gap(group, trigger) <= REACH
  if (group.first === trigger.last + 1 && !sentence.grammar.prepositions.has(report.tokens[group.first - 1]?.key ?? ''))
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
  if (!verbal && !attends) return false
  return (
    group.nominative &&
    group.last < trigger.first &&
    !sentence.grammar.prepositions.has(key) &&
    clauseOf(report, scope, group)
  )
}

/** «Американців представляли Х, українців — Y». */
const besideAttendance = (report: ResolvedReport, { sentence }: Scope, group: Group): boolean =>
  '—–'.includes(report.tokens[group.last + 1]?.text ?? ' ') ||
  sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'attend' && (cue.first === group.last + 1 || cue.last === group.first - 1),
  )

/** «посланці Єгипту та Ефіопії», "the Greek and Turkish foreign ministers": several people stand for their countries. */
function ofOfficials(report: ResolvedReport, scope: Scope, group: Group): boolean {
  const { sentence } = scope
  const { grammar } = sentence
  const people: Stretch[] = [
    ...sentence.offices.filter(
      (office) => !office.kin && (office.plural || office.holders.length === 0) && !office.spokesperson,
    ),
    ...sentence.cues.filter((cue) => cue.entry.meaning.cue === 'delegation'),
  ]
  return people.some((one) => {
    if (saysIt(scope, one) || ruled(report, scope, { first: Math.min(one.first, group.first), last: one.last }))
      return false
    if (one.first > group.last)
      return (
        one.first - group.last <= (group.adjective ? 3 : 2) &&
        !report.tokens.slice(group.last + 1, one.first).some((token) => token.kind === 'mark')
      )
    const between = report.tokens.slice(one.last + 1, group.first)
    return between.length <= 2 && between.every(({ key }) => grammar.of.has(key) || comesFrom(sentence, key))
  })
}

/** "at the residence of the Swiss ambassador": under a preposition that makes nobody a party, and not right behind the noun of meeting. */
function ruled(report: ResolvedReport, { sentence, trigger }: Scope, { first }: Stretch): boolean {
  const { grammar } = sentence
  const { key, place } = hangsOn(report, sentence, first)
  return (
    grammar.prepositions.has(key) &&
    !grammar.with.has(key) &&
    !grammar.and.has(key) &&
    !(grammar.of.has(key) && place === trigger.last + 1)
  )
}

/** "from", «із»: neither where somebody is nor what about. */
const comesFrom = ({ grammar }: ResolvedSentence, key: string): boolean =>
  grammar.prepositions.has(key) && !grammar.locative.has(key) && !grammar.about.has(key)

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

/** «американська сторона відзначила»: speaks, and is no side by that alone. */
const saysIt = ({ sentence }: Scope, { last }: Stretch): boolean =>
  sayings(sentence).some((cue) => cue.first === last + 1)

/** Complement of an office: «президент України», not a party of its own. */
const ofSomebody = ({ sentence }: Scope, group: Group): boolean =>
  sentence.offices.some(
    (office) =>
      group.first > office.last &&
      group.first - office.last <= 3 &&
      !sentence.references.some((one) => one.first === office.first && one.kind === 'side'),
  )
