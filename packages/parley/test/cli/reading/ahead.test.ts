import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ahead } from '../../../src/cli/reading/ahead.ts'

async function* each(count: number): AsyncGenerator<number> {
  for (let item = 0; item < count; item++) yield item
}

const soon = (turns: number): Promise<void> =>
  turns === 0 ? Promise.resolve() : Promise.resolve().then(() => soon(turns - 1))

describe('what is made ahead', () => {
  test('comes in the order of the items, with no more under way than asked for', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.nat(9), { maxLength: 30 }), fc.nat(5), async (turns, most) => {
        let [underWay, highest] = [0, 0]
        const make = async (item: number): Promise<number> => {
          highest = Math.max(highest, ++underWay)
          await soon(turns[item] ?? 0)
          underWay--
          return item
        }
        const found: number[] = []
        for await (const one of ahead(each(turns.length), make, most)) found.push(one)
        expect(found).toEqual([...turns.keys()])
        expect(highest).toBeLessThanOrEqual(most + 1)
      }),
    ))

  test('tells what went wrong when its turn comes', async () => {
    const made: number[] = []
    const make = async (item: number): Promise<number> => {
      if (item === 1) throw new Error('one')
      return item
    }
    await expect(
      (async () => {
        for await (const one of ahead(each(5), make, 4)) made.push(one)
      })(),
    ).rejects.toThrow('one')
    expect(made).toEqual([0])
  })
})
