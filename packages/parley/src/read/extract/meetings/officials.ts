import { isOwnerMark } from '../../../language/owner-marks.ts'
import type { OfficePhrase } from '../../annotated.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { hangsOn, inside, sayings, type Scope, type Stretch } from './clause.ts'
import type { Group } from './groups.ts'

/** «посланці Єгипту та Ефіопії», "the Greek and Turkish foreign ministers": several people stand for their countries. */
export function ofOfficials(
  report: ResolvedReport,
  scope: Scope,
  { group, nominal }: { group: Group; nominal: boolean },
): boolean {
  const { sentence } = scope
  const { grammar } = sentence
  const ofGroup = ({ of, plural, kin }: OfficePhrase): boolean => {
    const body = of === null ? undefined : sentence.mentions[of]
    return plural && !kin && body !== undefined && inside(body, group)
  }
  const several = sentence.offices.find(ofGroup)
  // «между представителями движения «Талибан» и …»: what kind of body it is may stand between.
  if (
    several &&
    several.first < group.first &&
    !saysIt(scope, several) &&
    !ruled(report, scope, { first: several.first, last: group.last }) &&
    !(nominal && several.last < scope.trigger.first && apartFrom(report, scope, several))
  )
    return true
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
    // "representatives of the rebel group X"
    const ofKind = kindBefore(sentence, group)
    return (
      between.length <= (ofKind ? REACH_OF_KIND : 2) &&
      between.every(
        ({ key, shape }) =>
          grammar.of.has(key) || comesFrom(sentence, key) || (ofKind && shape === 'lower' && !isJoint(sentence, key)),
      )
    )
  })
}

/** "of the separatist rebel group" */
const REACH_OF_KIND = 5

/** What kind of body it is stands right before its name, without a capital that would make it another name. */
const kindBefore = ({ cues }: ResolvedSentence, { body, first }: Group): boolean =>
  body &&
  cues.some(({ entry: { meaning }, last }) => (meaning.cue === 'kind' || meaning.cue === 'body') && last === first - 1)

const isJoint = ({ grammar }: ResolvedSentence, key: string): boolean =>
  grammar.and.has(key) || grammar.with.has(key) || grammar.prepositions.has(key)

/** "a Ukrainian official familiar with the talks": a preposition or mark parts him from the noun of meeting. */
export const apartFrom = (report: ResolvedReport, { sentence, trigger }: Scope, { last }: Stretch): boolean =>
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

/** «американська сторона відзначила»: speaks, and is no side by that alone. */
export const saysIt = ({ sentence }: Scope, { first, last }: Stretch): boolean =>
  sayings(sentence).some((cue) => cue.first === last + 1 || cue.last === first - 1)

/** "US Secretary of State X", "Kenya's envoy Y": whose office it is; whether he takes part tells whether it is a side. */
export const ofOneNamed = (report: ResolvedReport, { sentence }: Scope, { last }: Group): boolean =>
  sentence.offices.some(
    ({ first, plural, holders }) =>
      !plural &&
      holders.length > 0 &&
      (first === last + 1 || (first === last + 2 && isOwnerMark(report.tokens[last + 1]))),
  )

/** Complement of an office: «президент України», not a party of its own. */
export const ofSomebody = ({ sentence }: Scope, group: Group): boolean =>
  sentence.offices.some(
    (office) =>
      group.first > office.last &&
      group.first - office.last <= 3 &&
      !sentence.references.some((one) => one.first === office.first && one.kind === 'side'),
  )
