import type { Findings } from '../../model/findings.ts'
import type { Shelf } from '../../model/shelf.ts'
import type { Digest } from '../digest.ts'
import { createBytes } from './bytes.ts'
import { createPacker } from './packer.ts'
import { readPrint, writePrint } from './print.ts'
import { createByteReader } from './byte-reader.ts'
import { createByteWriter } from './byte-writer.ts'

/** Parts of a digest that are read each by itself, in the order in which they are kept. */
const PARTS = ['reader', 'actors', 'meetings', 'statements', 'progress', 'positions', 'documents', 'print'] as const

type Part = (typeof PARTS)[number]

/** Where packed digests are kept. */
export interface Packs {
  pack(digest: Digest): Digest
}

/**
 * Keeps digests as bytes, of which a part is made again each time that it is asked for: as objects they would be four times as large.
 * The part that was asked for last is remembered, so that going over its items makes it once.
 */
export function createPacks(shelf?: Shelf): Packs {
  const [bytes, packer, part] = [createBytes(shelf), createPacker(), createByteWriter()]
  const whole = createByteWriter()
  const last = new Map<Part, { place: number; value: unknown }>()
  const write = (digest: Digest): number => {
    const own = digest.report.id
    const parts = PARTS.map((name) => {
      if (name === 'print') writePrint(part, digest.print)
      else packer.write(part, digest[name], own)
      return Uint8Array.from(part.take())
    })
    for (const { length } of parts) whole.whole(length)
    for (const one of parts) whole.raw(one)
    return bytes.append(whole.take())
  }
  const read = (name: Part, place: number, own: string): unknown => {
    const known = last.get(name)
    if (known?.place === place) return known.value
    const { block, offset } = bytes.at(place)
    const reader = createByteReader(block, offset)
    const lengths = PARTS.map(() => reader.whole())
    reader.skip(lengths.slice(0, PARTS.indexOf(name)).reduce((sum, length) => sum + length, 0))
    const value = name === 'print' ? readPrint(reader) : packer.read(reader, own)
    last.set(name, { place, value })
    return value
  }
  const kept: Kept = {
    pack: (digest) => new PackedDigest(packer.shared(digest.report), write(digest), kept),
    read,
  }
  return kept
}

interface Kept extends Packs {
  read(part: Part, place: number, own: string): unknown
}

/** A class, since what is made anew for each of a hundred thousand would be more than what it keeps. */
class PackedDigest implements Digest {
  readonly report: Digest['report']
  readonly #place: number
  readonly #kept: Kept

  constructor(report: Digest['report'], place: number, kept: Kept) {
    this.report = report
    this.#place = place
    this.#kept = kept
  }

  get reader() {
    return this.#part('reader')
  }
  get actors() {
    return this.#part('actors')
  }
  get meetings() {
    return this.#part('meetings')
  }
  get statements() {
    return this.#part('statements')
  }
  get progress() {
    return this.#part('progress')
  }
  get positions() {
    return this.#part('positions')
  }
  get documents() {
    return this.#part('documents')
  }
  get print() {
    return this.#part('print')
  }

  /** The same with some of it changed, packed too. */
  with(changes: Partial<Findings>): Digest {
    const { report = this.report, ...rest } = changes
    if (Object.keys(rest).length === 0) return new PackedDigest(report, this.#place, this.#kept)
    return this.#kept.pack({
      reader: this.reader,
      actors: this.actors,
      meetings: this.meetings,
      statements: this.statements,
      progress: this.progress,
      positions: this.positions,
      documents: this.documents,
      print: this.print,
      ...rest,
      report,
    })
  }

  #part<Name extends Part>(name: Name): Digest[Name] {
    return this.#kept.read(name, this.#place, this.report.id) as Digest[Name]
  }
}

/** Findings with some of them changed; packed ones stay packed. */
export const changed = <One extends Findings>(one: One, changes: Partial<Findings>): One =>
  (one instanceof PackedDigest ? one.with(changes) : { ...one, ...changes }) as One
