import type { ResolvedMention, ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { excluded, inClause, isSource, ruled } from './taking-part.ts'
import { hangsOn, mayBe, type Scope, type Stretch } from './clause.ts'
import { phraseStart } from './naming.ts'
import { isQuotationMark } from '../../quotation-marks.ts'

/**
 * After the verb or noun: who follows it at once, who stands after «з»/"with", and who is joined to them.
 */
export function partners(
  report: ResolvedReport,
  scope: Scope,
  {
    people,
    named,
    attends,
  }: { people: readonly ResolvedMention[]; named: readonly ResolvedMention[]; attends: boolean },
): ResolvedMention[] {
  const { sentence, trigger } = scope
  const { grammar } = sentence
  const found: ResolvedMention[] = []
  const begins = afterAdjuncts(report, sentence, trigger.last)
  let reached = begins
  for (const mention of named) {
    const next = sentence.cues.some(
      ({ entry, first, last }) => entry.meaning.cue === 'then' && first > trigger.last && last < mention.first,
    )
    if (mention.first <= trigger.last || (!next && !inClause(report, scope, mention)) || isSource(scope, mention))
      continue
    const start = phraseStart(report, sentence, mention)
    const before = hangsOn(report, sentence, start)
    for (const side of sentence.references)
      if (side.kind === 'side' && side.first > reached && side.first - reached <= 3 && side.last < start)
        reached = side.last
    if (grammar.and.has(before.key) && betweenOpens(report, sentence, { first: trigger.last + 1, last: start }))
      reached = Math.max(reached, before.place)
    const near = start - reached <= (found.length > 0 ? 4 : 3)
    const first = found.length === 0 && reached === begins
    const joined =
      near &&
      (first ||
        grammar.and.has(before.key) ||
        grammar.with.has(before.key) ||
        before.place === reached ||
        start - reached === 1)
    const withThem =
      grammar.with.has(before.key) && !grammar.and.has(before.key) && mayBe(sentence, mention.cases, 'ins')
    const barred = (ruled(report, sentence, start) && !attends) || excluded(report, sentence, mention)
    if (barred || (!attends && !joined && !withThem)) continue
    if (people.includes(mention)) found.push(mention)
    reached = withBody(report, sentence, withComplement(report, sentence, mention.last), mention.last)
  }
  return found
}

/** "talks between officials of a movement and envoy X": who is joined to those whom «між» opens meets them. */
function betweenOpens(report: ResolvedReport, { grammar }: ResolvedSentence, { first, last }: Stretch): boolean {
  const words = report.tokens.slice(first, Math.min(last, first + REACH_OF_BETWEEN))
  return (
    grammar.between.has(words[0]?.key ?? '') &&
    last - first <= REACH_OF_BETWEEN &&
    words.every(({ kind, text }) => kind !== 'mark' || isQuotationMark(text))
  )
}

const REACH_OF_BETWEEN = 14

/** «прийняв у Києві в понеділок міністра Х»: past the places and times that stand between a verb and whom it is about. */
function afterAdjuncts(report: ResolvedReport, sentence: ResolvedSentence, last: number): number {
  const { grammar, mentions, times } = sentence
  const time = times.find(({ first }) => first === last + 1)
  if (time) return afterAdjuncts(report, sentence, time.last)
  const place = mentions.find(({ kind, first }) => kind !== 'person' && (first === last + 2 || first === last + 3))
  return place && grammar.locative.has(report.tokens[last + 1]?.key ?? '')
    ? afterAdjuncts(report, sentence, place.last)
    : last
}

/** "President X of the Kyrgyz Republic": up to where whose president he is has been said. */
function withComplement(
  report: ResolvedReport,
  { grammar, mentions, last: end }: ResolvedSentence,
  last: number,
): number {
  if (!grammar.of.has(report.tokens[last + 1]?.key ?? '')) return last
  for (let place = last + 2; place <= Math.min(end, last + MOST_OF_COMPLEMENT); place++) {
    const token = report.tokens[place]
    if (!token || token.kind === 'mark' || grammar.and.has(token.key)) return place - 1
    if (mentions.some((one) => one.kind === 'person' && one.first === place)) return last
  }
  return last
}

const MOST_OF_COMPLEMENT = 6

/** «Х від Народної партії (НП)», "X (SPO)": past the body that somebody sits there for, where its name stands behind his. */
function withBody(
  { tokens }: ResolvedReport,
  { grammar, mentions }: ResolvedSentence,
  reached: number,
  last: number,
): number {
  const opening = tokens[last + 1]
  const body = mentions.find(({ first }) => first > last)
  if (body?.kind !== 'organization' || body.first - last > LONGEST_BELONGING) return reached
  if (opening?.text === '(') {
    const end = isQuotationMark(tokens[body.last + 1]?.text) ? body.last + 2 : body.last + 1
    return tokens[end]?.text === ')' ? end : reached
  }
  if (!grammar.byWhom.has(opening?.key ?? '') && !grammar.moved.from.has(opening?.key ?? '')) return reached
  const short = mentions.find(({ first }) => first === body.last + 2 && tokens[first - 1]?.text === '(')
  return Math.max(reached, short && tokens[short.last + 1]?.text === ')' ? short.last + 1 : body.last)
}

/** «від незалежної профспілки …» */
const LONGEST_BELONGING = 5
