import type { ResolvedReport } from '../../resolved.ts'
import { inside, type Scope } from './clause.ts'

/** How long a meeting went on, as one sentence tells it exactly; in code units where it does. */
export interface Lasted {
  hours: number
  start: number
  end: number
}

const OF_HOURS = /^PT(?:(\d+)H)?(?:(\d+)M)?$/u
const MINUTES = 60
/** "for some", «протягом майже»: words before a number that make it no exact one. */
const REACH_OF_HEDGE = 2

/** "lasted five hours", "met for five hours", "five hours of talks"; null where it is only about so long. */
export function lastedIn(report: ResolvedReport, scope: Scope): Lasted | null {
  const { sentence, trigger } = scope
  for (const time of sentence.times) {
    const [, hours, minutes] = OF_HOURS.exec(time.duration ?? '') ?? []
    if ((hours === undefined && minutes === undefined) || !inside(time, scope)) continue
    const verb = sentence.cues.some(
      (cue) =>
        (cue === trigger ? cue.entry.meaning.cue === 'meet' : isHeld(cue.entry.meaning)) &&
        (cue.last === subjectBefore(report, scope, time.first) - 1 ||
          (cue.first >= time.first && cue.last <= time.last)),
    )
    const ofNoun =
      trigger.entry.meaning.cue === 'meeting' && isOf(report, scope, { from: time.last, to: trigger.first })
    const words = report.tokens.slice(Math.max(sentence.first, time.first - REACH_OF_HEDGE), time.last + 1)
    if (!(verb || ofNoun) || words.some(({ key }) => sentence.grammar.hedges.has(key))) continue
    const [first, last] = [report.tokens[time.first], report.tokens[time.last]]
    return {
      hours: Number(hours ?? 0) + Number(minutes ?? 0) / MINUTES,
      start: first?.start ?? 0,
      end: last?.end ?? 0,
    }
  }
  return null
}

/** «Тривала зустріч годину», but not «почалися вони за годину до»: where the subject behind the verb begins; else the place itself. */
const subjectBefore = ({ tokens }: ResolvedReport, { trigger, sentence }: Scope, place: number): number =>
  trigger.last === place - 1 && !sentence.grammar.prepositions.has(tokens[place]?.key ?? '') ? trigger.first : place

/** Nothing but "of", and words in lower case, between how long and the noun of meeting. */
function isOf(report: ResolvedReport, { sentence }: Scope, { from, to }: { from: number; to: number }): boolean {
  const between = report.tokens.slice(from + 1, to)
  return (
    between.length > 0 &&
    between.length <= WORDS_OF_NOUN &&
    between.every(({ shape }, order) =>
      order === 0 ? sentence.grammar.of.has(between[0]?.key ?? '') : shape === 'lower',
    )
  )
}

/** "of closed peace". */
const WORDS_OF_NOUN = 3

const isHeld = (meaning: Scope['trigger']['entry']['meaning']): boolean =>
  meaning.cue === 'course' && (meaning.status === 'held' || meaning.status === 'under way')
