import { READER_VERSION } from '../../read/version.ts'
import type { Store } from '../../store/store.ts'

/** A line for the user where the records rest on what an older reader read; null where they do not. */
export async function olderReadings(store: Store): Promise<string | null> {
  const [left, { kept }] = [await store.toReread(READER_VERSION), await store.rereadings()]
  const older = left.length + kept
  if (older === 0) return null
  return `${older} inputs were read by an older reader, and the record keeps to it: parley reread shows what reader ${READER_VERSION} changes, parley reread --take lets it take over`
}
