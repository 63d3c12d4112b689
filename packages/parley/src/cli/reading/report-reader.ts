import type { RawReport, Refusal } from '../../read/cleaned.ts'
import type { Reading } from '../../read/read.ts'

/** What a report says, as far as it is kept. */
export type Told = Pick<Reading, 'findings' | 'unread'>

/** An input and what was read from it. */
export interface ReadReport {
  raw: RawReport
  reading: Told
}

/** Why nothing was read. `brokeOff`: it may yet be another time, since reading did not come to its end. */
export interface Unread {
  refusal: Refusal
  brokeOff?: true
}

/** Reads reports, in this process (`readHere`) or in one of its own (`readApart`). */
export interface ReportReader<Read extends ReadReport = ReadReport> {
  read(raw: RawReport): Promise<Read | Unread>
  /** How many reports are worth handing over before the first of them is taken. */
  readonly ahead: number
  /** Nothing more is read for now: all that reading holds is let go, since what comes next needs the room. */
  end(): Promise<void>
}
