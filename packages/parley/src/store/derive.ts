import type { Findings } from '../model/findings.ts'
import type { ParleyRecord } from '../model/record.ts'
import { StoreError } from './error.ts'
import type { Store } from './store.ts'

/** The linker, handed in: the store does not know it. */
export interface Linker {
  version: string
  link(findings: readonly Findings[]): ParleyRecord
}

/** After so many refusals others add faster than this machine links; each of them derives the record as well. */
const ATTEMPTS = 50

/**
 * Links all findings of a store and saves the record, again for as long as others add in between,
 * so that in the end the record rests on all that was added. Does nothing when it does already.
 * Returns how many times it linked. Throws `StoreError` when it had to give up.
 */
export async function deriveRecord(store: Store, linker: Linker): Promise<number> {
  const { findings: current, record } = await store.state()
  if (record?.basis.findings === current && record.basis.linker === linker.version) return 0
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const { findings, fingerprint } = await store.findings()
    const saved = await store.saveRecord(linker.link(findings), { findings: fingerprint, linker: linker.version })
    if (saved === 'saved') return attempt
  }
  throw new StoreError(
    'The reports are kept, but the record is not linked yet: others keep adding. Run the command again later.',
  )
}
