import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { type Candidate, textOf } from './candidates/candidate.ts'
import type { Speaker } from './speaker.ts'

/**
 * Who wrote what a verb without a subject tells, by the page or paper right before it: «На сайте министерства говорится»
 * names its owner, «У повідомленні йдеться» takes up the body that spoke before. Null where nothing of the kind stands there.
 */
export function writerOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { cue, all }: { cue: Cue; all: readonly Candidate[] },
): Speaker | null {
  const owner = all.find((one) => one.last === cue.first - 1 && !one.press)
  const paper = sentence.cues.find(
    ({ entry: { meaning }, last }) =>
      (meaning.cue === 'press' || (meaning.cue === 'channel' && meaning.name === 'statement')) &&
      last === (owner ?? cue).first - 1,
  )
  if (!paper || (owner && owner.actor === null)) return null
  if (owner) return { ...owner, first: paper.first }
  // «у спільній заяві»: with a word of its own it is somebody's, and whose it is stands elsewhere.
  if (paper.entry.meaning.cue !== 'channel' || paper.last - paper.first > 1) return null
  return {
    actor: null,
    text: textOf(report, paper.first, paper.last),
    anonymity: 'unnamed',
    first: paper.first,
    last: paper.last,
    press: false,
    takesUp: 'thing',
    office: null,
  }
}

/** «ідеться в дописі глави держави», «говорится в сообщении для СМИ МИД» */
export const writtenBy = (all: readonly Candidate[], cue: Cue): Speaker | null =>
  all.find((one) => one.last > cue.last && one.first - cue.last <= (cue.entry.meaning.cue === 'hearsay' ? 5 : 3)) ??
  null
