import type { FoundPosition, FoundStatement } from '../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../resolved.ts'
import { issueCues } from './issues.ts'
import { add, type Before, type FoundByKey, positionOf, stretches } from './positions/found.ts'
import { hasConjunction, joiners } from './positions/joined.ts'
import { partiesIn, type Party } from './positions/parties.ts'
import { statementsAt } from './positions/statements-at.ts'
import { takenIn } from './positions/taken.ts'

/** "both": so many issues of the sentence before. */
const MOST_TAKEN_UP = 2

/**
 * What a party wants of an issue: a word of stance, whose it is, and the words of the agenda that it is about. A second
 * stance without a subject goes on with the party of the first; in the words of a speaker, "we" is the speaker's side.
 */
export function positions(report: ResolvedReport, said: readonly FoundStatement[]): FoundPosition[] {
  const found: FoundByKey = new Map()
  const covering = statementsAt(report, said)
  let before: Before = { holders: [], matter: [] }
  for (const [place, sentence] of report.sentences.entries()) {
    // A question takes no stance; its answer may go on with whom and what it names.
    if (report.tokens[sentence.last]?.text.endsWith('?')) {
      before = leftBy(report, sentence, before)
      continue
    }
    const taken = takenIn({ report, sentence, before, statements: covering[place] ?? [], said })
    for (const one of taken)
      for (const issue of stretches(one.matter)) add(found, positionOf(report, sentence, { ...one, issue }))
    const last = taken.at(-1)
    before = last ? { holders: last.holders, matter: last.matter } : leftBy(report, sentence, before)
  }
  return [...found.values()]
}

/** What a sentence without a stance leaves for the next. */
const leftBy = (report: ResolvedReport, sentence: ResolvedSentence, { holders }: Before): Before => ({
  holders: loneSubject(report, sentence, holders),
  matter: issueCues(sentence).slice(-MOST_TAKEN_UP),
})

/** The party that a sentence without a stance speaks of, for "It refuses …" in the next. */
function loneSubject(report: ResolvedReport, sentence: ResolvedSentence, before: readonly Party[]): readonly Party[] {
  const parties = partiesIn(report, sentence)
  const first = parties.find((one) => one.subject)
  if (first) return withJoined(report, sentence, parties, first)
  const opening = report.tokens.slice(sentence.first, sentence.first + 2)
  return opening.some(({ key }) => sentence.grammar.anaphors.has(key)) ? before : []
}

/** "Uganda and Kenya met. They refused": those that stand behind the first with nothing but a joining word between. */
function withJoined(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  parties: readonly Party[],
  first: Party,
): readonly Party[] {
  const all = [first]
  if (sentence.grammar.inflected) return all
  let isClosed = false
  for (const one of parties) {
    const last = all.at(-1) ?? first
    if (one.first <= last.last) continue
    const joining = joiners(report, sentence, last, one)
    if (!joining) break
    isClosed ||= hasConjunction(joining)
    all.push(one)
  }
  return isClosed ? all : [first]
}
