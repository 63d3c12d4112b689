import { type Command, InvalidArgumentError } from 'commander'

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
    .option('--as-of <day>', 'only what had been published by the end of that day: 2025-12-05', dayOf)
    .option(
      '--read-by <time>',
      'only what had been read and decided by then: 2025-12-05, or 2025-12-05T14:30Z',
      momentOf,
    )
}

function dayOf(value: string): string {
  if (!isDay(value)) throw new InvalidArgumentError('write a day such as 2025-12-05.')
  return value
}

/** A day is over at its end. */
function momentOf(value: string): string {
  if (isDay(value)) return `${value}T23:59:59.999Z`
  const moment = new Date(value)
  if (!/^\d{4}-\d\d-\d\dT/u.test(value) || Number.isNaN(moment.getTime()))
    throw new InvalidArgumentError('write a day such as 2025-12-05, or a moment such as 2025-12-05T14:30Z.')
  return moment.toISOString()
}

const isDay = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d$/u.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)
