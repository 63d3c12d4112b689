import { parseOpml } from 'feedsmith'
import type { DossierSource } from '../../model/dossier.ts'
import { decode } from '../../read/decode.ts'
import { addressFrom } from './items.ts'

type FeedSource = Extract<DossierSource, { address: string; kind: 'feed' | 'sitemap' | 'page' }>

interface Outline {
  text?: string
  title?: string
  xmlUrl?: string
  outlines?: Outline[]
}

/** The feeds of an OPML file, as other readers of feeds export them; null for what is no OPML. */
export function opmlFeeds(bytes: Uint8Array): FeedSource[] | null {
  const text = decode(bytes)
  if (text === null) return null
  try {
    const outlines = (parseOpml(text).body?.outlines ?? []) as Outline[]
    return [...flat(outlines)].flatMap(({ xmlUrl, title, text: label }) => {
      const address = addressFrom(xmlUrl, 'about:blank')
      const outlet = (title ?? label)?.trim()
      return address === null ? [] : [{ kind: 'feed' as const, address, ...(outlet && { outlet }) }]
    })
  } catch {
    return null
  }
}

/** An outline may hold others; one that holds itself is not possible in a file. */
function* flat(outlines: readonly Outline[]): Generator<Outline> {
  for (const outline of outlines) {
    yield outline
    yield* flat(outline.outlines ?? [])
  }
}
