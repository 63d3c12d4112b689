import type { Grammar } from '../../../language/grammar.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope } from './clause.ts'

/** "Negotiators will meet again", «переговірники зберуться»: those of all sides, where nothing says whose they are. */
export function bareDelegation(report: ResolvedReport, { sentence, trigger, first }: Scope): boolean {
  if (trigger.entry.meaning.cue === 'meeting' || trigger.entry.meaning.cue === 'attend') return false
  const cue = sentence.cues.findLast(
    ({ entry: { meaning }, features, first: at, last }) =>
      meaning.cue === 'delegation' &&
      features.number !== 'sg' &&
      at >= first &&
      last < trigger.first &&
      trigger.first - last <= REACH_OF_SUBJECT,
  )
  if (!cue) return false
  const beside = (from: number, to: number): boolean => from <= cue.last + 2 && to >= cue.first - 2
  return (
    !report.tokens.slice(cue.last + 1, trigger.first).some(({ kind }) => kind === 'mark') &&
    !sentence.references.some((one) => one.kind === 'side' && beside(one.first, one.last)) &&
    !sentence.mentions.some((one) => beside(one.first, one.last)) &&
    !sentence.affiliations.some((one) => beside(one.first, one.last)) &&
    standsFirst(report, sentence, cue.first)
  )
}

/** Nothing but an article and an adjective before it: of "senior Gulf officials" nothing is known. */
const standsFirst = (report: ResolvedReport, { grammar, cues, first }: ResolvedSentence, place: number): boolean => {
  const adjective =
    report.tokens[place - 1]?.shape === 'lower' && !isOpener(grammar, report.tokens[place - 1]?.key ?? '')
  const at = adjective ? place - 1 : place
  const before = report.tokens[at - 1]
  return (
    at === first ||
    before === undefined ||
    before.kind === 'mark' ||
    isOpener(grammar, before.key) ||
    cues.some((cue) => cue.entry.meaning.cue === 'that' && cue.last === at - 1)
  )
}

const isOpener = (grammar: Grammar, key: string): boolean =>
  grammar.articles.definite.has(key) || grammar.and.has(key) || grammar.determiners.has(key)

/** Words between a subject and its verb: "are now due to". */
const REACH_OF_SUBJECT = 5
