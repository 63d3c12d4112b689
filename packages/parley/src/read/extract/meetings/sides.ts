import type { Token } from '../../../language/token.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { gap, hangsOn, inside, sayings, type Scope, type Stretch } from './clause.ts'
import { endOfPhrase } from './phrase.ts'
import type { ThirdParty } from './third-parties.ts'

/** Countries and bodies that stand together: «Вірменії та Азербайджану», "Greek and Turkish", "Israel and Hamas". */
export interface Group extends Stretch {
  actors: ActorRef[]
  /** Its people, by a noun of their own: «з американцями», "the Chinese". */
  people: boolean
  /** A body among them: a movement, a union, a company. */
  body: boolean
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
      !saysIt(scope, reference) &&
      !(nominal && reference.last < trigger.first && apartFrom(report, scope, reference)) &&
      !thirdParties.some((one) => reference.first <= one.last && one.first <= reference.last)
    )
      found.push(...reference.actors)
  for (const group of groupsOf(report, sentence)) {
    if (!inside(group, { first: from, last: end }) || thirdParties.some((one) => inside(one, group))) continue
    if (isParty(report, scope, group, { verbal, attends })) found.push(...group.actors)
  }
  const third = new Set(thirdParties.flatMap(({ actor }) => actor ?? []))
  return [...new Set(found.filter((ref) => mayNegotiate(report, ref) && !third.has(ref)))]
}

/** «Робоча група», "Joint Commission" with a capital: what meets, not who. */
const isEvent = ({ cues }: ResolvedSentence, { first, last }: Stretch): boolean =>
  cues.some((cue) => cue.entry.meaning.cue === 'meeting' && cue.first <= last && first <= cue.last)

/** "European leaders" are of no side: a continent does not negotiate. */
const mayNegotiate = (report: ResolvedReport, ref: ActorRef): boolean =>
  ['country', 'organization', 'group'].includes(report.actors[ref]?.kind ?? '')

/** A body that may sit at a table: neither press nor an office of a state, which its country stands for. */
const isBody = ({ kind, press, institution }: ResolvedMention): boolean =>
  (kind === 'organization' || kind === 'group') && press === null && institution === undefined

const isNamedBody = ({ mentions }: ResolvedSentence, first: number, last: number): boolean =>
  mentions.some((one) => one.first === first && one.last === last && one.institution !== undefined)

export function groupsOf(report: ResolvedReport, sentence: ResolvedSentence): Group[] {
  const single: Omit<Group, 'people'>[] = [
    ...sentence.mentions
      .filter((one) => one.kind === 'country')
      .map((one) => ({
        first: one.first,
        last: one.last,
        actors: [one.actor],
        body: false,
        adjective: false,
        dashed: false,
        nominative: one.cases.length === 0 || one.cases.includes('nom'),
      })),
    // «уряд Судану», "the government of Sudan" sits there for its country.
    ...sentence.references
      .filter(({ kind, first, last }) => kind === 'body' && isNamedBody(sentence, first, last))
      .map((one) => ({
        first: one.first,
        last: one.last,
        actors: one.actors,
        body: false,
        adjective: false,
        dashed: false,
        nominative: sentence.mentions.some(
          ({ first, cases }) => first === one.first && (cases.length === 0 || cases.includes('nom')),
        ),
      })),
    ...sentence.mentions
      .filter((one) => one.kind === 'place' && one.country !== null && pairedCapital(report, sentence, one))
      .map((one) => ({
        first: one.first,
        last: one.last,
        actors: [countryRef(report, one.country ?? '')],
        body: false,
        adjective: false,
        dashed: false,
        nominative: false,
      })),
    ...sentence.mentions
      .filter((one) => isBody(one) && !isEvent(sentence, one) && !inBrackets(report, one))
      .map((one) => ({
        first: one.first,
        last: one.last,
        actors: [one.actor],
        body: true,
        adjective: false,
        dashed: false,
        nominative: one.cases.length === 0 || one.cases.includes('nom'),
      })),
    ...takenUpBodies(report, sentence),
    ...sentence.affiliations.map((one) => ({
      first: one.first,
      last: one.last,
      actors: [countryRef(report, one.country)],
      body: false,
      adjective: true,
      dashed: false,
      nominative: true,
    })),
  ].sort((one, other) => one.first - other.first)
  const groups: Group[] = []
  for (const one of single) {
    const before = groups.at(-1)
    if (!before || !joined(report, sentence, before, one)) groups.push({ ...one, people: false })
    else {
      before.dashed ||= '-–—'.includes(report.tokens[before.last + 1]?.text ?? ' ')
      before.last = Math.max(before.last, one.last)
      before.actors.push(...one.actors)
      before.body ||= one.body
      before.adjective ||= one.adjective
      before.nominative &&= one.nominative
    }
  }
  return groups.map((group) => ({ ...group, people: group.adjective && standsAlone(report, sentence, group) }))
}

