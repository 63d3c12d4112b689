import { expect, test } from 'vitest'
import { defaultStorePath } from '../../src/store/path.ts'

const cases: [string, { [name: string]: string }, string][] = [
  ['the data folder', { XDG_DATA_HOME: '/data', HOME: '/home/olha' }, '/data/parley/parley.sqlite'],
  ['the home folder', { HOME: '/home/olha' }, '/home/olha/.local/share/parley/parley.sqlite'],
  [
    'the home folder where the data folder is empty',
    { XDG_DATA_HOME: '', HOME: '/h' },
    '/h/.local/share/parley/parley.sqlite',
  ],
  [
    'the home folder where the data folder is relative',
    { XDG_DATA_HOME: 'data', HOME: '/h' },
    '/h/.local/share/parley/parley.sqlite',
  ],
]
test.each(cases)('the store is in %s', (_, env, path) => {
  expect(defaultStorePath(env)).toBe(path)
})
