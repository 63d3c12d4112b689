import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input, Store } from '../../src/store/store.ts'
import type { Place } from './contract.ts'
import { sampleFindings, sampleInput } from './sample.ts'

/** How every store takes what is given of a report with it. */
export function givenContract(name: string, makePlace: () => Place | Promise<Place>): void {
  describe(`${name} keeps what is given`, () => {
    let place: Place
    let store: Store

    beforeEach(async () => {
      place = await makePlace()
      store = await place.open()
    })
    afterEach(async () => {
      await store.close()
      await place.remove()
    })

    test('of one file counts what was given of it, and of two things that were given the later, however often they came', async () => {
      const given = (own: Input['given'], day: number) => {
        const findings = sampleFindings('r1')
        const report = { ...findings.report, published: own.published ?? null }
        return {
          raw: sampleInput(1, own),
          captured: `2031-05-${day}T10:00:00Z`,
          findings: { ...findings, report },
        }
      }
      const counting = async () => (await store.contents()).findings.map(({ report }) => report.published)
      for (const [own, wanted] of [
        [{}, null],
        [{ published: '2031-05-05' }, '2031-05-05'],
        [{}, '2031-05-05'],
        [{ published: '2031-05-06' }, '2031-05-06'],
        [{ published: '2031-05-05' }, '2031-05-05'],
        [{}, '2031-05-05'],
      ] as const) {
        await store.add([given(own, 11 + (await store.ledger()).length)])
        expect(await counting()).toEqual([wanted])
      }
      const bytes = (await store.entries())[0]?.sha256 ?? ''
      const told = (await store.given(bytes)).map(({ given: own }) => own.published)
      expect(told).toEqual([undefined, '2031-05-06', '2031-05-05'])
      let taken = 0
      await store.eachFindings(() => () => void taken++)
      expect(taken).toBe(1)
    })
  })
}
