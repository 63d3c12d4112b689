import { expect, test } from 'vitest'
import { listDocuments } from '../../src/serve/documents.ts'
import { indexRecord } from '../../src/serve/indexed.ts'
import { sampleRecord } from '../schema/sample.ts'

test('documents stand by their day, or by that of the report that has them, those without either last', () => {
  const record = sampleRecord()
  const [plan] = record.documents
  const [evidence] = plan!.evidence
  const published = { 'r-early': '2031-01-02', 'r-late': '2031-09-02', 'r-undated': null }
  record.reports = Object.entries(published).map(([id, day]) => ({ ...record.reports[0]!, id, published: day }))
  const document = (id: string, when: string | null, report: string) => ({
    ...plan!,
    id,
    when,
    evidence: [{ ...evidence!, report }],
  })
  record.documents = [
    document('nowhere', null, 'r-undated'),
    document('reported late', null, 'r-late'),
    document('of May', '2031-05', 'r-late'),
    document('reported early', null, 'r-early'),
  ]
  const { items } = listDocuments(indexRecord(record), { limit: 10, offset: 0 })
  expect(items.map(({ id }) => id)).toEqual(['reported early', 'of May', 'reported late', 'nowhere'])
})
