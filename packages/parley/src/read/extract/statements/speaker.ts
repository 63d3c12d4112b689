import type { Cue } from '../../../language/cue.ts'
import type { ActorRef, FoundOffice } from '../../../model/findings.ts'
import type { Anonymity } from '../../../model/statement.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Candidate } from './candidates.ts'

/** Who is said to have said it. Tokens of the phrase, `last` included. */
export interface Speaker {
  actor: ActorRef | null
  text: string
  anonymity: Anonymity
  first: number
  last: number
  /** The press itself speaks, not somebody through it. */
  press: boolean
  /** The phrase may take up who spoke before: «він», "the official"; `thing`: a body or several, "it", «вони». */
  takesUp: 'pronoun' | 'noun' | 'thing' | null
  office: FoundOffice | null
}

/** How far from its verb a subject may stand, in tokens. */
const REACH_BEFORE = 24
const REACH_AFTER = 7
const REACH_OF_TELLING = 3

interface Scene {
  report: ResolvedReport
  sentence: ResolvedSentence
}

/**
 * The subject of a verb of saying: right beside it («заявив речник»), else the nearest nominative before it that no
 * clause parts from it, else one further behind («сообщил агентству источник»), else a body or capital that stands
 * in the locative («у Кремлі заявили»).
 */
export function speakerOf(all: readonly Candidate[], verb: Cue, { report, sentence }: Scene): Speaker | null {
  const able = all.filter((one) => one.nominative && !one.located && !one.governed)
  const subject = all.filter(
    (one) => one.last < verb.first && verb.first - one.last <= REACH_BEFORE && clear(report, one.last, verb.first),
  )
  const beside = able.findLast((one) => one.last === verb.first - 1)
  const right = able.find((one) => one.first > verb.last && one.first - verb.last <= 2)
  // «рассказал Радио Азаттык источник»: who stands behind the press spoke to it.
  const teller = right?.press ? tellerBefore(report, verb, all) : null
  if (teller) return teller
  const after = (right?.press && able.find((one) => one.first === right.last + 1)) || right
  if (beside || after) return beside ?? after ?? null
  const inserted = insertionBefore(report, sentence, verb)
  const before = subject.filter((one) => able.includes(one))
  const outside = before.filter((one) => one.last < inserted.first || one.first > inserted.last)
  const nearest = (inserted.first < inserted.last ? outside.at(-1) : undefined) ?? before.at(-1)
  const behind =
    sentence.language === 'en'
      ? undefined
      : able.find(
          (one) =>
            one.first > verb.last && one.first - verb.last <= REACH_AFTER && unparted(report, verb.last, one.first),
        )
  const preferred = behind && (!nearest || parted(report, nearest.last, verb.first)) ? behind : (nearest ?? behind)
  if (preferred) return preferred
  return (
    subject.findLast((one) => one.located) ??
    all.find((one) => one.first > verb.last && one.first - verb.last <= 3 && one.located) ??
    null
  )
}

/** "an officer told The Herald", «в миссии сообщили «Курьеру»»: who stands right before the verb speaks to the press behind it. */
function tellerBefore(report: ResolvedReport, verb: Cue, all: readonly Candidate[]): Candidate | null {
  return (
    all.findLast(
      (one) =>
        !one.press &&
        one.last < verb.first &&
        verb.first - one.last <= REACH_OF_TELLING &&
        (one.located || (one.nominative && !one.governed)) &&
        unparted(report, one.last, verb.first),
    ) ?? null
  )
}

/** "Marsh, who is due in Oslo, said": the clause between commas right before the verb. */
function insertionBefore(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  verb: Cue,
): { first: number; last: number } {
  if (report.tokens[verb.first - 1]?.text !== ',') return { first: verb.first, last: verb.first }
  for (let place = verb.first - 2; place > sentence.first && verb.first - place <= REACH_BEFORE; place--)
    if (report.tokens[place]?.text === ',') return { first: place, last: verb.first - 1 }
  return { first: verb.first, last: verb.first }
}

/** A semicolon or a colon parts a subject from its verb. */
function clear(report: ResolvedReport, last: number, first: number): boolean {
  for (let place = last + 1; place < first; place++) if (';:'.includes(report.tokens[place]?.text ?? ' ')) return false
  return true
}

const parted = (report: ResolvedReport, last: number, first: number): boolean => !unparted(report, last, first)

function unparted(report: ResolvedReport, last: number, first: number): boolean {
  for (let place = last + 1; place < first; place++)
    if (',;:—–'.includes(report.tokens[place]?.text ?? ' ')) return false
  return true
}

/** Who follows «за словами», "according to": the nearest candidate after the words. */
export function namedAfter(all: readonly Candidate[], cue: Cue): Candidate | null {
  return all.find((one) => one.last > cue.last && one.first - cue.last <= 3) ?? null
}
