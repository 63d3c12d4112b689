import type { Id } from '../model/evidence.ts'
import type { Findings, FoundStatement } from '../model/findings.ts'
import type { Source } from '../model/report.ts'
import type { Statement } from '../model/statement.ts'
import type { LinkedActors } from './actors.ts'
import { hash } from './ids.ts'
import type { OfficeHolders } from './office-holders.ts'
import { byKeys, byText } from './order.ts'

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
    return `s-${hash(report, place, String(before))}`
  })
}

/** A statement with what tells its words from others, where its passage itself is not at hand. */
export type Wording = FoundStatement & { words?: string }

interface Said {
  words: string
  statement: Statement
}

/** All statements with the actors of the record; an office without a name speaks for its holder; quotations of the same words point at each other. */
export function linkStatements(
  findings: readonly (Omit<Findings, 'statements'> & { statements: Wording[] })[],
  linked: LinkedActors,
  holders: OfficeHolders,
): Statement[] {
  const all = findings.flatMap((one) =>
    one.statements.map(
      ({ office, words, ...statement }, ref): Said => ({
        words: words ?? wordsOf(statement),
        statement: {
          ...statement,
          id: statementIdOf(one, ref),
          speaker:
            (office && holders.find(one, office)) ??
            (statement.speaker === null ? null : linked.idOf(one, statement.speaker)),
          via: sourcesOf(one, statement.via, linked),
          sameAs: [],
        },
      }),
    ),
  )
  const same = new Map<string, Statement[]>()
  for (const { words, statement } of all) {
    if (words === '') continue
    const key = `${statement.speaker} ${words}`
    const group = same.get(key)
    if (group) group.push(statement)
    else same.set(key, [statement])
  }
  for (const group of same.values()) pointAtEachOther(group)
  return all
    .map(({ statement }) => statement)
    .sort(
      byKeys<Statement>(
        (one) => one.evidence[0]?.report ?? '',
        (one) => one.evidence[0]?.start ?? 0,
        (one) => one.id,
      ),
    )
}

/** Each at those of other reports, by id. */
function pointAtEachOther(group: readonly Statement[]): void {
  if (group.length < 2) return
  const ids = group.map(({ id }) => id).sort(byText)
  for (const own of Map.groupBy(group, ({ evidence: [passage] }) => passage?.report).values()) {
    const ownIds = new Set(own.map(({ id }) => id))
    const others = ids.filter((id) => !ownIds.has(id))
    for (const one of own) one.sameAs = [...others]
  }
}

export const sourcesOf = (findings: Findings, sources: Findings['report']['sources'], linked: LinkedActors): Source[] =>
  sources.map((source) => ({ ...source, actor: source.actor === null ? null : linked.idOf(findings, source.actor) }))

const FEWEST_WORDS = 5

/** Which words are said, whatever stands between them; empty for a passage too short to tell. */
export function wordsOf({ evidence }: Pick<FoundStatement, 'evidence'>): string {
  const words = evidence[0]?.quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < FEWEST_WORDS ? '' : hash(words.join(' '))
}
