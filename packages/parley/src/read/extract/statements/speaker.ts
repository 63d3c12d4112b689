import type { Cue } from '../../../language/cue.ts'
import type { ActorRef } from '../../../model/findings.ts'
import type { Anonymity } from '../../../model/statement.ts'
import type { OfficePhrase } from '../../annotated.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** Who is said to have said it. Tokens of the phrase, `last` included. */
export interface Speaker {
  actor: ActorRef | null
  text: string
  anonymity: Anonymity
  first: number
  last: number
  /** The press itself speaks, not somebody through it. */
  press: boolean
}

/** A phrase of the sentence that may be a speaker. */
interface Candidate extends Speaker {
  nominative: boolean
  /** After «у», «в»: «у Кремлі заявили». */
  located: boolean
}

/** How far from its verb a subject may stand, in tokens. */
const REACH_BEFORE = 22
const REACH_AFTER = 12

/** Everything in the sentence that may speak, outside quotation marks, in order. */
export function candidates(report: ResolvedReport, sentence: ResolvedSentence): Candidate[] {
  const found: Candidate[] = []
  const held = new Set<number>()
  for (const office of sentence.offices) {
    const candidate = officeCandidate(report, sentence, office)
    if (!candidate) continue
    for (const holder of office.holders) held.add(holder)
    if (office.of !== null) held.add(office.of)
    found.push(candidate)
  }
  for (const [place, mention] of sentence.mentions.entries()) {
    if (held.has(place) || mention.kind === 'place' && !located(report, sentence, mention.first)) continue
    const nominative = mention.cases.length === 0 || mention.cases.includes('nom')
    found.push({ actor: mention.actor, text: report.text.slice(mention.start, mention.end), anonymity: 'named', first: mention.first, last: mention.last, press: mention.press !== null || mention.rule === 'name.domain' || mention.rule === 'name.outlet', nominative, located: located(report, sentence, mention.first) })
  }
  for (const reference of sentence.references) {
    if (found.some((one) => one.first <= reference.last && reference.first <= one.last)) continue
    const [actor] = reference.actors
    if (actor === undefined || reference.actors.length > 1) continue
    const anonymity = reference.kind === 'side' ? 'role' : 'named'
    found.push({ actor, text: report.text.slice(reference.start, reference.end), anonymity, first: reference.first, last: reference.last, press: reference.kind === 'press', nominative: true, located: located(report, sentence, reference.first) })
  }
  for (const cue of sentence.cues) {
    if (!speaksUnnamed(cue) || found.some((one) => one.first <= cue.last && cue.first <= one.last)) continue
    const { first, last } = unnamedPhrase(report, sentence, cue)
    found.push({ actor: null, text: textOf(report, first, last), anonymity: 'unnamed', first, last, press: false, nominative: cue.features.cases === undefined || cue.features.cases.includes('nom'), located: false })
  }
  return found.filter((one) => !quoted(sentence, one.first)).sort((one, other) => one.first - other.first)
}

/** An office speaks for its holder; without one, for the body or country that it is an office of. */
function officeCandidate(report: ResolvedReport, sentence: ResolvedSentence, office: OfficePhrase): Candidate | null {
  const [holder] = office.holders
  const person = holder === undefined ? undefined : sentence.mentions[holder]
  const body = office.of === null ? undefined : sentence.mentions[office.of]
  const first = Math.min(office.first, person?.first ?? office.first)
  const last = Math.max(office.last, person?.last ?? office.last, body?.last ?? office.last)
  const nominative = office.cases.length === 0 || office.cases.includes('nom')
  const base = { text: textOf(report, first, last), first, last, press: false, nominative, located: false }
  if (person) return { ...base, actor: person.actor, anonymity: 'named', nominative: person.cases.length === 0 || person.cases.includes('nom') }
  const meant = sentence.references.find((one) => one.kind === 'person' && one.first === office.first)
  if (meant) return { ...base, actor: meant.actors[0] ?? null, anonymity: 'named' }
  if (office.kin) return null
  const country = office.country === null ? -1 : report.actors.findIndex((actor) => actor.known === office.country)
  const actor = body?.actor ?? (country >= 0 ? country : null)
  return { ...base, actor, anonymity: actor === null ? 'unnamed' : 'role' }
}

const located = (report: ResolvedReport, sentence: ResolvedSentence, first: number): boolean => sentence.grammar.locative.has(report.tokens[first - 1]?.key ?? '')
const quoted = (sentence: ResolvedSentence, place: number): boolean => sentence.quotations.some((one) => one.first <= place && place <= one.last && one.last - one.first > 2)
const textOf = (report: ResolvedReport, first: number, last: number): string => report.text.slice(report.tokens[first]?.start ?? 0, report.tokens[last]?.end ?? 0)
const speaksUnnamed = (cue: Cue): boolean => cue.entry.meaning.cue === 'unnamed' || (cue.entry.meaning.cue === 'press' && !!cue.entry.meaning.collective)

/** «Джерело, ознайомлене з ходом перемовин»: the phrase up to its verb. */
function unnamedPhrase(report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): { first: number; last: number } {
  let last = cue.last
  if (report.tokens[last + 1]?.text === ',') {
    const close = report.tokens.findIndex((token, place) => place > last + 1 && place <= sentence.last && token.text === ',')
    if (close > 0 && close - last < REACH_AFTER) last = close - 1
  }
  return { first: cue.first, last }
}

/**
 * The subject of a verb of saying: right after it («заявив речник»), else the nearest nominative before it,
 * else a body or capital that stands in the locative («у Кремлі заявили»).
 */
export function speakerOf(all: readonly Candidate[], verb: Cue, barrier: (place: number) => boolean): Speaker | null {
  const after = all.find((one) => one.first > verb.last && one.first - verb.last <= 2 && one.nominative && !one.located)
  const clear = (one: Candidate): boolean => {
    for (let place = one.last + 1; place < verb.first; place++) if (barrier(place)) return false
    return true
  }
  const before = all.filter((one) => one.last < verb.first && verb.first - one.last <= REACH_BEFORE && clear(one))
  const subject = before.findLast((one) => one.nominative && !one.located)
  const adjacentBefore = before.findLast((one) => verb.first - one.last <= 1 && one.nominative && !one.located)
  return adjacentBefore ?? after ?? subject ?? before.findLast((one) => one.located) ?? all.find((one) => one.first > verb.last && one.first - verb.last <= 3 && one.located) ?? null
}

/** Who follows «за словами», "according to": the nearest candidate after the words. */
export function namedAfter(all: readonly Candidate[], cue: Cue): Speaker | null {
  return all.find((one) => one.first > cue.last && one.first - cue.last <= 3) ?? null
}
