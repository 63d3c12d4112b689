import type { Issue, Position, Progress } from '../../model/issue.ts'
import { dateOf, evidenceLines } from './evidence.ts'
import { byDay } from './order.ts'
import { field, headline, issuesOf, nameOf, section, type Sheet } from './sheet.ts'

/** What each party wants of each issue, in order of date. */
export function positionsSection(sheet: Sheet): string[] {
  return perIssue(sheet, 'Positions', (issue) => issue.positions, positionLines)
}

/** How far the talks got on each issue, in order of date. */
export function progressSection(sheet: Sheet): string[] {
  return perIssue(sheet, 'Progress', (issue) => issue.progress, progressLines)
}

function perIssue<Item extends Position | Progress>(
  sheet: Sheet,
  title: string,
  itemsOf: (issue: Issue) => Item[],
  lines: (sheet: Sheet, item: Item) => string[],
): string[] {
  const blocks = sheet.record.issues
    .map((issue) => ({ issue, items: itemsOf(issue).toSorted((a, b) => byDay(a.when, b.when)) }))
    .filter(({ items }) => items.length > 0)
    .map(({ issue, items }) => [
      ...headline(sheet, issuesOf(sheet, [issue.id]), ''),
      ...items.flatMap((item) => ['', ...lines(sheet, item)]),
    ])
  return section(sheet, title, blocks)
}

function positionLines(sheet: Sheet, { party, stance, when, evidence }: Position): string[] {
  return [
    ...field(sheet, stance, `${nameOf(sheet, party)}, ${dateOf(sheet, when, evidence)}`),
    ...evidenceLines(sheet, evidence),
  ]
}

function progressLines(sheet: Sheet, { state, when, evidence }: Progress): string[] {
  return [...field(sheet, state, dateOf(sheet, when, evidence)), ...evidenceLines(sheet, evidence)]
}
