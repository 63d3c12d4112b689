import type { Id } from '../model/evidence.ts'
import type { Findings, FoundStatement } from '../model/findings.ts'
import type { Source } from '../model/report.ts'
import type { Statement } from '../model/statement.ts'
import type { LinkedActors } from './actors.ts'
import { hash } from './ids.ts'
import type { OfficeHolders } from './office-holders.ts'
import { byKeys } from './order.ts'
import type { SameWords } from './same-words.ts'

/** Ids of the statements of a report: worked out together, since each counts those that stand at its place before it. */
const idsOfReport = new WeakMap<Findings['statements'], Id[]>()

/** The id of a statement: where it stands, and which it is of those that stand there, whatever else its report says. */
export function statementIdOf({ report, statements }: Findings, ref: number): Id {
  const ids = idsOfReport.get(statements) ?? statementIds(report.id, statements)
  idsOfReport.set(statements, ids)
  const id = ids[ref]
  if (id === undefined) throw new RangeError(`the report has no statement ${ref}`)
  return id
}

function statementIds(report: Id, statements: Findings['statements']): Id[] {
  const standing = new Map<string, number>()
  return statements.map(({ evidence: [passage] }) => {
    const place = `${passage?.start ?? 0} ${passage?.end ?? 0}`
    const before = standing.get(place) ?? 0
    standing.set(place, before + 1)
    // Joined, so that it is one text: of a template its two parts would be held, by the hundred thousand.
    return ['s', hash(report, place, String(before))].join('-')
  })
}

/** A statement with what tells its words from others, where its passage itself is not at hand. */
export type Wording = FoundStatement & { words?: string }

export interface StatementContext {
  linked: LinkedActors
  /** An office without a name speaks for its holder. */
  holders: OfficeHolders
}

/** The statements of one report with the actors of the record, in their order; `sameWords` gives those of other reports. */
export function statementsOf(findings: Worded, context: StatementContext & { sameWords: SameWords }): Statement[] {
  return findings.statements
    .map(({ office: _office, words: _words, ...statement }, ref): Statement => {
      const speaker = speakerOf(findings, ref, context)
      return {
        ...statement,
        id: statementIdOf(findings, ref),
        speaker,
        via: sourcesOf(findings, statement.via, context.linked),
        sameAs: context.sameWords.elsewhere(findings, ref),
      }
    })
    .sort(
      byKeys<Statement>(
        (one) => one.evidence[0]?.start ?? 0,
        (one) => one.id,
      ),
    )
}

/** Findings whose statements may be without their passage. */
export type Worded = Omit<Findings, 'statements'> & { statements: Wording[] }

/** Who speaks, as far as the reports together tell it. */
export function speakerOf(findings: Worded, ref: number, { linked, holders }: StatementContext): Id | null {
  const statement = findings.statements[ref]
  if (statement === undefined) throw new RangeError(`the report has no statement ${ref}`)
  return (
    (statement.office && holders.find(findings, statement.office)) ??
    (statement.speaker === null ? null : linked.idOf(findings, statement.speaker))
  )
}

export const sourcesOf = (findings: Findings, sources: Findings['report']['sources'], linked: LinkedActors): Source[] =>
  sources.map((source) => ({ ...source, actor: source.actor === null ? null : linked.idOf(findings, source.actor) }))

const FEWEST_WORDS = 5

/** Which words are said, whatever stands between them; empty for a passage too short to tell. */
export function wordsOf({ evidence }: Pick<FoundStatement, 'evidence'>): string {
  const words = evidence[0]?.quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < FEWEST_WORDS ? '' : hash(words.join(' '))
}
