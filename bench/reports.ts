import { acquire } from '../packages/parley/src/acquire/acquire.ts'
import type { RawReport } from '../packages/parley/src/read/cleaned.ts'
import { generatedReports } from './generated.ts'

const GENERATED = 1000

/** The reports of a folder; generated ones where none is named. */
export async function reportsOf(folder: string | null): Promise<RawReport[]> {
  if (folder === null) return [...generatedReports(GENERATED)]
  const reports: RawReport[] = []
  for await (const input of acquire([folder], { given: {} })) if ('raw' in input) reports.push(input.raw)
  return reports
}

export const nameOf = (folder: string | null, count: number): string =>
  folder === null ? `${count} generated reports` : `${count} reports of ${folder}`
