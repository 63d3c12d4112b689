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
  [{ asOf: '2025-13-45', readBy: 2025 }, {}],
  [{ asOf: '2025-12', dossier: 'gulf-talks' }, { dossier: 'gulf-talks' }],
  [{ readBy: '2031-05-05' }, { readBy: '2031-05-05' }],
  [{ readBy: '2031-05-05T14:30+02:00' }, { readBy: '2031-05-05T14:30+02:00' }],
  [{ readBy: '2031-05-05T14:30:05.250Z' }, { readBy: '2031-05-05T14:30:05.250Z' }],
  [{ readBy: '2031-05-05T14:30' }, {}],
  [{ readBy: '2031-05-05T25:30Z' }, {}],
  [{ readBy: '2031-02-30T14:30Z' }, {}],
])('the address %j is the viewpoint %j', (raw, viewpoint) => {
  // As the router joins them: nothing of the raw address that makes no sense may be left.
  expect({ ...raw, ...readViewpoint(raw) }).toEqual(viewpoint)
})
