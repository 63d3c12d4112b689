import { acquire } from '../packages/parley/src/acquire/acquire.ts'
import type { Findings } from '../packages/parley/src/model/findings.ts'
import type { Reader } from '../packages/parley/src/read/read.ts'

/** What each report in a folder says. Throws, naming the report, where one is refused: samples are all readable. */
export async function readFolder(folder: string, reader: Reader): Promise<Findings[]> {
  const findings: Findings[] = []
  for await (const input of acquire([folder], { given: {} })) {
    const read = 'refusal' in input ? input : reader.read(input.raw)
    if ('refusal' in read) throw new Error(`${read.refusal.origin}: ${read.refusal.reason}`)
    findings.push(read.reading.findings)
  }
  return findings
}
