import type { Cue } from '../../../language/cue.ts'
import type { MeaningOf } from '../../../language/vocabulary/entry.ts'
import type { ProgressState } from '../../../model/issue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { isByChance } from '../issues.ts'
import { hasMark } from '../marks.ts'
import { isOnlyMeant, unrealBefore } from '../unreal.ts'

/** A word of progress with the state that its clause makes of it. Tokens, `last` included. */
export interface Told {
  first: number
  last: number
  state: ProgressState
}

const PARTIES = new Set(['country', 'organization'])
const REACH_OF_NOT = 3
const REACH_OF_NEARLY = 2
const REACH_OF_CONDITION = 12

/** What a sentence tells of progress: hopes, plans, conditions and refusals left out, denials turned round. */
export function toldIn(report: ResolvedReport, sentence: ResolvedSentence): Told[] {
  const cues = sentence.cues.filter((cue) => cue.entry.meaning.cue === 'progress')
  return cues.flatMap((cue): Told[] => {
    const scene = { report, sentence, cue, cues }
    if (
      isByChance(sentence, cue) ||
      ofIssue(sentence, cue) ||
      withinAnother(cues, cue) ||
      ahead(cue) ||
      refused(report, sentence, cue) ||
      oneSided(sentence, cue) ||
      unreal(scene) ||
      toBeDiscussed(scene) ||
      agreedToTalk(scene) ||
      (stateMeant(cue) === 'signed' && isOnlyMeant(report, sentence, cue)) ||
      depends(scene)
    )
      return []
    const state =
      failed(cues, cue) || cameToNothing(scene)
        ? 'no progress'
        : denied(scene)
          ? withNot(stateMeant(cue))
          : stateMeant(cue)
    return state ? [{ first: cue.first, last: cue.last, state }] : []
  })
}

interface Scene {
  report: ResolvedReport
  sentence: ResolvedSentence
  cue: Cue
  /** All words of progress of the sentence. */
  cues: readonly Cue[]
}

/** "agreed to discuss prisoners", «погодилися обговорити обмін»: what is to be talked about is not agreed on. */
const agreedToTalk = ({ cue, cues }: Scene): boolean =>
  stateMeant(cue) === 'agreed' &&
  cues.some(
    (other) =>
      stateMeant(other) === 'discussed' &&
      other.features.tense === 'infinitive' &&
      other.first > cue.last &&
      other.first - cue.last <= REACH_OF_TALK,
  )

/** "to" */
const REACH_OF_TALK = 2

/** «підпишуть»: the present of a perfective verb is a future. */
const ahead = ({ entry, features: { tense } }: Cue): boolean =>
  tense === 'future' || (tense === 'present' && (entry.meaning as MeaningOf<'progress'>).perfective === true)

const stateMeant = (cue: Cue): ProgressState => (cue.entry.meaning as MeaningOf<'progress'>).state

/** Denied, what was reached was not; that nothing was talked about tells nothing. */
const withNot = (state: ProgressState): ProgressState | null =>
  state === 'discussed' || state === 'deadlock' || state === 'no progress' ? null : 'no progress'

/** "narrowed their differences", «приблизились к договоренности»: the first of two words that stand together tells. */
const withinAnother = (cues: readonly Cue[], cue: Cue): boolean =>
  cues.some(
    (one) =>
      one.first < cue.first &&
      (cue.first <= one.last ||
        (stateMeant(one) === 'progress' && stateMeant(cue) === 'agreed' && cue.first - one.last <= REACH_OF_NEARLY)),
  )

/** "frozen assets", "a signing bonus": a word of what is negotiated. */
const ofIssue = ({ cues }: ResolvedSentence, { first, last }: Cue): boolean =>
  cues.some(
    (one) =>
      one.entry.meaning.cue === 'issue' &&
      one.first <= first &&
      last <= one.last &&
      one.last - one.first > last - first,
  )

/** «обговорять остаточні домовленості», «щоб обговорити угоду»: what is yet to be talked about is not agreed by its noun. */
const toBeDiscussed = ({ report, sentence, cue, cues }: Scene): boolean =>
  sentence.grammar.inflected &&
  stateMeant(cue) === 'agreed' &&
  cue.features.tense === undefined &&
  cues.some(
    (one) =>
      stateMeant(one) === 'discussed' &&
      (ahead(one) || one.features.tense === 'infinitive') &&
      one.last < cue.first &&
      cue.first - one.last <= REACH_OF_OBJECT &&
      !hasMark(report, one.last, cue.first),
  )

/** «обговорять на зустрічі остаточні домовленості» */
const REACH_OF_OBJECT = 4

