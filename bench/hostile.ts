import { link } from '../packages/parley/src/link/link.ts'
import { createReader } from '../packages/parley/src/read/read.ts'
import { GROWING, type Growing } from '../packages/parley/test/reader/hostile.ts'

/**
 * How the time to read and to link one report grows with its length, for prose and for texts that nobody would
 * write: `node bench/hostile.ts [characters] [part of a name]`. Growth of 4 is linear, of 16 a square.
 */
const size = Number(process.argv[2] ?? 50_000)
const wanted = process.argv[3] ?? ''
const reader = createReader()

console.log(`${'grows'.padStart(6)}${'read ms'.padStart(16)}  ${'grows'.padStart(6)}${'link ms'.padStart(16)}`)
for (const growing of GROWING) {
  if (!growing.name.includes(wanted)) continue
  measure(growing, size)
  const [once, fourfold] = [measure(growing, size), measure(growing, 4 * size)]
  console.log(
    `${grown(once.read, fourfold.read)}  ${grown(once.link, fourfold.link)}  ${growing.name}${once.refused ? ' (refused)' : ''}`,
  )
}

interface Measured {
  read: number
  link: number
  refused: boolean
}

function measure({ format, of }: Growing, characters: number): Measured {
  const bytes = new TextEncoder().encode(of(characters))
  const started = performance.now()
  const outcome = reader.read({ origin: 'a', bytes, format, given: { language: 'uk' } })
  const read = performance.now()
  if (!('refusal' in outcome)) link([outcome.reading.findings])
  return { read: read - started, link: performance.now() - read, refused: 'refusal' in outcome }
}

function grown(once: number, fourfold: number): string {
  const times = (fourfold / Math.max(once, 1)).toFixed(1)
  return `${times.padStart(6)}${`${once.toFixed(0)} → ${fourfold.toFixed(0)}`.padStart(16)}`
}
