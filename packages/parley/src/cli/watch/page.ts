import type { GivenMetadata, RawReport } from '../../read/cleaned.ts'
import { sha256 } from '../../store/identity.ts'
import type { ReadInput } from '../../store/store.ts'
import type { Watched } from '../../store/watched.ts'
import type { ReportReader } from '../reading/report-reader.ts'
import { type Asking, toldBy, validatorsOf } from './asking.ts'
import { afterAsking, type Told } from './plan.ts'

export interface AskedPage {
  watched: Watched
  /** A new version of the report; null where it shows what it showed before, or nothing that can be read. */
  version: ReadInput | null
  /** Whether the server has now said twice that the page is gone. */
  withdrawn: boolean
}

/**
 * Asks for a page and reads it. Only another title or text makes another version: what stands around the text (times,
 * advertisement, counters) changes each time.
 */
export async function askPage(
  before: Watched,
  { asking, reader, now }: { asking: Asking; reader: ReportReader; now(): string },
): Promise<AskedPage> {
  const fetched = await asking.ask(before.address, validatorsOf(before))
  if (fetched.outcome !== 'page') {
    const told = toldBy(fetched)
    const withdrawn = told.told === 'gone' && before.gone && before.text !== null && !before.withdrawn
    return {
      watched: { ...afterAsking(before, told, now()), ...(withdrawn && { withdrawn }) },
      version: null,
      withdrawn,
    }
  }
  const raw: RawReport = {
    origin: before.address,
    bytes: fetched.bytes,
    format: /^text\/plain\b/iu.test(fetched.contentType ?? '') ? 'text' : 'html',
    given: { url: before.address, ...(before.outlet !== null && { outlet: before.outlet }) },
  }
  const read = await readPage(reader, raw, before.published)
  if ('reason' in read) {
    const told: Told = { told: 'trouble', reason: read.reason, again: null }
    return { watched: afterAsking(before, told, now()), version: null, withdrawn: false }
  }
  const text = sha256(JSON.stringify([read.findings.report.title, read.findings.report.text]))
  const fresh = text !== before.text || before.withdrawn
  const told: Told = { told: 'good', fresh, text, ...fetched.validators }
  const watched = { ...afterAsking(before, told, now()), withdrawn: false }
  return { watched, version: fresh ? { ...read, captured: now() } : null, withdrawn: false }
}

/** What a page says of its own day wins; where it says nothing, the feed's word is taken. */
async function readPage(
  reader: ReportReader,
  raw: RawReport,
  published: string | null,
): Promise<Pick<ReadInput, 'raw' | 'findings'> | { reason: string }> {
  const read = async (given: GivenMetadata): Promise<Pick<ReadInput, 'raw' | 'findings'> | { reason: string }> => {
    const outcome = await reader.read({ ...raw, given })
    return 'refusal' in outcome
      ? { reason: outcome.refusal.reason }
      : { raw: outcome.raw, findings: outcome.reading.findings }
  }
  const first = await read(raw.given)
  if ('reason' in first || published === null || first.findings.report.published !== null) return first
  return read({ ...raw.given, published: published.slice(0, 10) })
}
