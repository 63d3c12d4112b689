import type { Store } from '../../store/store.ts'
import { readAnew } from './read-anew.ts'

/** Reads anew, and counts on one line of standard error where a person is looking. */
export async function readAnewShown(store: Store): Promise<void> {
  const isSeen = process.stderr.isTTY === true
  await readAnew(store, (read, of) => {
    if (isSeen) process.stderr.write(`\r\u001B[K${read} of ${of} read anew …`)
    return true
  })
  if (isSeen) process.stderr.write('\r\u001B[K')
}
