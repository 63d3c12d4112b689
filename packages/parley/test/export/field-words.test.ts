import { expect, test } from 'vitest'
import { fieldValue } from '../../src/export/field-words.ts'

const names = {
  actor: (id: string) => (id === 'a-koval' ? 'Yarema Koval' : id),
  issue: (id: string) => (id === 'prisoners' ? 'Prisoners and hostages' : id),
}

test.each([
  [{ of: 'actor' }, 'a-koval', 'Yarema Koval'],
  [{ of: 'date' }, '2031-05-13', '13 May 2031'],
  [{ of: 'words', field: 'outcomes' }, 'prisoners: agreed', 'Prisoners and hostages: agreed'],
  [{ of: 'words', field: 'outcomes' }, 'a pause at sea', 'a pause at sea'],
  [{ of: 'words', field: 'outcomes' }, 'A pause: at sea', 'A pause: at sea'],
  [{ of: 'words', field: 'passage' }, 'prisoners: agreed', 'prisoners: agreed'],
] as const)('%j %s', (what, value, words) => {
  expect(fieldValue(what, value, names)).toBe(words)
})
