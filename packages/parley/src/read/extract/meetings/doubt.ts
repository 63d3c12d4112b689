import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { partedBy, relativeBefore, type Scope, type Stretch } from './clause.ts'
import { type Course, course, dated } from './course.ts'

/** What a doubt, a wish or a demand makes of the meeting; null where the sentence has none of it. */
export function doubted(
  report: ResolvedReport,
  scope: Scope,
  { verb, told, present, undone }: { verb: Cue | null; told: Cue | null; present: boolean; undone: Stretch | null },
): Course | null {
  const { sentence, trigger } = scope
  const doubt = sentence.cues.find(
    (cue) =>
      course(cue)?.status === 'unconfirmed' &&
      (!course(cue)?.governs || governed(report, sentence, cue, told ?? trigger)) &&
      !deniesElse(sentence, { denial: cue, told }) &&
      cue.first <= scope.last &&
      (cue.last >= scope.first - 3 || opensClause(sentence, cue, trigger)) &&
      partedBy(report, cue, undone && undone.last < cue.first ? undone : trigger) < 2,
  )
  if (doubt && told !== null && cameTrue(told) && isApart(report, sentence, doubt, trigger))
    return { verb, status: 'held', present }
  if (doubt) {
    const isWish = course(doubt)?.wish && !dated(sentence, doubt)
    return { verb: verb ?? doubt, status: isWish ? 'denied' : 'unconfirmed', present: false }
  }
  if (told === null || !wanted(report, sentence, told)) return null
  // «пропонував підписати до кінця року»: that bounds the wish, and is no day of a ceremony.
  const isSigning = trigger.entry.meaning.cue === 'paper'
  const isDated = sentence.times.some(({ when, bound }) => when && !(isSigning && bound))
  return { verb: verb ?? told, status: isDated ? 'unconfirmed' : 'denied', present: false }
}

/** "met X and denied claims that prices rose": what words name as denied stands behind them, and is no verb of the meeting. */
const deniesElse = ({ grammar }: ResolvedSentence, { denial, told }: { denial: Cue; told: Cue | null }): boolean =>
  !grammar.inflected &&
  denial.last > denial.first &&
  !!course(denial)?.denies &&
  (told === null || told.first < denial.last)

/** «готов сесть за стол», "ready to talk": a wish is one for what stands right behind it. */
const governed = (report: ResolvedReport, { cues }: ResolvedSentence, wish: Cue, told: Cue): boolean =>
  told.first > wish.last &&
  told.first - wish.last <= REACH_OF_WISH &&
  partedBy(report, wish, told) === 0 &&
  // «готовность к диалогу после телефонного разговора»: it is the dialogue that is wished for.
  !cues.some(({ entry, first, last }) => entry.meaning.cue === 'meeting' && first > wish.last && last < told.first - 1)

/** "there have been no official talks", «не было ни одной встречи»: a negation of the noun itself. */
export const isNone = (report: ResolvedReport, { cues, grammar }: ResolvedSentence, { entry, first }: Cue): boolean =>
  entry.meaning.cue === 'meeting' &&
  cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'not' &&
      cue.last < first &&
      first - cue.last <= MOST_OF_NONE &&
      grammar.none.has(report.tokens[cue.last]?.key ?? '') &&
      report.tokens
        .slice(cue.last + 1, first)
        .every(
          ({ kind, key }) => kind === 'word' && (grammar.inflected ? grammar.adjectival(key) : !grammar.of.has(key)),
        ),
  )

/** "no official peace talks" */
const MOST_OF_NONE = 3

/** «обговорили можливі переговори», "possible talks with X": an adjective of the noun itself, with nothing that tells of a day. */
export const isPossible = (
  report: ResolvedReport,
  { cues, grammar, times }: ResolvedSentence,
  { entry, first }: Cue,
): boolean =>
  entry.meaning.cue === 'meeting' &&
  !times.some(({ when }) => when) &&
  cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'maybe' &&
      cue.entry.meaning.kind === 'possible' &&
      cue.last < first &&
      first - cue.last <= 2 &&
      report.tokens
        .slice(cue.last + 1, first)
        .every(({ kind, key }) => kind === 'word' && !grammar.prepositions.has(key)),
  )

/** "if the leaders meet": supposed, and not told. */
export const supposed = (report: ResolvedReport, sentence: ResolvedSentence, trigger: Cue): boolean =>
  sentence.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'maybe' &&
      cue.entry.meaning.kind === 'condition' &&
      cue.last < trigger.first &&
      trigger.first - cue.last <= REACH_OF_CONDITION &&
      partedBy(report, cue, trigger) === 0,
  )

const REACH_OF_CONDITION = 8

/** "met, and may meet again", "invited both to Doha, where they met": the doubt is of another clause. */
function isApart(report: ResolvedReport, sentence: ResolvedSentence, doubt: Cue, trigger: Cue): boolean {
  if (doubt.first > trigger.last) return partedBy(report, doubt, trigger) > 0
  const relative = relativeBefore(report, sentence, trigger.first)
  return relative !== null && relative > doubt.last
}

/** A doubt about something else does not undo what the verb tells as done. */
const cameTrue = ({ features }: Cue): boolean => features.tense === 'past'

/** "did not confirm that", «чи»: stands before the clause of the meeting. */
const opensClause = (sentence: ResolvedSentence, cue: Cue, trigger: Cue): boolean =>
  cue.last < trigger.first && cue.first >= sentence.first

/** "wanted the next round held in X", «пропонує провести зустріч»: what somebody asks for is not done by that. */
export const wanted = (report: ResolvedReport, sentence: ResolvedSentence, verb: Cue): boolean =>
  sentence.cues.some(
    (cue) =>
      cue.entry.meaning.cue === 'stance' &&
      (cue.entry.meaning.stance === 'demands' || cue.entry.meaning.stance === 'offers') &&
      // «должны увидеться 10 ноября»: with a day it is a plan.
      !(cue.entry.meaning.form === 'must' && sentence.grammar.inflected && dated(sentence, verb)) &&
      cue.last < verb.first &&
      verb.first - cue.last <= REACH_OF_WISH &&
      partedBy(report, cue, verb) === 0,
  )

const REACH_OF_WISH = 5
