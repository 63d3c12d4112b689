import { z } from 'zod'
import type { Dossier, DossierSource } from '../model/dossier.ts'
import { dossierSchema } from '../model/schema/dossier.ts'
import { AcquireError } from './error.ts'

/** A source as a person writes it: its kind is the name of its first field. */
const writtenSource = z.union([
  z.strictObject({ feed: z.url(), outlet: z.string().optional() }),
  z.strictObject({ sitemap: z.url(), outlet: z.string().optional() }),
  z.strictObject({ page: z.url(), outlet: z.string().optional() }),
  z.strictObject({ list: z.url(), links: z.string(), outlet: z.string().optional() }),
  z.strictObject({ folder: z.string(), outlet: z.string().optional() }),
])

/** The sources alone, as they are written. */
const writtenSources = z.object({ sources: z.array(writtenSource).default([]) })

/**
 * A dossier from the text of its file (YAML). `file` names it in errors. Throws `AcquireError` with one line that says
 * which field is wrong, in which line, and what to write.
 */
export async function parseDossier(text: string, file: string): Promise<Dossier> {
  const [{ LineCounter, parseDocument }, { complaintOf }] = await Promise.all([
    import('yaml'),
    import('./dossier-complaint.ts'),
  ])
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const [error] = document.errors
  if (error) throw new AcquireError(`${file}: is broken in line ${error.linePos?.[0].line ?? 1}: mend it there`)
  const written: unknown = document.toJS({ maxAliasCount: 10 })
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    throw new AcquireError(`${file}: is no dossier: begin with one that parley dossier new has written`)
  const fields = withoutNulls(written) as object
  const listed = writtenSources.safeParse(fields)
  const checked = dossierSchema.safeParse({ ...fields, sources: listed.data?.sources.map(sourceOf) })
  if (listed.success && checked.success) return checked.data
  const [issue] = [...(listed.error?.issues ?? []), ...(checked.error?.issues ?? [])]
  throw new AcquireError(`${file}: ${issue && complaintOf(issue, { contents: document.contents, lines })}`)
}

function sourceOf(written: z.infer<typeof writtenSource>): DossierSource {
  const outlet = written.outlet === undefined ? {} : { outlet: written.outlet }
  if ('list' in written) return { kind: 'list', address: written.list, links: written.links, ...outlet }
  if ('folder' in written) return { kind: 'folder', path: written.folder, ...outlet }
  if ('feed' in written) return { kind: 'feed', address: written.feed, ...outlet }
  if ('sitemap' in written) return { kind: 'sitemap', address: written.sitemap, ...outlet }
  return { kind: 'page', address: written.page, ...outlet }
}

/** A field that was left empty ("agenda:") is as if it were not there. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== null)
      .map(([name, field]) => [name, withoutNulls(field)]),
  )
}
