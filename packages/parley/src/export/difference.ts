import type { ChangedField, Compared, ComparedNoun, Difference, FieldOf } from '../model/difference.ts'
import type { ParleyRecord } from '../model/record.ts'
import { quoted, passageOf, reportHead } from './chronicle/evidence.ts'
import { createSheet, indented, issuesOf, nameOf, type Sheet } from './chronicle/sheet.ts'
import type { ChronicleOptions } from './chronicle.ts'
import { dateInWords } from './dates.ts'
import { fieldLabel, fieldValue } from './field-words.ts'
import { plainPaint } from './paint.ts'
import { padded, wrap } from './wrap.ts'

/** Two records of the same coverage, and what differs. */
export interface Compare {
  /** What the records are of. */
  title: string
  before: ParleyRecord
  after: ParleyRecord
  differences: readonly Difference[]
}

const HEADINGS: { [noun in ComparedNoun]: string } = {
  report: 'Reports',
  meeting: 'Meetings',
  statement: 'Statements',
  position: 'Positions',
  progress: 'Progress',
  document: 'Documents',
  actor: 'Actors',
}

/** Names of fields stand in a column of this width. */
const LABELS = 20

/** How a record differs from the one before it, as people read it: what came (+), went (−) and changed (~), with the report behind it. */
export function differencePage(
  { title, before, after, differences }: Compare,
  { width = 80, paint = plainPaint }: ChronicleOptions = {},
): string {
  const [was, is] = [createSheet(before, width, paint), createSheet(after, width, paint)]
  const counts = (['came', 'went', 'changed'] as const).map((change) => {
    const number = differences.filter((one) => one.change === change).length
    return `${number} ${change}`
  })
  const lines = [
    paint.heading(title.toUpperCase()),
    paint.quiet(differences.length === 0 ? 'nothing differs' : counts.join(' · ')),
  ]
  for (const [noun, own] of Map.groupBy(differences, (one) => one.noun))
    lines.push('', paint.heading(HEADINGS[noun]), ...own.flatMap((one) => ['', ...block(one, was, is)]))
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`
}

function block(difference: Difference, was: Sheet, is: Sheet): string[] {
  switch (difference.change) {
    case 'came':
      return [...head('+', difference, is), ...source(difference, is)]
    case 'went': {
      const { into } = difference
      const joined = into === null ? [] : indented(is, 4, `now a part of ${into}`, is.paint.quiet)
      return [...head('−', difference, was), ...joined, ...source(difference, was)]
    }
    case 'changed':
      return [
        ...head('~', difference, is),
        ...difference.fields.flatMap((field) => fieldLines(field, was, is)),
        ...source(difference, is),
      ]
  }
}

function head(sign: string, { title, when }: Compared, sheet: Sheet): string[] {
  const names = title.map(({ of, value }) => worded({ of }, value, sheet))
  const text = [...names, ...(when === null ? [] : [dateInWords(when)])].join(', ')
  return wrap(text, sheet.width - 4).map((line, place) => `  ${place === 0 ? sign : ' '} ${sheet.paint.strong(line)}`)
}

function source({ evidence }: Compared, sheet: Sheet): string[] {
  if (evidence === null) return []
  const report = sheet.reports.get(evidence.report)
  return [
    ...indented(sheet, 4, report === undefined ? evidence.report : reportHead(report), sheet.paint.quiet),
    ...indented(sheet, 4, quoted(passageOf(evidence)), sheet.paint.quote),
  ]
}

function fieldLines({ field, of, list, gone, come }: ChangedField, was: Sheet, is: Sheet): string[] {
  // Who goes by another id now is named by it.
  const before = gone.map((value) => worded({ of, field }, value, is.actors.has(value) ? is : was))
  const after = come.map((value) => worded({ of, field }, value, is))
  const text = list
    ? [...after.map((value) => `+ ${value}`), ...before.map((value) => `− ${value}`)].join(', ')
    : `${before[0] ?? 'none'} → ${after[0] ?? 'none'}`
  return wrap(text, is.width - 4 - LABELS).map(
    (line, place) => `    ${is.paint.quiet(padded(place === 0 ? fieldLabel(field) : '', LABELS))}${line}`,
  )
}

const worded = (what: { of: FieldOf; field?: string }, value: string, sheet: Sheet): string =>
  fieldValue(what, value, { actor: (id) => nameOf(sheet, id), issue: (id) => issuesOf(sheet, [id]) })
