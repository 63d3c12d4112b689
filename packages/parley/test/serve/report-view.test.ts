import { expect, test } from 'vitest'
import type { ReportView } from '../../src/serve/views.ts'
import { sampleRecord } from '../schema/sample.ts'
import { startSample } from './running.ts'

test('a report comes with the name of an issue that only an outcome of a meeting is told of', async () => {
  const record = sampleRecord()
  const prisoners = record.issues.find(({ id }) => id === 'prisoners')!
  prisoners.progress = []
  prisoners.positions = []
  const outcome = record.meetings[0]!.outcomes[0]!
  outcome.summary = 'prisoners: no progress'
  const running = await startSample(record)
  try {
    const response = await fetch(new URL(`/api/reports/${outcome.evidence[0]!.report}`, running.server.url))
    const { marks, refers } = (await response.json()) as ReportView
    expect(marks.filter(({ field }) => field === 'outcomes').map(({ value }) => value)).toEqual([outcome.summary])
    expect(refers.issues).toEqual({ prisoners: prisoners.names })
  } finally {
    await running.stop()
  }
})
