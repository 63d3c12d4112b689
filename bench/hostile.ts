import { link } from '../packages/parley/src/link/link.ts'
import { createReader } from '../packages/parley/src/read/read.ts'
import { GROWING, type Growing } from '../packages/parley/test/reader/hostile.ts'
import { table } from './table.ts'

const CHARACTERS = 50_000

/**
 * How the time to read and to link one report grows with its length, for prose and for texts that nobody would write.
 * Four times the text: growth of 4 is linear, of 16 a square. `wanted`: a part of the name, where not all are.
 */
export async function benchHostile(wanted: string | null): Promise<string> {
  const reader = createReader()
  const measure = ({ format, of }: Growing, characters: number): Measured => {
    const bytes = new TextEncoder().encode(of(characters))
    const started = performance.now()
    const outcome = reader.read({ origin: 'a', bytes, format, given: { language: 'uk' } })
    const read = performance.now()
    if (!('refusal' in outcome)) link([outcome.reading.findings])
    return { read: read - started, link: performance.now() - read, refused: 'refusal' in outcome }
  }
  const rows = GROWING.filter(({ name }) => name.includes(wanted ?? '')).map((growing) => {
    measure(growing, CHARACTERS)
    const [once, fourfold] = [measure(growing, CHARACTERS), measure(growing, 4 * CHARACTERS)]
    return [
      `${growing.name}${once.refused ? ' (refused)' : ''}`,
      ...grown(once.read, fourfold.read),
      ...grown(once.link, fourfold.link),
    ]
  })
  return table(['', 'read ms', 'grows', 'link ms', 'grows'], rows)
}

interface Measured {
  read: number
  link: number
  refused: boolean
}

const grown = (once: number, fourfold: number): [string, string] => [
  `${once.toFixed(0)} → ${fourfold.toFixed(0)}`,
  (fourfold / Math.max(once, 1)).toFixed(1),
]
