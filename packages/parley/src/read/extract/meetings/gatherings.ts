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
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { entry: { meaning }, first, last }: Cue,
): boolean =>
  meaning.cue === 'meet' &&
  !meaning.hosts &&
  sentence.cues.some(
    ({ entry, ...who }) =>
      entry.meaning.cue === 'gathering' &&
      !!entry.meaning.many &&
      who.last < first &&
      first - who.last <= REACH_OF_MANY,
  ) &&
  !hasPartner(report, sentence, last)

/** «с властями», «в понедельник в Лиме с министром труда Х»: a "with" right behind the verb, or further on before somebody who is told of. */
function hasPartner({ tokens }: ResolvedReport, sentence: ResolvedSentence, verb: number): boolean {
  const { grammar, mentions, offices, affiliations, cues } = sentence
  // "met the labour minister"
  const met = [...mentions.filter(({ kind }) => kind === 'person'), ...offices, ...affiliations]
  const next = grammar.articles.definite.has(tokens[verb + 1]?.key ?? '') ? verb + 2 : verb + 1
  if (met.some(({ first }) => first === next)) return true
  for (let place = verb + 1; place <= sentence.last && tokens[place]?.kind !== 'mark'; place++) {
    const key = tokens[place]?.key ?? ''
    const isSomebody = (one: { first: number }): boolean => one.first > place && one.first - place <= REACH_OF_PARTNER
    if (!grammar.with.has(key) || grammar.and.has(key)) continue
    if (place - verb <= REACH_OF_MANY) return true
    const who = [
      ...mentions.filter(({ kind }) => kind !== 'place'),
      ...offices,
      ...cues.filter(({ entry: { meaning } }) => PARTNERS.has(meaning.cue)),
    ]
    if (who.some(isSomebody)) return true
  }
  return false
}

const PARTNERS: ReadonlySet<string> = new Set(['delegation', 'authority', 'kind', 'sides'])
const REACH_OF_PARTNER = 3

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
