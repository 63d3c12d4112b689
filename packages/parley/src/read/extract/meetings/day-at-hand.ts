import { spanOf } from '../../../model/edtf.ts'
import type { Edtf } from '../../../model/evidence.ts'
import { tookPlace } from '../../../model/meeting.ts'
import type { ResolvedReport, ResolvedSentence, ResolvedTime } from '../../resolved.ts'
import { gap, inside, sayings } from './clause.ts'
import type { Frame } from './frame.ts'

/** Sentences of a paragraph in which the day told last still is the day of an evening. */
const REACH = 2

/**
 * "They met on Tuesday. A second meeting, set for the evening, was scrapped": where only the time of day is told, the day is
 * that of the sentences before. What lies ahead is on no day that is over, and what was on none to come.
 */
export function onDayAtHand(report: ResolvedReport, frame: Frame): void {
  const sentence = report.sentences[frame.sentence]
  if (frame.when !== null || !sentence || !tellsTimeOfDay(sentence, frame)) return
  const day = dayBefore(report, frame.sentence)
  const [told, now] = [day && spanOf(day.when), report.published && spanOf(report.published)]
  if (!day || !told) return
  if (now && (tookPlace(frame.status) ? told.from > now.to : mayLieAhead(frame) && told.to < now.from)) return
  frame.when = day.when
  frame.dayTold = day.sentence
  // "In the evening X received Y": those two by themselves.
  if (frame.trigger.entry.meaning.cue === 'meet' && frame.participants.length > 1) frame.apart = true
}

const mayLieAhead = ({ status }: Frame): boolean => status === 'announced' || status === null

/** A time of day within the phrase, and no date anywhere in the sentence. */
const tellsTimeOfDay = (sentence: ResolvedSentence, frame: Frame): boolean =>
  sentence.times.every(({ date }) => date === null) &&
  sentence.times.some((time) => isTimeOfDay(time) && inside(time, frame))

const isTimeOfDay = ({ date, duration }: ResolvedTime): boolean => date === null && duration === null

const OF_MEETINGS: ReadonlySet<string> = new Set(['meeting', 'meet', 'course'])

/** The one day of a meeting that is told last before a sentence of the paragraph, and where; null where a sentence tells several. */
function dayBefore({ sentences }: ResolvedReport, place: number): { when: Edtf; sentence: number } | null {
  const paragraph = sentences[place]?.paragraph
  for (let before = place - 1; before >= Math.max(0, place - REACH); before--) {
    const sentence = sentences[before]
    if (sentence?.paragraph !== paragraph) return null
    const days = new Set(sentence?.times.flatMap(({ when, bound }) => (when && bound === null ? [when] : [])))
    const [day] = days
    if (sentence && day !== undefined)
      return days.size === 1 && isDay(day) && tellsOfMeeting(sentence) && !isOfSaying(sentence)
        ? { when: day, sentence: before }
        : null
  }
  return null
}

const isDay = (when: Edtf): boolean => /^[\dX]{4}-\d\d-\d\d$/u.test(when)

const tellsOfMeeting = ({ cues }: ResolvedSentence): boolean =>
  cues.some(({ entry }) => OF_MEETINGS.has(entry.meaning.cue))

/** "said on Monday that talks would go on": the day of what was said. */
const isOfSaying = (sentence: ResolvedSentence): boolean =>
  sentence.times.some(
    (time) => time.when !== null && sayings(sentence).some((verb) => gap(verb, time) <= REACH_OF_SAYING),
  )

const REACH_OF_SAYING = 2
