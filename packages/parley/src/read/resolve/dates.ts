import type { Tense } from '../../language/morphology.ts'
import type { Edtf } from '../../model/evidence.ts'
import type { AnnotatedReport, AnnotatedSentence } from '../annotated.ts'
import type { ResolvedTime } from '../resolved.ts'
import { resolveTime } from './time.ts'

/** Every phrase of time of the report set against its day of publication and against the date told before it. */
export function dates(report: AnnotatedReport): ResolvedTime[][] {
  let context: Edtf | null = null
  return report.sentences.map((sentence) =>
    sentence.times.map((phrase) => {
      const when = phrase.date
        ? resolveTime(phrase.date, { published: report.published, context, tense: tenseNear(sentence, phrase.first) })
        : null
      if (when) context = when
      return { ...phrase, when }
    }),
  )
}

const VERBS = new Set(['say', 'meet', 'course', 'attend', 'paper', 'progress', 'stance'])

/** The tense of the verb nearest to the phrase; verbs of meeting before verbs of saying. */
function tenseNear(sentence: AnnotatedSentence, place: number): 'past' | 'future' | null {
  let best: 'past' | 'future' | null = null
  let nearest = Number.POSITIVE_INFINITY
  for (const cue of sentence.cues) {
    const { meaning } = cue.entry
    const tense = meaning.cue === 'course' ? courseTense(meaning.status, cue.features.tense) : cue.features.tense
    if (!VERBS.has(meaning.cue) || (tense !== 'past' && tense !== 'future')) continue
    const distance = Math.abs(cue.first - place) + (meaning.cue === 'say' ? 8 : 0)
    if (distance < nearest) {
      nearest = distance
      best = tense
    }
  }
  return best
}

/** «запланована» points ahead whatever its form; «took place», listed as it stands, is past. */
function courseTense(status: string, tense: Tense | undefined): Tense | undefined {
  if (status === 'announced') return 'future'
  return status === 'held' && tense !== 'future' && tense !== 'present' ? 'past' : tense
}
