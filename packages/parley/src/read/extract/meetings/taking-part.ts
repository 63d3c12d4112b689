import { isOfAttendance } from './absent.ts'
import type { Cue } from '../../../language/cue.ts'
import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { hangsOn, mayBe, sayings, type Scope, type Stretch } from './clause.ts'
import { isFreeDash } from '../../dashes.ts'
import { phraseStart } from './naming.ts'

/** Within the scope, and not beyond a mark or a verb of saying that opens another clause. */
export function inClause(
  report: ResolvedReport,
  { sentence, trigger, first, last }: Scope,
  { first: from, last: to }: Stretch,
): boolean {
  if (from < first || to > last) return false
  if (isInLead(report, { sentence, trigger }, from)) return false
  const [start, end] = to < trigger.first ? [to + 1, trigger.first] : [trigger.last + 1, from]
  for (let place = start; place < end; place++)
    if (';:'.includes(report.tokens[place]?.text ?? ' ') && !goesOn(report, sentence, place, from)) return false
  return !sentence.cues.some((cue) => {
    if (cue.first < start) return false
    const kind = cue.entry.meaning.cue
    return (
      (kind === 'that' &&
        report.tokens[cue.first - 1]?.text === ',' &&
        cue.last < end &&
        !isInsertion(report, cue, end)) ||
      (kind === 'say' && to >= trigger.last && cue.last < from)
    )
  })
}

/**
 * «Американскую делегацию представляли А и Б; иранскую — В»: the verb holds behind the mark, where a dash stands for it.
 * «завершили консультації: місію очолював А»: who was there is told behind a colon.
 */
const goesOn = (
  { tokens }: ResolvedReport,
  { affiliations, cues }: ResolvedSentence,
  mark: number,
  place: number,
): boolean =>
  affiliations.some(({ first, last }) => first === mark + 1 && isFreeDash(tokens, last + 1)) ||
  (tokens[mark]?.text === ':' &&
    cues.some(({ entry: { meaning }, first }) => meaning.cue === 'attend' && first > mark && first < place))

/** «Х, як очікується, зустрінеться з Y»: a comma closes what is put between a subject and its verb. */
const isInsertion = (report: ResolvedReport, { entry: { meaning }, last }: Cue, end: number): boolean =>
  meaning.cue === 'that' &&
  meaning.kind === 'compares' &&
  report.tokens.slice(last + 1, Math.min(end, last + LONGEST_INSERTION)).some(({ text }) => text === ',')

/** «, как сообщил в среду его представитель,» */
const LONGEST_INSERTION = 8

/** «Как сообщил „Вестнику“ заведующий отделом Х, в Осло начались переговоры»: who told so, up to the comma. */
function isInLead(
  report: ResolvedReport,
  { sentence, trigger }: Pick<Scope, 'sentence' | 'trigger'>,
  first: number,
): boolean {
  const opens = sentence.cues.find(
    ({ entry: { meaning }, first: at }) =>
      at === sentence.first && meaning.cue === 'that' && meaning.kind === 'compares',
  )
  const said = opens && sayings(sentence).find((verb) => verb.first > opens.last && verb.first - opens.last <= 3)
  if (!said || first < said.first || trigger.first < first) return false
  return report.tokens.slice(first, trigger.first).some(({ text }) => text === ',')
}

/** «за словами Х», «заявив Х»: tells of the meeting, is not thereby in it. Who is in another case is no subject. */
export function isSource(
  { sentence, trigger }: Scope,
  { first, last, cases = [] }: Stretch & Partial<Pick<ResolvedMention, 'cases'>>,
): boolean {
  if (trigger.entry.meaning.cue === 'medium') return false
  if (announcesOthers(sentence, trigger, last)) return true
  if (
    sentence.cues.some(({ entry, last: to }) => entry.meaning.cue === 'according' && first - to >= 1 && first - to <= 3)
  )
    return true
  if (!mayBe(sentence, cases, 'nom')) return false
  return sayings(sentence).some(
    (saying) =>
      (saying.first > trigger.last || saying.last < trigger.first) &&
      ((first - saying.last === 1 && !hasSubjectBefore(sentence, saying)) || saying.first - last === 1),
  )
}

/** "announced on Monday that the meeting of mediators went well": a meeting of others; "that talks with X would open" are the speaker's. */
const announcesOthers = ({ cues, mentions, references }: ResolvedSentence, trigger: Stretch, last: number): boolean => {
  const said = cues.find(({ entry, first }) => entry.meaning.cue === 'say' && first === last + 1)
  const that = said && cues.find(({ entry, first }) => entry.meaning.cue === 'that' && first > said.last)
  if (!said || !that || that.first - said.last > REACH_TO_THAT || that.last > trigger.first) return false
  return ![...mentions, ...references].some(
    ({ first }) => first > trigger.last && first - trigger.last <= REACH_OF_PARTNER,
  )
}

/** "on Monday" */
const REACH_TO_THAT = 3
/** "with the" */
const REACH_OF_PARTNER = 4

/** "Laine said he met Tamm": English has the subject of a verb of saying before it, and of what is said behind. */
const hasSubjectBefore = ({ grammar, mentions, references }: ResolvedSentence, { first }: Stretch): boolean =>
  !grammar.inflected &&
  [...mentions, ...references].some(({ last }) => last < first && first - last <= REACH_OF_SUBJECT)

/** "Laine has also said" */
const REACH_OF_SUBJECT = 3

/** A preposition that makes nobody take part stands before the phrase: "at the … Palace", «для Х», "according to". */
export function ruled(report: ResolvedReport, sentence: ResolvedSentence, start: number): boolean {
  const { key } = hangsOn(report, sentence, start)
  const { grammar } = sentence
  return grammar.prepositions.has(key) && !grammar.with.has(key) && !grammar.and.has(key)
}

/** «замість Х», "instead of X", «без Х»: was not there. */
export const excluded = (report: ResolvedReport, sentence: ResolvedSentence, mention: ResolvedMention): boolean => {
  const start = phraseStart(report, sentence, mention)
  const from = Math.max(sentence.first, start - 2)
  return report.tokens
    .slice(from, start)
    .some(({ key }, order) => sentence.grammar.excludes.has(key) && !isOfAttendance(sentence, from + order))
}