/** «профспілка», "the army": bodies by their common nouns. */
const takenUpBodies = (report: ResolvedReport, { references, mentions }: ResolvedSentence): Omit<Group, 'people'>[] =>
  references
    .filter(
      (one) =>
        one.kind === 'organization' &&
        !mentions.some(
          (name) => name.first <= one.last && one.first <= name.last && (isBody(name) || name.known !== null),
        ),
    )
    .map(({ first, last, actors }) => ({
      first,
      last,
      actors,
      body: actors.every((ref) => report.actors[ref]?.kind !== 'country'),
      adjective: false,
      dashed: false,
      // What stands in another case hangs on a preposition or a noun, which other rules look at.
      nominative: true,
    }))

/** No noun follows that the adjective would belong to. */
function standsAlone(
  report: ResolvedReport,
  { grammar, cues, last: end }: ResolvedSentence,
  { last }: Stretch,
): boolean {
  const next = report.tokens[last + 1]
  if (!next || last >= end || next.kind === 'mark') return next?.key !== '-'
  return (
    grammar.prepositions.has(next.key) ||
    grammar.and.has(next.key) ||
    cues.some((cue) => cue.first === last + 1 && VERBS.has(cue.entry.meaning.cue))
  )
}

const VERBS: ReadonlySet<string> = new Set(['course', 'meet', 'attend', 'there', 'not', 'medium', 'progress', 'stance'])

/** «між Тегераном і Вашингтоном», "Belgrade and Pristina agreed": resolved as what stands for their countries. */
const pairedCapital = (report: ResolvedReport, { references }: ResolvedSentence, place: ResolvedMention): boolean =>
  references.some(
    ({ kind, first, last, actors: [actor] }) =>
      kind === 'country' &&
      first === place.first &&
      last === place.last &&
      report.actors[actor ?? -1]?.known === place.country,
  )

/** Nothing but a conjunction, a comma, a dash or an article between two countries. */
function joined(report: ResolvedReport, sentence: ResolvedSentence, one: Stretch, other: Stretch): boolean {
  const { grammar } = sentence
  const between = withoutBrackets(report.tokens.slice(one.last + 1, other.first))
  // "the union GDL and the company Deutsche Bahn": what kind of body it is may stand before a name.
  const kinds = sentence.cues.filter(
    ({ entry: { meaning }, first }) =>
      (meaning.cue === 'body' || meaning.cue === 'kind') && first > one.last && first < other.first,
  )
  const most = kinds.length > 0 ? 5 : 3
  if (between.length > most) return false
  return between.every(
    ({ key, text, shape }) =>
      grammar.and.has(key) ||
      grammar.articles.definite.has(key) ||
      '-–—/'.includes(text) ||
      grammar.of.has(key) ||
      (kinds.length > 0 && shape === 'lower'),
  )
}

/** Without "(SAF)", which repeats a name in short. */
function withoutBrackets(tokens: readonly Token[]): readonly Token[] {
  const open = tokens.findIndex(({ text }) => text === '(')
  const close = tokens.findIndex(({ text }) => text === ')')
  return open >= 0 && close > open ? [...tokens.slice(0, open), ...tokens.slice(close + 1)] : tokens
}

const inBrackets = (report: ResolvedReport, { first, last }: Stretch): boolean =>
  report.tokens[first - 1]?.text === '(' && report.tokens[last + 1]?.text === ')'

