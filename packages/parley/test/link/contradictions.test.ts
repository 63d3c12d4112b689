import { describe, expect, it } from 'vitest'
import type { Conflict } from '../../src/model/conflict.ts'
import { linked } from './reports.ts'
import { casesOf, findingsOf, type WrittenCase } from './written.ts'

/** The field with whom it is about, then each reading with its independent sources. */
type Wanted = { [fieldOrReading: string]: string | number }

const shown = ({ field, about = '', readings }: Conflict): Wanted => ({
  [field]: about,
  ...Object.fromEntries(readings.map(({ value, independentSources }) => [value, independentSources])),
})

const cases = casesOf<WrittenCase<Wanted>>('contradictions.cases.yml')

describe('contradictions', () => {
  it.each(cases.map((one) => [`${one.language}: ${one.name}`, one] as const))('%s', (_, one) => {
    const record = linked(...findingsOf(one))
    expect(record.conflicts.map(shown)).toEqual(one.want)
  })
})
