import { acquire } from '../packages/parley/src/acquire/acquire.ts'
import { link } from '../packages/parley/src/link/link.ts'
import type { Findings } from '../packages/parley/src/model/findings.ts'
import type { ParleyRecord } from '../packages/parley/src/model/record.ts'
import type { Reader } from '../packages/parley/src/read/read.ts'

/** The record of the reports in a folder. Throws, naming the report, where one is refused: samples are all readable. */
export async function recordOf(folder: string, reader: Reader): Promise<ParleyRecord> {
  const findings: Findings[] = []
  for await (const input of acquire([folder], { given: {} })) {
    const read = 'refusal' in input ? input : reader.read(input.raw)
    if ('refusal' in read) throw new Error(`${read.refusal.origin}: ${read.refusal.reason}`)
    findings.push(read.reading.findings)
  }
  return link(findings)
}
