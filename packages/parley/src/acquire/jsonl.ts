import { createReadStream } from 'node:fs'
import { createGunzip } from 'node:zlib'
import { pipeline, type Readable } from 'node:stream'
import { refusal } from './input.ts'
import type { Acquired, InputMetadata } from './input.ts'
import { readJsonLine } from './json.ts'
import { LARGEST_REPORT, overLimit } from './limits.ts'
import { trouble } from './trouble.ts'

const NEWLINE = 10

/** A JSONL file, one report a line, read as a stream: a file of any length takes the memory of one line. */
export async function* readJsonLines(path: string, metadata: InputMetadata): AsyncGenerator<Acquired> {
  try {
    yield* streamToReports(createReadStream(path), path, metadata)
  } catch (error) {
    yield refusal(path, trouble(error))
  }
}

/** The same of a stream, packed where `origin` ends in .gz. Throws what the stream throws. */
export function streamToReports(file: Readable, origin: string, metadata: InputMetadata): AsyncGenerator<Acquired> {
  return linesToReports(unpacked(file, origin), origin, metadata)
}

/** Reports out of chunks of bytes; a line longer than a report may be is refused and passed over. */
export async function* linesToReports(
  chunks: AsyncIterable<Uint8Array>,
  origin: string,
  metadata: InputMetadata,
): AsyncGenerator<Acquired> {
  let number = 0
  let found = false
  for await (const line of linesOf(chunks)) {
    number++
    const place = `${origin}:${number}`
    if (line === null) {
      found = true
      yield refusal(place, overLimit(LARGEST_REPORT, 'split the report'))
      continue
    }
    const text = new TextDecoder().decode(line).trim()
    if (text === '') continue
    found = true
    yield* readJsonLine(text, place, metadata)
  }
  if (!found) yield refusal(origin, 'is empty: nothing to read')
}

/** Lines as bytes; null for one over the limit. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = []
  let length = 0
  const take = (part: Uint8Array) => {
    length += part.length
    if (length <= LARGEST_REPORT) parts.push(part)
    else parts = []
  }
  const give = () => {
    const line = length > LARGEST_REPORT ? null : Buffer.concat(parts)
    parts = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let from = 0
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, from)) {
      take(chunk.subarray(from, at))
      from = at + 1
      yield give()
    }
    take(chunk.subarray(from))
  }
  if (length > 0) yield give()
}

/** What a file gives, unpacked where its name ends in .gz. */
function unpacked(file: Readable, name: string): AsyncIterable<Uint8Array> {
  if (!name.toLowerCase().endsWith('.gz')) return file
  // The consumer sees the failure of either stream as an error of the last one.
  return pipeline(file, createGunzip(), () => {})
}
