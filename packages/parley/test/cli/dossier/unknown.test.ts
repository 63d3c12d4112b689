import { describe, expect, test } from 'vitest'
import { unknownIn } from '../../../src/cli/dossier/unknown.ts'
import { agendaIds } from '../../../src/language/agenda.ts'

describe('what a dossier follows', () => {
  test.each<[agenda: string[], languages: string[], wanted: RegExp]>([
    [
      ['ceasefire', 'flying'],
      [],
      /^agenda: no issue is called "flying"; there are ceasefire, territory, (?:[a-z-]+, )+industrial-action$/u,
    ],
    [['cease-fire'], [], /^agenda: no issue is called "cease-fire"; the nearest: ceasefire$/u],
    [['guarantees'], [], /; the nearest: security-guarantees(?:$|, )/u],
    [['Security guarantees'], [], /; the nearest: security-guarantees(?:$|, )/u],
    [['nuclear'], [], /; the nearest: (?:nuclear-plant, nuclear-programme|nuclear-programme, nuclear-plant)$/u],
    [['prisonner'], [], /; the nearest: prisoners$/u],
    [[], ['uk', 'ua'], /^languages: no report is read in "ua"; write uk, ru or en$/u],
  ])('%j in %j is refused in one line', (agenda, languages, wanted) => {
    expect(unknownIn({ agenda, languages })).toMatch(wanted)
  })

  test('may be all that reports are read to be about', () => {
    expect(unknownIn({ agenda: agendaIds(), languages: ['uk', 'ru', 'en'] })).toBeNull()
    expect(unknownIn({ agenda: [], languages: [] })).toBeNull()
  })
})
