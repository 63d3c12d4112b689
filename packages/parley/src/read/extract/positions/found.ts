import type { Cue } from '../../../language/cue.ts'
import type { FoundPosition } from '../../../model/findings.ts'
import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { passage } from '../evidence.ts'
import { issueOf } from '../issues.ts'
import type { Party } from './parties.ts'
import type { ToldStance } from './stances.ts'

/** Who took a stance last and on what, as the text goes on. */
export interface Before {
  holders: readonly Party[]
  matter: readonly Cue[]
}

export interface Taken extends Before {
  told: ToldStance
  /** The statement that carries it. */
  statement: number | null
  /** Another stance of the same party stands between the two. */
  apart: boolean
}

/** Each issue once, from where it is first named to where it is last. */
export function stretches(matter: readonly Cue[]): Cue[] {
  const byIssue = new Map<string, Cue>()
  for (const cue of matter) {
    const same = byIssue.get(issueOf(cue))
    byIssue.set(issueOf(cue), same ? { ...same, last: Math.max(same.last, cue.last) } : cue)
  }
  return [...byIssue.values()]
}

export function positionOf(
  report: ResolvedReport,
  sentence: ResolvedSentence,
  { told, holders, issue, statement, apart }: Taken & { issue: Cue },
): FoundPosition[] {
  return holders.map(({ actor, first, last }) => {
    const within = (place: number): boolean => place >= sentence.first && place <= sentence.last
    const own = [told.first, told.last, issue.first, issue.last].filter(within)
    const places = apart ? own : [first, last, ...own].filter(within)
    const start = report.tokens[Math.min(...places)]?.start ?? sentence.start
    const end = report.tokens[endOfClause(report, sentence, Math.max(...places))]?.end ?? sentence.end
    return {
      issue: issueOf(issue),
      party: actor,
      stance: told.stance,
      statement,
      when: null,
      evidence: [passage(report, sentence, { start, end }, `position.${told.stance}`)],
    }
  })
}

/** On to the next mark, so that the passage says what it says in full. */
function endOfClause(report: ResolvedReport, sentence: ResolvedSentence, from: number): number {
  let place = from
  while (place < sentence.last && !closes(report.tokens[place + 1])) place++
  return place
}

/** «на 10% більше», "$5 more": the sign of an amount parts nothing. */
const SIGN_OF_AMOUNT = /^[\p{Sc}%‰]$/u

const closes = (token?: { kind: string; text: string }): boolean =>
  token?.kind === 'mark' && !SIGN_OF_AMOUNT.test(token.text)

/** What is found, by party, issue and stance. */
export type FoundByKey = Map<string, FoundPosition>

export function add(found: FoundByKey, positions: readonly FoundPosition[]): void {
  for (const position of positions) {
    const key = `${position.party} ${position.issue} ${position.stance}`
    const same = found.get(key)
    if (!same) found.set(key, position)
    else
      for (const evidence of position.evidence)
        if (same.evidence.at(-1)?.start !== evidence.start) same.evidence.push(evidence)
  }
}
