import type { Reader } from '../read/read.ts'

/** A reader that is made when it is first asked for, and let go when nothing more is read. */
export interface HeldReader {
  reader(): Reader
  letGo(): void
}

export function holdReader(makeReader: () => Reader): HeldReader {
  let held: Reader | null = null
  return {
    reader: () => (held ??= makeReader()),
    letGo() {
      held = null
    },
  }
}
