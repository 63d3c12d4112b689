import { expect, test } from 'vitest'
import { passageAt } from '../../src/link/corrections/passage.ts'
import { link } from '../../src/link/link.ts'
import type { CorrectionAction } from '../../src/model/correction.ts'
import { all, at, corrections, first, named, read, second } from './corrected.ts'

test('somebody who is named by a whole sentence, in whatever language, stands for nobody who is read in it', () => {
  const sentence = at(first, 'Norway’s envoy Erik Berg met Japan’s minister Kenji Mori in Oslo on Monday.')
  const put = (field: string, name: string, language: string): CorrectionAction => ({
    action: 'put',
    noun: 'meeting',
    passage: sentence,
    field,
    value: { passage: sentence, name, language, kind: 'organization' },
    evidence: sentence,
  })
  const orphans = new Set<string>()
  const record = link(
    all,
    corrections(
      put('sides', 'Andean Fund', 'en'),
      put('participants', 'Fonds des Andes', 'fr'),
      { action: 'mend', noun: 'meeting', passage: sentence, field: 'place', value: { passage: at(second, 'Bergen') } },
      { action: 'name', passage: at(first, 'Erik Berg'), language: 'uk', name: 'Ерік Берг' },
      {
        action: 'strike',
        noun: 'meeting',
        passage: sentence,
        field: 'participants',
        value: { passage: at(first, 'Erik Berg') },
      },
    ),
    orphans,
  )
  expect([...orphans]).toEqual([])
  expect(named(record, 'Ерік Берг')).toMatchObject([{ id: 'person-erik-berg' }])
  const [meeting] = record.meetings.filter(({ place }) => place === 'place-bergen')
  const [fund, french] = [named(record, 'Andean Fund')[0]?.id, named(record, 'Fonds des Andes')[0]?.id]
  expect(meeting?.sides).toContain(fund)
  expect(meeting?.participants.map(({ actor }) => actor)).toContain(french)
  expect(meeting?.participants.map(({ actor }) => actor)).not.toContain('person-erik-berg')
})

test('of the positions that one passage tells of several that of one party is mended', () => {
  const demand = read('9.txt', '2031-05-07', 'Kenya, Chile and Uganda demand a ceasefire.')
  const { positions, actors } = demand
  const [own] = positions
  if (own === undefined) throw new Error('no position was read')
  const [{ start, end } = { start: 0, end: 0 }] = own.evidence
  const orphans = new Set<string>()
  const mend = (of: string): CorrectionAction => ({
    action: 'mend',
    noun: 'position',
    passage: passageAt(demand.report, start, end),
    field: 'stance',
    value: 'rejects',
    of: { passage: at(demand, of) },
  })
  expect(actors).toHaveLength(3)
  const record = link([demand], corrections(mend('Kenya')), orphans)
  const told = record.issues.flatMap((issue) => issue.positions.map(({ party, stance }) => `${party} ${stance}`))
  expect(told.toSorted()).toEqual(['country-cl demands', 'country-ke rejects', 'country-ug demands'])
  expect(orphans.size).toBe(0)
})

test('whoever is named by a whole sentence is not joined with those who are read in it', () => {
  const sentence = at(second, 'He met Kenji Mori in Oslo on May 5.')
  const value = { passage: sentence, name: 'Hans Muster', language: 'en', kind: 'person' as const }
  const put: CorrectionAction = {
    action: 'put',
    noun: 'meeting',
    passage: sentence,
    field: 'participants',
    value,
    evidence: sentence,
  }
  const join: CorrectionAction = {
    action: 'join',
    noun: 'actor',
    passages: [at(second, 'Kenji Mori'), at(first, 'Erik Berg')],
  }
  const record = link(all, corrections(put, join))
  expect(named(record, 'Hans Muster')).toMatchObject([{ names: { en: ['Hans Muster'] } }])
  expect(named(record, 'Kenji Mori')).toEqual(named(record, 'Erik Berg'))
})
