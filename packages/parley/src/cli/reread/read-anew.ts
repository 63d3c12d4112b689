import { READER_VERSION } from '../../read/version.ts'
import type { Rereading, Store } from '../../store/store.ts'
import { readApart } from '../reading/apart.ts'
import type { ReportReader } from '../reading/report-reader.ts'

/** Inputs read in one step: what was read before a crash stays read. */
const STEP = 20

/**
 * Reads again what an older reader read, and keeps what it finds beside what the records rest on. `step` is told after each
 * step how many are read, of how many; false from it ends the reading. Returns how many were read. Throws `StoreError`.
 */
export async function readAnew(
  store: Store,
  step: (read: number, of: number) => Promise<boolean> | boolean = () => true,
): Promise<number> {
  const keys = await store.toReread(READER_VERSION)
  if (keys.length === 0) return 0
  const reader = readApart()
  let read = 0
  try {
    while (read < keys.length) {
      const anew = keys.slice(read, read + STEP).map((key) => rereadingOf(store, reader, key))
      // None is still under way when reading is ended.
      const found = await Promise.all(anew).finally(() => Promise.allSettled(anew))
      await store.keepRereadings(found.filter((one) => one !== null))
      read += found.length
      if (!(await step(read, keys.length))) break
    }
  } finally {
    await reader.end()
  }
  return read
}

/** What a newer reader refuses stays as the older one read it; on what it broke off it is tried another time. */
async function rereadingOf(store: Store, reader: ReportReader, key: string): Promise<Rereading | null> {
  const raw = await store.input(key)
  const outcome = raw === null ? null : await reader.read(raw)
  if (outcome !== null && 'reading' in outcome) return { key, findings: outcome.reading.findings }
  if (outcome?.brokeOff) return null
  const before = await store.findings(key)
  return before === null ? null : { key, findings: { ...before, reader: READER_VERSION } }
}
