import type { Edtf, Timing } from '../../model/evidence.ts'
import type { ActorRef } from '../../model/findings.ts'
import type { Offices } from '../../language/world/offices.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { ResolvedMention } from '../resolved.ts'
import { isFreeDash } from '../dashes.ts'
import { isQuotationMark } from '../quotation-marks.ts'
import { BODY_LED, DELEGATION_LED, roleRule } from '../role-rule.ts'
import { isOfAnotherState, sideOfBody, stateOf } from '../state-of.ts'
import { type Cast, evidenceOf } from './actors.ts'
import type { HeldOffice } from './held-offices.ts'
import { ledBodies } from './led-bodies.ts'
import { ledDelegations } from './led-delegations.ts'
import { delegations } from './references.ts'
import { settleSides } from './role-sides.ts'
import { takenUpOffices } from './taken-up-offices.ts'

/**
 * Gives the people of the report the offices that it names with them, each for its side. Evidence is the office with its
 * holder.
 */
export function giveRoles(
  report: AnnotatedReport,
  { cast, mentions, offices }: { cast: Cast; mentions: ResolvedMention[][]; offices: Offices },
  timings: readonly Timing[],
): void {
  const scenes = report.sentences.map((sentence, place): Scene => {
    const [named, timing] = [mentions[place] ?? [], timings[place] ?? 'news']
    return { place, sentence, named, timing }
  })
  const officeOf = (title: string): string => offices.keyOf(title) ?? title
  const held = scenes.flatMap((scene) => namedOffices(report, scene, cast))
  for (const { place, ...one } of takenUpOffices(report, mentions, { held, officeOf })) {
    const scene = scenes[place]
    if (scene) held.push({ ...heldOffice(report, cast, { ...scene, ...one }), rule: 'taken-up' })
  }
  const byPlace = Map.groupBy(held, ({ place }) => place)
  for (const scene of scenes) held.push(...leaders(report, scene, { cast, held: byPlace.get(scene.place) ?? [] }))
  for (const scene of scenes)
    for (const one of ledBodies(report, scene.sentence, scene.named))
      held.push({ ...heldOffice(report, cast, { ...scene, ...one }), rule: BODY_LED })
  settleSides({ report, cast, mentions, held, officeOf })
  for (const one of held) giveRole(report, one, cast)
}

type Scene = Pick<HeldOffice, 'place' | 'sentence' | 'named' | 'timing'>

/** The offices of a sentence that it gives to somebody. */
const namedOffices = (report: AnnotatedReport, scene: Scene, cast: Cast): HeldOffice[] =>
  scene.sentence.offices.flatMap((office) => {
    // «українські представники Х та У» is their delegation, no office.
    if (office.plural && office.spokesperson) return []
    return office.holders.flatMap((place) => {
      const holder = scene.named[place]
      return holder ? [heldOffice(report, cast, { ...scene, office, holder })] : []
    })
  })

/** Those who lead delegations in a sentence; the offices that they hold there are for the side of that. */
function leaders(
  report: AnnotatedReport,
  scene: Scene,
  { cast, held }: { cast: Cast; held: readonly HeldOffice[] },
): HeldOffice[] {
  const found: HeldOffice[] = []
  for (const one of ledDelegations(report, scene.sentence, scene.named, cast)) {
    for (const office of [...held, ...found])
      if (one.side !== null && isOfNone(office, one.holder)) office.side = one.side
    found.push({ ...scene, ...one, of: null, rule: DELEGATION_LED, when: null })
  }
  return found
}

/** An office that is told of no state or body: whoever leads a delegation holds it for the side of that. */
const isOfNone = ({ office, of, holder }: HeldOffice, leader: ResolvedMention): boolean =>
  holder === leader && of === null && office.country === null

function heldOffice(
  report: AnnotatedReport,
  cast: Cast,
  told: Pick<HeldOffice, 'sentence' | 'place' | 'office' | 'named' | 'holder' | 'timing'>,
): HeldOffice {
  const { office, named, sentence } = told
  const body = office.of === null ? undefined : named[office.of]
  // A movement or a company is a side of its own, in whatever country it is.
  const own = body && stateOf(body) === null ? sideOfBody(body, cast.known) : null
  const country = sideKey(office.country ?? (body ? stateOf(body) : null))
  const side =
    own ??
    (country === null ? delegationSide(report, sentence, named, { cast, first: office.first }) : cast.known(country))
  return {
    ...told,
    of: body?.actor ?? null,
    side,
    rule: 'office',
    when: office.former || endedBefore(report, sentence, office) ? over(report) : null,
  }
}

/** "the top European diplomat" is one of the union; of another continent or place somebody is on no side. */
function sideKey(country: string | null): string | null {
  if (country === 'place:europe') return 'organization:eu'
  return country?.startsWith('place:') ? null : country
}

