import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { isOpeningMark } from '../../quotation-marks.ts'
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

/** How far behind the verb the owner of a paper may stand; further where a comma opens what is told of the paper. */
const REACH_TO_OWNER = { hearsay: 5, other: 3, told: 9 }

/** «ідеться в дописі глави держави», «говорится в сообщении для СМИ МИД», «говорится в письме, размещенном на сайте МИД» */
export function writtenBy(
  { tokens }: ResolvedReport,
  { grammar }: ResolvedSentence,
  { all, cue }: { all: readonly Candidate[]; cue: Cue },
): Speaker | null {
  const hearsay = cue.entry.meaning.cue === 'hearsay'
  const told = hearsay && [2, 3].some((words) => tokens[cue.last + words + 1]?.text === ',')
  const reach = told ? REACH_TO_OWNER.told : hearsay ? REACH_TO_OWNER.hearsay : REACH_TO_OWNER.other
  // «…, поступившем в „Маяк“»: where a paper came to tells nothing of whose it is.
  const reached = ({ first }: Candidate): boolean =>
    grammar.locative.has(tokens[isOpeningMark(tokens[first - 1]?.text) ? first - 2 : first - 1]?.key ?? '')
  // «…, розміщеному на сайті МЗС», but not «…, врученій послу», «…, яку отримав президент».
  const shown = ({ first }: Candidate): boolean =>
    tokens.slice(cue.last + 1, first).some(({ key }) => grammar.locative.has(key))
  const near = (one: Candidate): boolean => one.last > cue.last && one.first - cue.last <= reach
  return all.find((one) => near(one) && !(told && (one.actor === null || reached(one) || !shown(one)))) ?? null
}
