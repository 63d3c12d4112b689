import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Stretch } from './clause.ts'

type NearPlace = Stretch & Partial<Pick<ResolvedMention, 'cases'>>

/** «у Маямі», «у Палм-Біч»: the form tells no case. */
export function isUnchanging({ tokens }: ResolvedReport, { grammar }: ResolvedSentence, { last }: Stretch): boolean {
  const { text, key } = tokens[last] ?? { text: '', key: '' }
  return grammar.seemsIndeclinable(text) || grammar.unchangingEnds.has(key.slice(key.lastIndexOf('-') + 1))
}

/**
 * "met near Geneva", «3 травня під Женевою», «відбулися неподалік від Женеви»: right behind what tells of the meeting; not
 * «бої під Женевою», and not «під Женеву», to where.
 */
export function isNear(report: ResolvedReport, sentence: ResolvedSentence, { first, last, cases }: NearPlace): boolean {
  const { tokens } = report
  const { grammar, cues, times } = sentence
  const keyAt = (place: number): string => tokens[place]?.key ?? ''
  const apart =
    grammar.prepositions.has(keyAt(first - 1)) &&
    !grammar.locative.has(keyAt(first - 1)) &&
    grammar.nearPlaces.has(keyAt(first - 2))
  const near = first - (apart ? 2 : 1)
  const isTarget = cases !== undefined && cases.length > 0 && cases.every((form) => form === 'acc' || form === 'nom')
  if (!grammar.nearPlaces.has(keyAt(near)) || (isTarget && !isUnchanging(report, sentence, { first, last })))
    return false
  // "in a village outside Geneva"
  const start = grammar.placeNouns.has(keyAt(near - 1)) && grammar.locative.has(keyAt(near - 3)) ? near - 3 : near
  return (
    start <= sentence.first ||
    times.some((time) => time.last === start - 1) ||
    cues.some(({ entry, ...cue }) => cue.last === start - 1 && TELLING.has(entry.meaning.cue))
  )
}

const TELLING: ReadonlySet<string> = new Set(['meeting', 'meet', 'course', 'attend'])
