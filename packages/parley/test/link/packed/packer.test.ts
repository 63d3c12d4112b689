import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createShelf } from '../../../src/model/shelf.ts'
import { createBytes } from '../../../src/link/packed/bytes.ts'
import { createPacker } from '../../../src/link/packed/packer.ts'
import { readPrint, writePrint } from '../../../src/link/packed/print.ts'
import { createByteReader } from '../../../src/link/packed/byte-reader.ts'
import { createByteWriter } from '../../../src/link/packed/byte-writer.ts'
import { printOf } from '../../../src/link/text-print.ts'

describe('what is packed', () => {
  test('is the same again, byte for byte as JSON, however often it comes', () => {
    const packer = createPacker()
    const writer = createByteWriter()
    fc.assert(
      fc.property(
        fc.jsonValue({ stringUnit: fc.string({ unit: 'binary', maxLength: 2 }) }),
        fc.string(),
        (value, own) => {
          // What comes often is held once: the first, the second and the third time are three ways.
          for (let times = 0; times < 3; times++) {
            packer.write(writer, value, own)
            const packed = Buffer.from(writer.take())
            expect(JSON.stringify(packer.read(createByteReader(packed, 0), own))).toBe(JSON.stringify(value))
          }
        },
      ),
    )
  })

  test('may have fields that are not set', () => {
    const [packer, writer] = [createPacker(), createByteWriter()]
    packer.write(writer, { a: undefined, b: [1] }, '')
    expect(packer.read(createByteReader(Buffer.from(writer.take()), 0), '')).toEqual({ b: [1] })
  })

  test('holds the text that is its own as one byte', () => {
    const [packer, writer] = [createPacker(), createByteWriter()]
    packer.write(writer, 'a-long-id-of-a-report', 'a-long-id-of-a-report')
    expect(writer.take()).toHaveLength(1)
  })
})

test('the print of a text is the same when it was packed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const writer = createByteWriter()
      const print = printOf(`${text}\n«Листок» 11 400 ${text}`)
      writePrint(writer, print)
      expect(readPrint(createByteReader(Buffer.from(writer.take()), 0))).toEqual(print)
    }),
  )
})

test('bytes stand where they were put, short and longer than a block', () => {
  const shelf = createShelf()
  // Others may have put something there before.
  createBytes(shelf).append(new Uint8Array(100_000))
  const bytes = createBytes(shelf)
  const sizes = [3, 150_000, 0, 40_000, 25_530, 6, 5, 300_000, 2]
  const places = sizes.map((size, number) => bytes.append(new Uint8Array(size).fill(number + 1)))
  for (const [number, place] of places.entries()) {
    const { block, offset } = bytes.at(place)
    const found = block.subarray(offset, offset + (sizes[number] ?? 0))
    expect(found.every((byte) => byte === number + 1)).toBe(true)
    expect(found).toHaveLength(sizes[number] ?? 0)
  }
})
