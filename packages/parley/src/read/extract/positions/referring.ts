import type { Cue } from '../../../language/cue.ts'
import type { Grammar } from '../../../language/grammar.ts'
import type { Token } from '../../../language/token.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { ToldStance } from './stances.ts'

const REACH_OF_PAPER = 4
const REACH_OF_AMOUNT = 1

/**
 * «Тегеран цю вимогу відкидає», "Kyiv refuses.", "backed the Qatari proposal", «профспілка просить 3000»: a stance that
 * names no issue, but a paper or an amount or nothing at all, is about what was named before.
 */
export function refersBack(report: ResolvedReport, sentence: ResolvedSentence, told: ToldStance): boolean {
  if (told.form === 'predicate') return isOfPaper(report, sentence, told)
  if (told.form !== 'verb' && told.form !== 'beside') return false
  const behind = report.tokens.slice(told.last + 1, Math.min(told.last + REACH_OF_PAPER, sentence.last) + 1)
  const mark = behind.findIndex(({ kind }) => kind === 'mark')
  const object = mark < 0 ? behind : behind.slice(0, mark)
  if (told.stance !== 'rejects' && isOfNothing(object, sentence.grammar)) return false
  if (told.form === 'verb' && object.some(({ kind }) => kind === 'number')) return true
  const amount = object.findIndex(({ key }) => sentence.grammar.amounts.has(key))
  // "would accept as many again", but not "agreed to meet more often"
  const isAccepted = (told.stance === 'accepts' || told.stance === 'conditional') && amount <= REACH_OF_AMOUNT
  if (amount >= 0 && (told.stance === 'offers' || isAccepted)) return true
  if (told.stance !== 'rejects' && told.stance !== 'accepts') return false
  const beside = report.tokens.slice(Math.max(sentence.first, told.first - 3), told.last + 4)
  const around = report.tokens.slice(Math.max(sentence.first, told.first - REACH_OF_PAPER), told.first)
  if ([...around, ...object].some(({ key }) => sentence.grammar.referring.has(key))) return true
  // «Греція проти.»: against what was named before.
  if (told.form === 'beside')
    return object.length === 0 && sentence.grammar.prepositions.has(report.tokens[told.last]?.key ?? '')
  const paper = sentence.cues.some(
    ({ entry, first }) =>
      (entry.meaning.cue === 'document' || (entry.meaning.cue === 'stance' && entry.meaning.form === 'noun')) &&
      first > told.last &&
      first - told.last <= object.length,
  )
  return paper || object.length === 0 || beside.some(({ key }) => sentence.grammar.demonstratives.has(key))
}

/** "accepted nothing", "would accept no less", but not "offered a little more". */
const isOfNothing = (object: readonly Token[], { noAmounts, articles }: Grammar): boolean =>
  object
    .slice(0, REACH_OF_AMOUNT + 1)
    .some(({ key }, place) => noAmounts.has(key) && !articles.indefinite.has(object[place - 1]?.key ?? ''))

/** "called the offer an insult", «такий пакет не влаштовує»: what was said of a paper told before. */
function isOfPaper(report: ResolvedReport, { grammar, cues }: ResolvedSentence, told: ToldStance): boolean {
  const from = told.first - REACH_OF_PAPER
  const isPaper = ({ entry: { meaning } }: Cue): boolean =>
    meaning.cue === 'document' || (meaning.cue === 'stance' && meaning.form === 'noun')
  return (
    told.stance === 'rejects' &&
    (cues.some((cue) => isPaper(cue) && cue.first >= from && cue.last < told.first) ||
      report.tokens.slice(Math.max(from, 0), told.first).some(({ key }) => grammar.referring.has(key)))
  )
}
