import { describe, expect, test } from 'vitest'
import { aspectsOf } from '../../parley/src/link/difference/aspects.ts'
import { CONFLICT_FIELDS } from '../../parley/src/link/readings.ts'
import { readByReport } from '../../parley/src/serve/reading.ts'
import { familyOf } from '../src/fields/families.ts'
import { en } from '../src/language/messages/en.ts'
import { ru } from '../src/language/messages/ru.ts'
import { uk } from '../src/language/messages/uk.ts'
import { makeRecord } from './fixture/record.ts'

const record = makeRecord()

/** What marks the thing itself is shown by its own words. */
const WHOLE: ReadonlySet<string> = new Set(['evidence', 'mentions'])
const marked = [...readByReport(record).values()].flatMap(({ places }) =>
  places.map(({ field }) => field).filter((field) => !WHOLE.has(field)),
)

/** How many sources tell of a thing is no value of one version. */
const compared = aspectsOf(record).flatMap(({ fields }) =>
  fields.map(({ field }) => field).filter((field) => field !== 'independentSources'),
)

const shown = new Set<string>([...marked, ...compared, ...CONFLICT_FIELDS])

describe.each(Object.entries({ en, uk, ru }))('in %s', (_, messages) => {
  test('each field that the API gives has its word, and no other has one', () => {
    const worded = Object.keys(messages).flatMap((key) =>
      key.startsWith('field.') ? [key.slice('field.'.length)] : [],
    )
    expect(worded.toSorted()).toEqual([...shown].toSorted())
  })
})

test('a status is told by the words of its kind', () => {
  expect(['meeting', 'document'].map((noun) => familyOf('status', noun))).toEqual(['status', 'documentStatus'])
})
