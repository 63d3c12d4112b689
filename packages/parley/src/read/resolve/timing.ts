import { isOwnerMark } from '../../language/owner-marks.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'
import type { Timing } from '../../model/evidence.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { ResolvedTime } from '../resolved.ts'
import { dayOf, FRESH_DAYS, inMainClause, isPluperfect, oldBefore, type Scene, tellsOldDay } from './old.ts'

/** How many tokens into a sentence a mark of recap still opens it. */
const OPENING = 6
/** Sentences of the lead: they are the news. */
const LEAD = 2
/** A mark of recap that stands alone on its line heads what follows. */
const ALONE = 4
/** Words of the sentence that names the day and place of an entry. */
const LONGEST_DAY = 8
/** Words between a verb of saying and when it was said. */
const BESIDE = 2

/**
 * News or recap, sentence by sentence. A heading such as "Background" opens a retelling, to the next heading or to a
 * later paragraph in which somebody speaks, or which tells of now; «нагадаємо» opens one to the end of its paragraph.
 * «Раніше повідомлялося», the past before the past, and a day well before the news mark their sentence, and what goes
 * on from it in the same paragraph without a sign of news.
 */
export function timings(report: AnnotatedReport, times: readonly ResolvedTime[][]): Timing[] {
  const scene: Scene = { report, times, old: oldBefore(report, times, LEAD) }
  const lastOf = new Map(report.sentences.map(({ paragraph }, place) => [paragraph, place]))
  let retelling: { kind: 'heading' | 'words'; paragraphs: number } | null = null
  let goesOn = false
  let entry = -1
  let paragraph = -1
  return report.sentences.map((sentence, place) => {
    const opens = sentence.paragraph !== paragraph
    paragraph = sentence.paragraph
    const mark = recapMark(scene, place)
    const isOld = place >= LEAD && (tellsOldDay(scene, place) || isPluperfect(scene, place))
    if (opens) {
      goesOn = false
      const last = lastOf.get(paragraph) ?? place
      const heading = !!report.paragraphs[paragraph]?.heading
      if (heading || isClock(report.tokens[sentence.first]?.text)) retelling = null
      else if (
        retelling &&
        (speaksOfNow(scene, place) || isOver(scene, { retelling, isOld: isOld || !!mark, place, last }))
      )
        retelling = null
      else if (retelling) retelling.paragraphs++
      if (mark?.rest)
        retelling = {
          kind: heading || (last === place && sentence.last - sentence.first < ALONE) ? 'heading' : 'words',
          paragraphs: 0,
        }
    } else if (mark?.rest) retelling = { kind: 'words', paragraphs: 0 }
    if (isOld && opens && isEntryOfDay(sentence)) entry = paragraph
    goesOn = isOld || entry === paragraph || (goesOn && !hasSignOfNews(scene, place))
    return retelling || mark || goesOn ? 'recap' : 'news'
  })
}

/** "Nov. 23, Geneva.": the entry of a chronicle, of its day to the end of the paragraph. */
const isEntryOfDay = ({ first, last, times }: AnnotatedSentence): boolean =>
  times.some((time) => time.first === first) && last - first < LONGEST_DAY

/** An entry of a live report: "15:20 …". */
const isClock = (text: string | undefined): boolean => /^(?:[01]?\d|2[0-3])[:.][0-5]\d$/u.test(text ?? '')

interface Paragraph {
  retelling: { kind: 'heading' | 'words'; paragraphs: number }
  isOld: boolean
  /** Its first and last sentence. */
  place: number
  last: number
}

/** Whether a retelling has ended before this paragraph, which does not say so itself. */
function isOver(scene: Scene, { retelling, isOld, place, last }: Paragraph): boolean {
  if (isOld) return false
  if (retelling.kind === 'words') return !scene.report.paragraphs[scene.report.sentences[place]?.paragraph ?? 0]?.bullet
  if (retelling.paragraphs === 0) return false
  for (let one = place; one <= last; one++) if (hasSignOfNews(scene, one)) return true
  return false
}

function recapMark(scene: Scene, place: number): MeaningOf<'recap'> | null {
  const sentence = scene.report.sentences[place]
  const cue = sentence?.cues.find(
    (one) =>
      one.entry.meaning.cue === 'recap' &&
      !one.entry.meaning.ends &&
      one.first - sentence.first <= OPENING &&
      !isDenied(sentence, one.first) &&
      (one.entry.meaning.rest || (marksSentence(scene, sentence, one) && !isOfToday(scene, place, one))),
  )
  return cue ? (cue.entry.meaning as MeaningOf<'recap'>) : null
}

/** «не раніше», "no earlier than" bounds what is to come. */
const isDenied = (sentence: AnnotatedSentence, first: number): boolean =>
  sentence.cues.some((cue) => cue.entry.meaning.cue === 'not' && cue.last === first - 1)

type Mark = AnnotatedSentence['cues'][number]

/** The mark is of the sentence as a whole: in no clause beside, and no attribute of a noun ("the earlier offer"). */
function marksSentence({ report }: Scene, sentence: AnnotatedSentence, { first, last }: Mark): boolean {
  const before = report.tokens[first - 1]?.key ?? ''
  if (first === last && first > sentence.first && sentence.grammar.determiners.has(before)) return false
  if (isOwnerMark(report.tokens[last + 1])) return false
  const ofSaying = sentence.cues.some(
    (cue) => cue.entry.meaning.cue === 'say' && first - cue.last > 0 && first - cue.last <= BESIDE,
  )
  return ofSaying || inMainClause(report, sentence, first)
}

/** "earlier on Monday", "earlier in the day", "previously …, but now": the news' own time is told as well. */
function isOfToday({ report, times }: Scene, place: number, mark: Mark): boolean {
  const published = dayOf(report.published)
  const cues = report.sentences[place]?.cues ?? []
  return (
    cues.some((cue) => isNow(cue) && ((cue.first <= mark.first && mark.last <= cue.last) || cue.first > mark.last)) ||
    (times[place] ?? []).some((time) => {
      const day = dayOf(time.when, 'to')
      return published !== null && day !== null && day >= published - FRESH_DAYS && day <= published
    })
  )
}

/** A paragraph that opens with «наразі» or a day of the news' own time is news again. */
function speaksOfNow({ report, times, old }: Scene, place: number): boolean {
  return (
    !!report.sentences[place]?.cues.some(isNow) ||
    (old !== null && (times[place] ?? []).some((time) => (dayOf(time.when, 'to') ?? 0) > old))
  )
}

const isNow = ({ entry: { meaning } }: AnnotatedSentence['cues'][number]): boolean =>
  meaning.cue === 'recap' && !!meaning.ends

/** Somebody speaks, wants or may do something, or a day of the news is told. */
function hasSignOfNews({ report, times, old }: Scene, place: number): boolean {
  const sentence = report.sentences[place]
  return (
    !!sentence &&
    (sentence.quotations.length > 0 ||
      sentence.cues.some(
        (cue) => isNow(cue) || ['say', 'according', 'citing', 'maybe', 'stance'].includes(cue.entry.meaning.cue),
      ) ||
      (times[place] ?? []).some((time) => old !== null && (dayOf(time.when, 'to') ?? 0) >= old))
  )
}
