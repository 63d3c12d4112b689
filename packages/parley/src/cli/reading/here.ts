import type { Reader } from '../../read/read.ts'
import { type ReadHere, readOne } from './read-one.ts'
import type { ReportReader } from './report-reader.ts'

/** Reads in this process, with a reader that is made when something is first read. */
export function readHere(makeReader: () => Reader): ReportReader<ReadHere> {
  let reader: Reader | null = null
  return {
    read: async (raw) => readOne((reader ??= makeReader()), raw),
    ahead: 0,
    end: async () => {
      reader = null
    },
  }
}
