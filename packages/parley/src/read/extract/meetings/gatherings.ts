import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'

/** Sentences back to look for what «захід» takes up. */
const REACH_OF_EVENT = 6
/** Words between who attends, or to attend, and what. */
const REACH_OF_ATTENDING = 6
/** «примет десятки исследователей»: words between the verb and whom it receives. */
const REACH_OF_MANY = 4

/** «науково-практична конференція», "press conference": the noun of meeting is that of an open gathering. */
export const isGathering = ({ cues }: ResolvedSentence, { entry: { meaning }, first, last }: Cue): boolean =>
  meaning.cue === 'meeting' &&
  cues.some((cue) => cue.entry.meaning.cue === 'gathering' && cue.first <= first && last <= cue.last)

/** «музей прийме сотні гостей»: nobody negotiates with hundreds. */
export const receivesMany = ({ cues }: ResolvedSentence, { entry: { meaning }, last }: Cue): boolean =>
  meaning.cue === 'meet' &&
  !!meaning.hosts &&
  cues.some(
    ({ entry, first }) =>
      entry.meaning.cue === 'gathering' && !!entry.meaning.many && first > last && first - last <= REACH_OF_MANY,
  )

/** «Граждане собрались на площади»: they come together, and with nobody. */
export const isCrowd = (
  { tokens }: ResolvedReport,
  { cues, grammar }: ResolvedSentence,
  { entry: { meaning }, first, last }: Cue,
): boolean =>
  meaning.cue === 'meet' &&
  !meaning.hosts &&
  cues.some(
    ({ entry, ...who }) =>
      entry.meaning.cue === 'gathering' &&
      !!entry.meaning.many &&
      who.last < first &&
      first - who.last <= REACH_OF_MANY,
  ) &&
  !tokens.slice(last + 1, last + 1 + REACH_OF_MANY).some(({ key }) => grammar.with.has(key) && !grammar.and.has(key))

/** What people attend here is an open gathering, named beside the verb or taken up there. */
export function isAttended(report: ResolvedReport, place: number, { first, last }: Cue): boolean {
  const cues = report.sentences[place]?.cues ?? []
  return cues.some(
    ({ entry: { meaning }, first: from, last: to }) =>
      meaning.cue === 'gathering' &&
      from - last <= REACH_OF_ATTENDING &&
      first - to <= REACH_OF_ATTENDING &&
      (!meaning.again || namesGathering(report, place - REACH_OF_EVENT, place)),
  )
}

/** Whether the last gathering or meeting named in these sentences was an open gathering. */
function namesGathering({ sentences }: ResolvedReport, from: number, to: number): boolean {
  const named = sentences
    .slice(Math.max(0, from), to)
    .findLast(({ cues }) => cues.some(({ entry: { meaning } }) => names(meaning.cue) && !isAgain(meaning)))
  return named?.cues.some(({ entry: { meaning } }) => meaning.cue === 'gathering' && !meaning.again) ?? false
}

const names = (cue: string): boolean => cue === 'gathering' || cue === 'meeting'

const isAgain = (meaning: Cue['entry']['meaning']): boolean => meaning.cue === 'gathering' && !!meaning.again
