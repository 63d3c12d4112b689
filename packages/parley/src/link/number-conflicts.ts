import type { Conflict } from '../model/conflict.ts'
import type { Evidence } from '../model/evidence.ts'
import type { Findings, FoundProgress } from '../model/findings.ts'
import type { ToldMeeting } from './meeting-outline.ts'
import { byText } from './order.ts'
import { conflict, readingOf, type Reading, type Witnesses } from './readings.ts'

interface Accounts extends Witnesses {
  group: readonly ToldMeeting[]
}

interface Told {
  number: number
  findings: Findings
  evidence: readonly Evidence[]
}

/** What lasted "two hours" may have lasted three: reports round. */
const ROUNDED = 1.5
/** … but none by two hours, "four" for "six", unless of so long a day that a quarter of it is more. */
const HOURS_APART = 2
const OF_A_LONG_DAY = 1.25
/** What one report counts for one side another counts for both. */
const BOTH_SIDES = 2

/** How long the meeting went on, where no rounding makes one account of another. */
export function hours(accounts: Accounts): Conflict[] {
  const told = accounts.group.flatMap(({ findings, meeting: { lasted } }): Told[] =>
    lasted ? [{ number: lasted.hours, findings, evidence: lasted.evidence }] : [],
  )
  const numbers = told.map(({ number }) => number)
  const [most, least] = [Math.max(...numbers), Math.min(...numbers)]
  const apart = most > ROUNDED * least || (most - least >= HOURS_APART && most >= OF_A_LONG_DAY * least)
  return apart ? conflict(accounts, { field: 'hours', readings: readingsOf(accounts, told) }) : []
}

const SETTLED: ReadonlySet<FoundProgress['state']> = new Set(['agreed', 'signed'])

/** How many people an agreement reached there is about, issue by issue; twice as many may be those of both sides. */
export function counts(accounts: Accounts): Conflict[] {
  const byIssue = new Map<string, Told[]>()
  for (const { findings, ref } of accounts.group)
    for (const { issue, state, meeting, count } of findings.progress)
      if (count && meeting === ref && SETTLED.has(state))
        byIssue.set(issue, [...(byIssue.get(issue) ?? []), { ...count, findings }])
  return [...byIssue]
    .sort(([one], [other]) => byText(one, other))
    .flatMap(([issue, told]) => {
      const numbers = told.map(({ number }) => number)
      const apart = numbers.some((one) =>
        numbers.every((other) => one !== other * BOTH_SIDES && other !== one * BOTH_SIDES),
      )
      return apart ? conflict(accounts, { field: 'count', about: issue, readings: readingsOf(accounts, told) }) : []
    })
}

/** The accounts by their number, the lowest first. */
const readingsOf = (accounts: Accounts, told: readonly Told[]): Reading[] =>
  [...Map.groupBy(told, ({ number }) => number)]
    .sort(([one], [other]) => one - other)
    .map(([number, same]) =>
      readingOf(accounts, {
        value: String(number),
        findings: same.map(({ findings }) => findings),
        evidence: same.flatMap(({ evidence }) => evidence),
      }),
    )
