import type { Cue } from '../../../language/cue.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import type { Scope } from './clause.ts'
import type { Frame } from './frame.ts'

const MEETS: ReadonlySet<string> = new Set(['meeting', 'meet'])

/** "after a long meeting", «після двох раундів» */
const REACH_OF_OPENER = 4

/** "met X in Lima after talks with Y in Oslo", «після переговорів із Y»: a noun with a partner of its own is of another meeting. */
export function isAnotherMeeting(
  { tokens }: ResolvedReport,
  { grammar, mentions, offices, affiliations, references, first }: ResolvedSentence,
  noun: Cue,
): boolean {
  if (noun.entry.meaning.cue !== 'meeting') return false
  if (followsWhatBefell({ tokens }, { grammar, first }, noun)) return true
  const partner = tokens[noun.last + 1]?.key ?? ''
  if (!grammar.with.has(partner) || grammar.and.has(partner) || grammar.between.has(partner)) return false
  const isNext = (one: { first: number }): boolean => one.first === noun.last + 2
  if (![mentions, offices, affiliations, references].some((named) => named.some(isNext))) return false
  for (let place = noun.first - 1; place >= Math.max(first + 1, noun.first - REACH_OF_OPENER); place--) {
    const { key, kind } = tokens[place] ?? { key: '', kind: 'mark' }
    if (grammar.since.has(key) || (grammar.takesUp.has(key) && grammar.subordinate.has(key))) return true
    if (kind === 'mark' || grammar.and.has(key) || grammar.with.has(key)) return false
  }
  return false
}

/** "met in Geneva after the collapse of talks in Rome", "since the announcement of talks in Rome": what the nouns before tell of is other talks. */
const followsWhatBefell = (
  { tokens }: Pick<ResolvedReport, 'tokens'>,
  { grammar, first }: Pick<ResolvedSentence, 'grammar' | 'first'>,
  noun: Cue,
): boolean => {
  const of = tokens
    .slice(Math.max(first, noun.first - REACH_OF_END), noun.first)
    .findLastIndex(({ key }) => grammar.membersOf.has(key) && !grammar.locative.has(key))
  const place = Math.max(first, noun.first - REACH_OF_END) + of
  return (
    !grammar.inflected &&
    of >= 0 &&
    !grammar.articles.definite.has(tokens[noun.first - 1]?.key ?? '') &&
    grammar.articles.definite.has(tokens[place - 2]?.key ?? '') &&
    grammar.since.has(tokens[place - 3]?.key ?? '') &&
    !grammar.beforehand.has(tokens[place - 3]?.key ?? '')
  )
}

/** "the collapse of Swiss-brokered peace talks" */
const REACH_OF_END = 4

/** "held talks on Monday, weeks after a summit in Rome collapsed": what was over by then is another. */
export function endedBefore(
  { tokens }: ResolvedReport,
  { sentence: { grammar, cues, first }, trigger }: Pick<Scope, 'sentence' | 'trigger'>,
): boolean {
  if (grammar.inflected) return false
  for (let place = trigger.first - 1; place > Math.max(first, trigger.first - REACH_OF_OPENER); place--) {
    const { key, kind } = tokens[place] ?? { key: '', kind: 'mark' }
    if (kind === 'mark' || grammar.articles.definite.has(key)) return false
    if (!grammar.since.has(key) || !grammar.subordinate.has(key) || grammar.beforehand.has(key)) continue
    const met = cues.some((cue) => MEETS.has(cue.entry.meaning.cue) && cue.last < place)
    return (
      met &&
      cues.some(
        ({ entry, features, first: verb }) =>
          entry.meaning.cue === 'course' &&
          features.tense === 'past' &&
          verb > trigger.last &&
          tokens.slice(trigger.last + 1, verb).every((token) => token.kind !== 'mark'),
      )
    )
  }
  return false
}

/** Whoever met before in the sentence met there too; one who is yet to meet somebody may only go there. */
export function sameSubject(before: Frame, frame: Frame): void {
  if (before.status === 'announced' || before.status === 'unconfirmed') return
  const subjects = before.participants.filter(
    ({ actor, start }) => start < before.start && !frame.participants.some((one) => one.actor === actor),
  )
  const others = frame.participants.filter(({ start }) => start > frame.start)
  if (others.length > 0) frame.participants = [...subjects, ...others]
}
