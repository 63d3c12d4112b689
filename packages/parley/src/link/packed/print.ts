import type { TextPrint } from '../text-print.ts'
import type { ByteReader } from './byte-reader.ts'
import type { ByteWriter } from './byte-writer.ts'

/** Writes the print of a text: its numbers as they stand in memory, which is how they are read again. */
export function writePrint(writer: ByteWriter, { hash, length, shingles, breaks, figures, phrases }: TextPrint): void {
  writer.text(hash)
  writer.whole(length)
  writer.whole(shingles.length)
  writer.raw(new Uint8Array(shingles.buffer, shingles.byteOffset, shingles.byteLength))
  writer.whole(breaks.length)
  let before = 0
  for (const place of breaks) {
    writer.whole(place - before)
    before = place
  }
  writer.text(figures)
  writer.text(phrases)
}

export function readPrint(reader: ByteReader): TextPrint {
  const [hash, length] = [reader.text(), reader.whole()]
  // A copy, which begins where its numbers may begin.
  const shingles = new Uint32Array(Uint8Array.from(reader.raw(reader.whole() * Uint32Array.BYTES_PER_ELEMENT)).buffer)
  const breaks = new Uint32Array(reader.whole())
  for (let place = 0, at = 0; place < breaks.length; place++) breaks[place] = at += reader.whole()
  return { hash, length, shingles, breaks, figures: reader.text(), phrases: reader.text() }
}
