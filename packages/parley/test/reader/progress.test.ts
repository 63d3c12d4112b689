import { describe, expect, it } from 'vitest'
import { LANGUAGE_CODES } from '../../src/language/languages.ts'
import { casesOf } from './cases.ts'
import { readText } from './reading.ts'

describe.each(LANGUAGE_CODES)('progress on issues, %s', (language) => {
  const cases = casesOf<string>('progress', language)

  it.each(cases.map((one) => [one.name, one] as const))('%s', (_, { text, want }) => {
    const { findings } = readText(text, { language, published: '2026-03-12' })
    expect(findings.progress.map(({ issue, state }) => `${issue} ${state}`).toSorted()).toEqual(want.toSorted())
  })
})
