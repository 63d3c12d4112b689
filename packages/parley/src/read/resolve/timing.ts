import type { Timing } from '../../model/evidence.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { MeaningOf } from '../../language/vocabulary/entry.ts'

/** How many tokens into a sentence a mark of recap still opens it. */
const OPENING = 4

/**
 * News or recap, sentence by sentence. «Нагадаємо» opens a retelling that lasts to the end of the report or to the
 * next heading; «раніше повідомлялося» marks its own sentence.
 */
export function timings(report: AnnotatedReport): Timing[] {
  let retelling = false
  let paragraph = -1
  return report.sentences.map((sentence) => {
    const heading = sentence.paragraph !== paragraph && !!report.paragraphs[sentence.paragraph]?.heading
    paragraph = sentence.paragraph
    if (heading) retelling = false
    const mark = recapMark(sentence)
    if (mark?.rest) retelling = true
    return retelling || mark ? 'recap' : 'news'
  })
}

function recapMark(sentence: AnnotatedSentence): MeaningOf<'recap'> | null {
  const cue = sentence.cues.find((one) => one.entry.meaning.cue === 'recap' && one.first - sentence.first <= OPENING)
  return cue ? (cue.entry.meaning as MeaningOf<'recap'>) : null
}
