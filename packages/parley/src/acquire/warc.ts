import { createReadStream } from 'node:fs'
import { type WARCRecord, WARCParser } from 'warcio'
import type { RawReport } from '../read/cleaned.ts'
import { type Acquired, type InputMetadata, given, refusal } from './input.ts'
import { LARGEST_REPORT, overLimit } from './limits.ts'
import { trouble } from './trouble.ts'

/** What a page may be sent as, and the format that it is read in. */
const FORMATS: readonly [RegExp, RawReport['format']][] = [
  [/^(?:text\/html|application\/xhtml\+xml)\b/iu, 'html'],
  [/^text\/plain\b/iu, 'text'],
]

/**
 * The pages of a web archive (WARC, ISO 28500), packed or not: answers of servers that are text, each with its address
 * and the time at which it was captured. What else is in it (requests, pictures, robots.txt) is passed over.
 */
export async function* readWarc(path: string, metadata: InputMetadata): AsyncGenerator<Acquired> {
  let pages = 0
  try {
    for await (const record of new WARCParser(createReadStream(path))) {
      const page = pageOf(record)
      if (page === null) {
        await record.skipFully()
        continue
      }
      pages++
      const bytes = await payloadOf(record)
      if (bytes === null) yield refusal(page.address, overLimit(LARGEST_REPORT, 'it was left'))
      else {
        const raw = { origin: page.address, bytes, format: page.format, given: given(metadata, { url: page.address }) }
        yield { raw, ...(page.captured !== null && { captured: page.captured }) }
      }
    }
    if (pages === 0) yield refusal(path, 'is no web archive, or one without pages: nothing to read')
  } catch (error) {
    yield refusal(path, pages === 0 ? trouble(error) : 'is a web archive that breaks off: what came before was read')
  }
}

function pageOf(record: WARCRecord): { address: string; format: RawReport['format']; captured: string | null } | null {
  const address = record.warcTargetURI
  const type = record.httpHeaders?.headers.get('content-type') ?? ''
  const format = FORMATS.find(([pattern]) => pattern.test(type))?.[1]
  const isPage =
    record.warcType === 'response' && record.httpHeaders?.statusCode === 200 && /^https?:/iu.test(address ?? '')
  if (!isPage || address == null || format === undefined || address.endsWith('/robots.txt')) return null
  const time = Date.parse(record.warcDate ?? '')
  return { address, format, captured: Number.isNaN(time) ? null : new Date(time).toISOString() }
}

/** What the server sent, unpacked; null where it is more than a report may be. */
async function payloadOf(record: WARCRecord): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of record) {
    length += chunk.length
    if (length <= LARGEST_REPORT) chunks.push(chunk)
  }
  return length > LARGEST_REPORT ? null : new Uint8Array(Buffer.concat(chunks))
}
