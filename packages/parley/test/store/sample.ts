import type { Findings } from '../../src/model/findings.ts'
import { rowsOf } from '../../src/model/record-rows.ts'
import type { ParleyRecord } from '../../src/model/record.ts'
import type { Linker } from '../../src/store/derive.ts'
import type { Input, ReadInput } from '../../src/store/store.ts'

/** An input that reads like a report, told apart by its number. */
export function sampleInput(number: number, given: Input['given'] = {}): Input {
  return { origin: `report-${number}.txt`, bytes: new TextEncoder().encode(`Звіт ${number}`), format: 'text', given }
}

export function sampleFindings(id: string, reader = '1.0.0'): Findings {
  return {
    reader,
    report: {
      id,
      origin: `${id}.txt`,
      outlet: null,
      language: 'uk',
      published: null,
      publishedBasis: null,
      title: null,
      text: `Звіт ${id}`,
      notBody: [],
      sources: [],
      copyOf: null,
    },
    actors: [],
    meetings: [],
    statements: [],
    progress: [],
    positions: [],
    documents: [],
  }
}

export function sampleReadInput(number: number, reader?: string): ReadInput {
  return { raw: sampleInput(number), captured: '2031-05-13T10:00:00Z', findings: sampleFindings(`r${number}`, reader) }
}

/** A record of reports alone, in the order of their ids: enough to see what it was linked from. */
export const sampleLinker: Linker = {
  version: '1.0.0',
  begin() {
    const sources = new Map<string, { input: string; hash: string }>()
    const reports: ParleyRecord['reports'] = []
    return {
      take(input, { report }) {
        sources.set(report.id, { input, hash: report.text })
        reports.push({ ...report, sources: [], text: '' })
      },
      link: () => () => rowsOf({ ...emptyRecord(), reports: reports.toSorted((a, b) => (a.id < b.id ? -1 : 1)) }),
      source: (report) => sources.get(report),
    }
  },
}

export function emptyRecord(): ParleyRecord {
  return {
    format: 'parley-record/1',
    reports: [],
    actors: [],
    meetings: [],
    statements: [],
    issues: [],
    documents: [],
    conflicts: [],
  }
}
