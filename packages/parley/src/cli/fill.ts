import type { GivenMetadata } from '../read/cleaned.ts'
import type { RecordSize } from '../model/record-rows.ts'
import type { Added, ReadInput, Store } from '../store/store.ts'
import { countsAtStart, intake, type Intake, type IntakeCounts } from './intake.ts'
import { readApart } from './reading/apart.ts'
import { readBeside } from './reading/read-beside.ts'
import { refresh } from './refresh.ts'

/** Reports kept in one step: what was kept before a crash stays kept. */
export const BATCH = 50

export interface Regiven {
  reports: number
  fields: Set<keyof GivenMetadata>
}

export interface Filled {
  added: Pick<Added, 'added' | 'known'>
  /** Of how many that are known something else was given now, and what. */
  regiven: Regiven
  /** Of the record of the whole store. */
  size: RecordSize
}

/** Reads what a store does not have of files and folders into it, and brings its record up to date. Throws `StoreError`. */
export async function fill(
  store: Store,
  paths: readonly string[],
  given: GivenMetadata,
): Promise<Filled & { counts: IntakeCounts }> {
  const counts = countsAtStart()
  return { ...(await fillFrom(store, intake(readBeside(store, readApart()), paths, given, counts))), counts }
}

/** Puts what was read into a store, in batches, and brings its record up to date. Throws `StoreError`. */
export async function fillFrom(store: Store, inputs: AsyncIterable<Intake>): Promise<Filled> {
  const added = { added: 0, known: 0 }
  const regiven: Regiven = { reports: 0, fields: new Set() }
  let batch: ReadInput[] = []
  const keep = async (): Promise<void> => {
    const outcome = await store.add(batch)
    added.added += outcome.added
    added.known += outcome.known
    batch = []
  }
  for await (const { raw, reading, captured = new Date().toISOString(), regiven: now } of inputs) {
    if (now !== undefined) {
      regiven.reports++
      for (const field of now.fields) regiven.fields.add(field)
      // The store has these bytes, but with other things given of them: it is known all the same.
      if (now.isNew) {
        added.added--
        added.known++
      }
    }
    batch.push({ raw, captured, findings: reading.findings })
    if (batch.length === BATCH) await keep()
  }
  if (batch.length > 0) await keep()
  await refresh(store)
  const { records } = await store.state()
  return {
    added,
    regiven,
    size: records.find(({ dossier }) => dossier === null)?.size ?? { reports: 0, meetings: 0, statements: 0 },
  }
}
