import { expect, test } from 'vitest'
import { readViewpoint } from '../src/viewpoint/search.ts'

test.each([
  [{}, {}],
  [
    { dossier: 'gulf-talks', asOf: '2031-05-05' },
    { dossier: 'gulf-talks', asOf: '2031-05-05' },
  ],
  [{ dossier: 7, asOf: 2031 }, { dossier: '7' }],
  [{ dossier: '', asOf: '' }, {}],
  [{ asOf: '2031-02-30' }, {}],
  [{ asOf: '2032-02-29' }, { asOf: '2032-02-29' }],
  [{ asOf: '2031-5-5' }, {}],
  [{ asOf: 'yesterday' }, {}],
])('the address %j is the viewpoint %j', (raw, viewpoint) => {
  expect(readViewpoint(raw)).toEqual(viewpoint)
})
