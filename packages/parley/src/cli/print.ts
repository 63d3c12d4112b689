import { once } from 'node:events'

/** Parts are gathered to so many UTF-16 code units before they are written. */
const CHUNK = 256 * 1024

/** Writes parts of a text to standard output, no faster than it is read. */
export async function printParts(parts: Iterable<string>): Promise<void> {
  let chunk = ''
  for (const part of parts) {
    chunk += part
    if (chunk.length < CHUNK) continue
    if (!process.stdout.write(chunk)) await once(process.stdout, 'drain')
    chunk = ''
  }
  process.stdout.write(chunk)
}
