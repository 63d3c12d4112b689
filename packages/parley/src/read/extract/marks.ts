import type { ResolvedReport } from '../resolved.ts'

/** A comma, colon or dash between two tokens. */
export const hasMark = (report: ResolvedReport, after: number, before: number): boolean =>
  report.tokens.slice(after + 1, before).some(({ kind, text }) => kind === 'mark' && ',;:—–'.includes(text))

/** A comma between two tokens. */
export const hasComma = (report: ResolvedReport, after: number, before: number): boolean =>
  report.tokens.slice(after + 1, before).some(({ text }) => text === ',')
