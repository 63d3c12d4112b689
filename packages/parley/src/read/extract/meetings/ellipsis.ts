import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { endsHere } from './overturned.ts'
import { nextSentence } from './then.ts'

/** Sentences between a noun and what stands for it. */
const REACH_OF_ELLIPSIS = 3
/** … and between a meeting and a pronoun that takes it up. */
const REACH_OF_PRONOUN = 1
/** Words between a pronoun and its verb: "they have not yet been". */
const MOST_BETWEEN = 4

/**
 * A sentence that tells of a meeting without a noun or verb of meeting takes up one told right before: «Провели три раунди.
 * Останній відбувся в Осло», "They were called off", "Hours before, X pulled out".
 */
export function ellipsis(report: ResolvedReport, place: number): Cue[] {
  const sentence = report.sentences[place]
  if (!sentence) return []
  const noun = nounBefore(report, place, REACH_OF_ELLIPSIS)
  const alone = noun && counted(sentence)
  if (alone) return [{ ...noun, first: alone.first, last: alone.last }]
  const told = nounBefore(report, place, REACH_OF_PRONOUN)
  const taken = told && pronounOf(report, sentence, told)
  if (taken) return [{ ...told, first: taken, last: taken }]
  const next = nextSentence(report, place)
  if (next) return [next]
  const absent = sentence.cues.find(({ entry: { meaning } }) => meaning.cue === 'course' && meaning.absence)
  return absent ? [absent] : []
}

const nounBefore = (report: ResolvedReport, place: number, reach: number): Cue | null =>
  report.sentences
    .slice(Math.max(0, place - reach), place)
    .flatMap(({ cues }) => cues.filter((cue) => cue.entry.meaning.cue === 'meeting'))
    .at(-1) ?? null

/** The number or «останній» alone before its verb. */
const counted = (sentence: ResolvedSentence): Cue | null =>
  sentence.cues.find(
    ({ entry: { meaning }, first, last }) =>
      (meaning.cue === 'ordinal' || meaning.cue === 'series') &&
      first - sentence.first <= 1 &&
      sentence.cues.some((verb) => verb.entry.meaning.cue === 'course' && verb.first === last + 1),
  ) ?? null

/**
 * The pronoun that stands for the meeting: the subject of a verb said of nothing else, «вони не відбулися», or what somebody
 * put off, «их отложили».
 */
function pronounOf(report: ResolvedReport, sentence: ResolvedSentence, noun: Cue): number | null {
  const { cues, grammar, first } = sentence
  for (const cue of cues) {
    const { meaning } = cue.entry
    const verb = cue.first
    if (meaning.cue !== 'course' || meaning.absence || meaning.wish) continue
    const undone = meaning.status === 'cancelled' || meaning.status === 'postponed'
    if ((!meaning.event && !undone) || !(endsHere(report, sentence, cue) || isSubjectBehind(report, sentence, cue)))
      continue
    const behind = report.tokens[cue.last + 1]?.key ?? ''
    if (meaning.event && grammar.anaphors.has(behind) && agrees(grammar.pluralSubjects.has(behind), noun))
      return cue.last + 1
    for (let place = verb - 1; place >= Math.max(first, verb - MOST_BETWEEN); place--) {
      const token = report.tokens[place]
      if (!token || token.kind === 'mark') break
      const isSubject = grammar.anaphors.has(token.key) && agrees(grammar.pluralSubjects.has(token.key), noun)
      if (isSubject || (undone && grammar.objects.has(token.key) && verb - place <= 2)) return place
    }
  }
  return null
}

/** "They" are talks and no round. */
const agrees = (plural: boolean, { features, entry: { meaning } }: Cue): boolean =>
  plural === (features.number === 'pl' || (meaning.cue === 'meeting' && meaning.form === 'talks'))

/** «Почався він 17 грудня». */
const isSubjectBehind = (report: ResolvedReport, { grammar }: ResolvedSentence, { last }: Cue): boolean =>
  grammar.anaphors.has(report.tokens[last + 1]?.key ?? '')
