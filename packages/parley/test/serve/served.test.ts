import { expect, test } from 'vitest'
import { refresh } from '../../src/cli/refresh.ts'
import { serveStore } from '../../src/serve/served.ts'
import type { Store } from '../../src/store/store.ts'
import { sampleFindings, sampleInput } from '../store/sample.ts'
import { startSample } from './running.ts'

test('corrections that find nothing are looked for once, until the contents change', async () => {
  const running = await startSample(null)
  try {
    const reports = [0, 1].map((place) => ({
      raw: sampleInput(place),
      captured: `2031-05-15T10:00:0${place}Z`,
      findings: sampleFindings(`r-${place}`),
    }))
    await running.store.add(reports.slice(0, 1))
    const passage = { report: 'r-9', start: 0, end: 6, quote: 'Norway', before: '', after: '' }
    const correction = { action: 'refuse', noun: 'meeting', passage } as const
    const signed = { at: '2031-05-15T11:00:00.000Z', author: 'Olha', reason: 'nobody met' }
    await running.store.append([{ kind: 'correction', ...signed, dossier: null, correction }])
    let looked = 0
    const eachFindings: Store['eachFindings'] = (begin) => {
      looked++
      return running.store.eachFindings(begin)
    }
    const current = serveStore({ ...running.store, eachFindings })
    const orphans = async () => [...((await (await current())?.kept.orphans()) ?? [])].length

    expect([await orphans(), looked]).toEqual([1, 1])
    await refresh(running.store)
    expect([await orphans(), looked]).toEqual([1, 1])
    await running.store.add(reports.slice(1))
    expect([await orphans(), looked]).toEqual([1, 2])
  } finally {
    await running.stop()
  }
})