function giveRole(
  report: AnnotatedReport,
  { office, holder, of, side, when, rule, timing }: HeldOffice,
  cast: Cast,
): void {
  const actor = cast.actors[holder.actor]
  if (!actor) return
  const known = (ref: ActorRef | null): string | null => (ref === null ? null : (cast.actors[ref]?.known ?? null))
  // A bare ministry was taken for the one named before, and turns out to be of another state.
  const role = { title: office.title, of: isOfAnotherState(known(of), known(side)) ? null : of, side, when }
  const span = {
    start: Math.min(holder.start, report.tokens[office.first]?.start ?? 0),
    end: Math.max(holder.end, report.tokens[office.last]?.end ?? 0),
    rule: roleRule(rule),
  }
  const evidence = evidenceOf(report, span, timing)
  const same = actor.roles.find(
    (other) =>
      other.title === role.title && other.of === role.of && other.side === role.side && other.when === role.when,
  )
  if (same) same.evidence.push(evidence)
  else actor.roles.push({ ...role, evidence: [evidence] })
}

/** "who ran the party until 2020", «який до 2020 року очолював МЗС»: a year that was over when the report told of it, within the clause of the office. */
function endedBefore(
  report: AnnotatedReport,
  { times }: AnnotatedSentence,
  { first, last }: Pick<HeldOffice['office'], 'first' | 'last'>,
): boolean {
  const now = Number(report.published?.slice(0, 4))
  return times.some(({ date, bound, ...time }) => {
    const year = date?.kind === 'calendar' ? (date.toYear ?? date.year) : undefined
    const ends = bound === 'until' || (date?.kind === 'calendar' && date.toYear !== undefined)
    if (year === undefined || !ends || !(year < now)) return false
    const [from, to] = time.last < first ? [time.last + 1, first] : [last + 1, time.first]
    return (
      to - from <= REACH_OF_TERM &&
      report.tokens.slice(from, to).every(({ kind, text }) => kind !== 'mark' || isQuotationMark(text))
    )
  })
}

/** Words between the office and the day until which it was held: «був міністром». */
const REACH_OF_TERM = 4

/** When an office ended that a report calls a former one: at some time before the report. */
const over = ({ published }: AnnotatedReport): Edtf | null =>
  published === null || published.startsWith('XXXX') ? null : `../${published.slice(0, '2025-12-05'.length)}`

/**
 * «До складу української делегації увійшли начальник …, секретар …», «от США участвовали министр …»: who is listed after a
 * delegation or a party is of its side.
 */
function delegationSide(
  report: AnnotatedReport,
  sentence: AnnotatedSentence,
  named: readonly ResolvedMention[],
  { cast, first }: { cast: Cast; first: number },
): ActorRef | null {
  const { cues, grammar } = sentence
  const countries = named
    .filter(({ kind }) => kind === 'country')
    .map(({ actor, ...at }) => ({ ...at, actors: [actor] }))
  // «Від України переговори веде …»: opens its clause.
  const opening = countries.filter(
    (one) =>
      isFrom(report, grammar, one.first) && first - one.last <= REACH_OF_OPENING && opensClause(report, sentence, one),
  )
  const attends = cues.some(({ entry }) => entry.meaning.cue === 'attend')
  const parties = attends ? countries.filter((one) => isFrom(report, grammar, one.first)) : opening
  if (!attends && parties.length === 0) return null
  // «Косово представляв …, Сербію — …», "Chad was represented by".
  const represents = cues.some(({ entry: { meaning } }) => meaning.cue === 'attend' && meaning.represents)
  // … and not where: «в Омане Чад представлял».
  if (represents)
    parties.push(...countries.filter((one) => !grammar.locative.has(report.tokens[one.first - 1]?.key ?? '')))
  // «Іранців очолював …, американців — …»: its people, beside the verb or the dash that stands for it.
  const people = sentence.affiliations.flatMap(({ country, first: from, last }) =>
    country.startsWith('country:') &&
    (isAttending(report, sentence, { first: from, last }) || isFreeDash(report.tokens, last + 1))
      ? [{ last, actors: [cast.known(country)] }]
      : [],
  )
  const before = [...people, ...delegations(report, sentence, named, cast), ...parties]
    .sort((one, other) => one.last - other.last)
    .findLast((one) => one.last < first)
  const [side] = before?.actors.length === 1 ? before.actors : []
  return side ?? null
}

/** Right beside the verb, but for an auxiliary: "the Iranians were led by". */
const isAttending = (
  { tokens }: AnnotatedReport,
  { cues, grammar }: AnnotatedSentence,
  { first, last }: { first: number; last: number },
): boolean =>
  cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'attend' &&
      (cue.last === first - 1 ||
        (cue.first > last &&
          cue.first - last <= MOST_AUXILIARIES + 1 &&
          tokens.slice(last + 1, cue.first).every(({ key }) => grammar.auxiliaries.has(key)))),
  )

/** "have been". */
const MOST_AUXILIARIES = 2

const isFrom = (report: AnnotatedReport, { byWhom }: AnnotatedSentence['grammar'], place: number): boolean =>
  byWhom.has(report.tokens[place - 1]?.key ?? '')

/** Words between «від України» and who comes from there: «переговори веде». */
const REACH_OF_OPENING = 4

const opensClause = (report: AnnotatedReport, sentence: AnnotatedSentence, { first }: { first: number }): boolean =>
  first - 1 === sentence.first || report.tokens[first - 2]?.kind === 'mark'
