import { describe, expect, test } from 'vitest'
import type { Findings } from '../../src/model/findings.ts'
import { linked, told } from './reports.ts'

/** A report that names one organisation that no table knows. */
function names(id: string, name: string, language: 'uk' | 'ru' | 'en'): Findings {
  return told({ id, text: `${name}.`, language }, (at) => ({
    actors: [
      {
        kind: 'organization',
        names: { [language]: [name] },
        known: null,
        gender: null,
        given: null,
        family: [],
        roles: [],
        mentions: at(name),
      },
    ],
  }))
}

describe('organisations that no table knows', () => {
  test.each([
    ['Байолек', 'Bayolek', 1],
    ['ТЛП', 'TLP', 1],
    ['АГ', 'IAG', 2],
    ['НИИ', 'ENI', 2],
    ['Союз рыбаков', 'Союз моряков', 2],
  ] as const)('%s and %s are %i', (one, other, count) => {
    const record = linked(names('a', one, 'ru'), names('b', other, 'en'))
    expect(record.actors.filter(({ kind }) => kind === 'organization')).toHaveLength(count)
  })
})
