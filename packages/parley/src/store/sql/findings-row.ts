import type { Findings } from '../../model/findings.ts'
import { sha256 } from '../identity.ts'
import { packText } from './pack.ts'
import type { FindingsTable } from './tables.ts'

/** Findings of an input as they are kept. */
export function findingsRow(input: string, findings: Findings): FindingsTable {
  const json = JSON.stringify(findings)
  return { input, report: findings.report.id, reader: findings.reader, sha256: sha256(json), content: packText(json) }
}
