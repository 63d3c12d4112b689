import { type Command, InvalidArgumentError } from 'commander'
import { isDay, momentOf } from '../model/moment.ts'

/** What was known when: by what had been published, and by what Parley had read. */
export interface AsOf {
  /** A day (YYYY-MM-DD). */
  asOf?: string
  /** A moment (ISO 8601, UTC). */
  readBy?: string
}

/** Adds the options that go back in time. */
export function withAsOfOptions(command: Command): Command {
  return command
    .option(
      '--as-of <day>',
      'only what had been published by the end of that day, as pages showed it then: 2025-12-05',
      dayOf,
    )
    .option(
      '--read-by <time>',
      'only what had been read and decided by then: 2025-12-05, or 2025-12-05T14:30Z',
      momentGiven,
    )
}

/** Reads a day (YYYY-MM-DD). */
export function dayOf(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('write a day such as 2025-12-05.')
  return value
}

function momentGiven(value: string): string {
  const moment = momentOf(value)
  if (moment === null)
    throw new InvalidArgumentError('write a day such as 2025-12-05, or a moment such as 2025-12-05T14:30Z.')
  return moment
}
