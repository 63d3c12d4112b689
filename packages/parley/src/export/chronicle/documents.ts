import type { Document } from '../../model/document.ts'
import { dateInWords } from '../dates.ts'
import { evidenceLines } from './evidence.ts'
import { byDay } from './order.ts'
import { bestName, field, headline, namesOf, section, type Sheet } from './sheet.ts'

/** Plans, declarations and agreements in order of date. */
export function documentsSection(sheet: Sheet): string[] {
  const documents = sheet.record.documents.toSorted((a, b) => byDay(a.when, b.when) || (a.id < b.id ? -1 : 1))
  return section(
    sheet,
    'Documents',
    documents.map((document) => documentBlock(sheet, document)),
  )
}

function documentBlock(sheet: Sheet, document: Document): string[] {
  const { names, kind, points, status, authors, signatories, revises, when, evidence } = document
  const revised = sheet.record.documents.find(({ id }) => id === revises)
  return [
    ...headline(sheet, bestName(names) ?? kind, `${kind} · ${status}`),
    ...(when === null ? [] : field(sheet, 'When', dateInWords(when))),
    ...(points === null ? [] : field(sheet, 'Points', String(points))),
    ...(authors.length === 0 ? [] : field(sheet, 'Authors', namesOf(sheet, authors))),
    ...(signatories.length === 0 ? [] : field(sheet, 'Signatories', namesOf(sheet, signatories))),
    ...(revised === undefined ? [] : field(sheet, 'Replaces', bestName(revised.names) ?? revised.id)),
    ...evidenceLines(sheet, evidence),
  ]
}
