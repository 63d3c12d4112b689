import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'

export const HALVES = ['tuning', 'held-out'] as const
export type CopiesHalf = (typeof HALVES)[number]

/** A report as the file words it: `=2`, `=1-4` are paragraphs of the report that `from` names. */
interface WrittenReport {
  id: string
  outlet: string
  published: string
  from?: string
  text: string
}

export interface Case {
  id: string
  outlet: string
  published: string
  text: string
}

/** How many independent sources an editor would count behind a meeting. */
export interface WantedMeeting {
  when: string
  place: string
  reports: string[]
  sources: number
}

/** Reports of one negotiation, and which of them repeat which. */
export interface CopiesGold {
  name: string
  reports: Case[]
  /** Ids of reports that tell one text: the original first. A report in no group is an original alone. */
  groups: string[][]
  meetings: WantedMeeting[]
}

/** The gold sets of a half, by name. */
export async function loadCopies(half: CopiesHalf): Promise<CopiesGold[]> {
  const folder = join(import.meta.dirname, half)
  const files = (await readdir(folder)).filter((file) => file.endsWith('.yml')).toSorted()
  return Promise.all(
    files.map(async (file) => goldOf(file.replace('.yml', ''), await readFile(join(folder, file), 'utf8'))),
  )
}

/** A gold set from its YAML. Throws, naming what is wrong, where a reference leads nowhere. */
export function goldOf(name: string, yaml: string): CopiesGold {
  const { groups, independent, meetings } = parse(yaml, { schema: 'failsafe' }) as {
    groups: WrittenReport[][]
    independent: WrittenReport[]
    meetings: (Omit<WantedMeeting, 'sources'> & { sources: string })[]
  }
  const written = new Map<string, WrittenReport>()
  for (const report of [...groups.flat(), ...independent]) {
    if (written.has(report.id)) throw new Error(`${name}: two reports are called ${report.id}`)
    written.set(report.id, report)
  }
  for (const id of meetings.flatMap(({ reports }) => reports))
    if (!written.has(id)) throw new Error(`${name}: no report is called ${id}`)
  return {
    name,
    reports: [...written.values()].map((report) => ({ ...report, text: textOf(report, written) })),
    groups: groups.map((group) => group.map(({ id }) => id)),
    meetings: meetings.map((one) => ({ ...one, sources: Number(one.sources) })),
  }
}

function textOf({ id, from, text }: WrittenReport, written: ReadonlyMap<string, WrittenReport>): string {
  const own = linesOf(text)
  if (from === undefined) return own.join('\n\n')
  const theirs = linesOf(written.get(from)?.text ?? '')
  const taken = own.flatMap((line) => {
    const [, first, last = first] = /^=(\d+)(?:-(\d+))?$/u.exec(line) ?? []
    if (first === undefined) return [line]
    if (Number(last) > theirs.length) throw new Error(`${id}: ${from} has no paragraph ${last}`)
    return theirs.slice(Number(first) - 1, Number(last))
  })
  return taken.join('\n\n')
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