/** «не достигли прогресса»: what failed is said right before what it failed at. */
const failed = (cues: readonly Cue[], cue: Cue): boolean =>
  cues.some((one) => stateMeant(one) === 'no progress' && one.first < cue.first && cue.first - one.last <= 2)

/** «Договоренности о границе достичь не удалось»: what was to be reached stands before what says that it was not. */
const cameToNothing = ({ report, sentence, cue, cues }: Scene): boolean =>
  sentence.grammar.inflected &&
  stateMeant(cue) === 'agreed' &&
  cue.features.tense === undefined &&
  cues.some(
    (one) =>
      stateMeant(one) === 'no progress' &&
      one.first > cue.last &&
      one.first - cue.last <= REACH_OF_FAILURE &&
      !hasMark(report, cue.last, one.first) &&
      report.tokens.slice(one.first - 1, one.last + 1).some(({ key }) => sentence.grammar.infinitive(key)),
  )
const REACH_OF_FAILURE = 9

function denied({ report, sentence, cue }: Scene): boolean {
  // The word may stand within: «згоди не дійшли»; words that tell of no progress have one of their own.
  const end = withNot(stateMeant(cue)) ? cue.last : cue.first
  const not = sentence.cues.findLast((one) => one.entry.meaning.cue === 'not' && one.last < end)
  return not !== undefined && cue.first - not.last <= REACH_OF_NOT && !hasMark(report, not.last, cue.first)
}

/** "will be signed", «якщо узгодять», "hopes to agree": not so yet. What a meeting was held for was talked about there. */
function unreal({ report, sentence, cue, cues }: Scene): boolean {
  // «узгодити не вдалося»: the infinitive of a Slavic verb alone tells of nothing done.
  const bare = cue.features.tense === 'infinitive' && sentence.grammar.inflected
  const before = unrealBefore(report, sentence, cue)
  if (!before) return bare
  if (before.kind === 'real') return false
  // "after it would not, they agreed": another word of progress stands between.
  if (cues.some((one) => one.first > before.last && one.last < cue.first)) return bare
  return before.kind === 'unreal' || !(stateMeant(cue) === 'discussed' && met(sentence))
}

/** "Progress on a truce will depend on …", «поступ залежить від …»: only as far as something else comes true. */
const depends = ({ report, sentence, cue }: Scene): boolean =>
  sentence.cues.some(
    ({ entry: { meaning }, first, last }) =>
      meaning.cue === 'maybe' &&
      meaning.kind === 'condition' &&
      last > first &&
      first > cue.last &&
      first - cue.last <= REACH_OF_CONDITION &&
      !hasMark(report, cue.last, first),
  )

/** A meeting of the sentence was held. */
const met = (sentence: ResolvedSentence): boolean =>
  sentence.cues.some(({ entry: { meaning }, features: { tense } }) =>
    meaning.cue === 'course'
      ? meaning.status === 'held' && tense === 'past'
      : meaning.cue === 'meet' && tense !== 'future' && tense !== 'infinitive',
  )

/** «проти обговорення», "refused to discuss": a stance on talking, not talk. */
const refused = (report: ResolvedReport, sentence: ResolvedSentence, cue: Cue): boolean =>
  sentence.cues.some(
    (one) =>
      one.entry.meaning.cue === 'stance' &&
      one.last < cue.first &&
      (cue.first - one.last <= 2 || isRefusedPart(report, sentence, one, cue)),
  )

/** "refused to join the others in signing": a gerund behind a preposition is what was refused. */
const isRefusedPart = (report: ResolvedReport, { grammar }: ResolvedSentence, stance: Cue, cue: Cue): boolean =>
  !grammar.inflected &&
  (stance.entry.meaning as MeaningOf<'stance'>).stance === 'rejects' &&
  grammar.gerund(report.tokens[cue.first]?.key ?? '') &&
  grammar.prepositions.has(report.tokens[cue.first - 1]?.key ?? '') &&
  cue.first - stance.last <= REACH_OF_PART &&
  !hasMark(report, stance.last, cue.first)

/** "refused to join the other three movements in" */
const REACH_OF_PART = 8

/** "Poland agreed to a ceasefire": one side accepts, which is its position; the talks agreed on nothing. */
const oneSided = (sentence: ResolvedSentence, cue: Cue): boolean =>
  stateMeant(cue) === 'agreed' &&
  sentence.cues.some((one) => one.entry.meaning.cue === 'stance' && one.first === cue.first) &&
  sentence.mentions.filter(({ kind, last }) => PARTIES.has(kind) && last < cue.first).length === 1 &&
  !sentence.cues.some((one) => one.entry.meaning.cue === 'sides')