const countryRef = (report: ResolvedReport, country: string): ActorRef => report.known.get(country) ?? -1

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
  if (group.last === trigger.first - 1) return true
  const { key } = hangsOn(report, sentence, group.first)
  if (sentence.grammar.with.has(key) && !sentence.grammar.and.has(key)) return gap(group, trigger) <= REACH
  // «говорив з американцями», "spoke with Iran": the verb ends in the preposition.
  if (group.first === trigger.last + 1 && sentence.grammar.with.has(report.tokens[trigger.last]?.key ?? '')) return true
  if (group.body && group.actors.length === 1) return verbal && isSubject(report, scope, group)
  if (
    group.first === endOfNoun(report, scope) + 1 &&
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
  if (!verbal && !attends) return false
  return (
    group.nominative &&
    group.last < trigger.first &&
    !sentence.grammar.prepositions.has(key) &&
    clauseOf(report, scope, group)
  )
}

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
function isSubject(report: ResolvedReport, { sentence, trigger }: Scope, { last, nominative, first }: Group): boolean {
  const verb = sentence.cues.find(
    ({ first: at, entry }) => at > last && (entry.meaning.cue === 'course' || entry.meaning.cue === 'meet'),
  )
  const { key } = hangsOn(report, sentence, first)
  return (
    nominative &&
    !sentence.grammar.prepositions.has(key) &&
    verb !== undefined &&
    verb.first <= trigger.first &&
    report.tokens.slice(last + 1, verb.first).every(({ kind, shape }) => kind !== 'mark' && shape === 'lower') &&
    verb.first - last <= REACH_OF_BODY
  )
}

/** Words between a body and its verb: "the union will now". */
const REACH_OF_BODY = 4

/** «Американців представляли Х, українців — Y». */
const besideAttendance = (report: ResolvedReport, { sentence }: Scope, group: Group): boolean =>
  '—–'.includes(report.tokens[group.last + 1]?.text ?? ' ') ||
  sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'attend' && (cue.first === group.last + 1 || cue.last === group.first - 1),
  )

/** «посланці Єгипту та Ефіопії», "the Greek and Turkish foreign ministers": several people stand for their countries. */
function ofOfficials(
  report: ResolvedReport,
  scope: Scope,
  { group, nominal }: { group: Group; nominal: boolean },
): boolean {
  const { sentence } = scope
  const { grammar } = sentence
  const people: Stretch[] = [
    ...sentence.offices.filter(
      (office) =>
        !office.kin &&
        // «секретар Ради безпеки» holds an office; several speak for a body.
        (!group.body || office.plural) &&
        (office.plural || office.holders.length === 0 || group.actors.length > 1) &&
        !office.spokesperson,
    ),
    ...sentence.cues.filter((cue) => cue.entry.meaning.cue === 'delegation'),
  ]
  return people.some((one) => {
    if (saysIt(scope, one) || ruled(report, scope, { first: Math.min(one.first, group.first), last: one.last }))
      return false
    if (nominal && one.last < scope.trigger.first && apartFrom(report, scope, one)) return false
    if (one.first > group.last)
      return (
        one.first - group.last <= (group.adjective ? 3 : 2) &&
        !report.tokens.slice(group.last + 1, one.first).some((token) => token.kind === 'mark')
      )
    const between = report.tokens.slice(one.last + 1, group.first)
    return between.length <= 2 && between.every(({ key }) => grammar.of.has(key) || comesFrom(sentence, key))
  })
}

/** "a Ukrainian official familiar with the talks": a preposition or mark parts him from the noun of meeting. */
const apartFrom = (report: ResolvedReport, { sentence, trigger }: Scope, { last }: Stretch): boolean =>
  report.tokens
    .slice(last + 1, trigger.first)
    .some(({ kind, key }) => kind === 'mark' || sentence.grammar.prepositions.has(key))

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
const saysIt = ({ sentence }: Scope, { first, last }: Stretch): boolean =>
  sayings(sentence).some((cue) => cue.first === last + 1 || cue.last === first - 1)

/** Complement of an office: «президент України», not a party of its own. */
const ofSomebody = ({ sentence }: Scope, group: Group): boolean =>
  sentence.offices.some(
    (office) =>
      group.first > office.last &&
      group.first - office.last <= 3 &&
      !sentence.references.some((one) => one.first === office.first && one.kind === 'side'),
  )
