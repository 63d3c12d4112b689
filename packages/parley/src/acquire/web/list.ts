import { parseHTML } from 'linkedom'
import { decode } from '../../read/decode.ts'
import { addressFrom, eachOnce, type SourceItems } from './items.ts'

/**
 * The links of a page that a selector (CSS) points to: links themselves, or what holds one. Never throws.
 */
export function listItems(bytes: Uint8Array, selector: string, base: string): SourceItems {
  const text = decode(bytes)
  if (text === null) return { reason: 'is no text in any encoding that Parley knows' }
  const { document } = parseHTML(text)
  const found = selected(document, selector)
  if (found === null) return { reason: `cannot be looked through for "${selector}": that is no CSS selector` }
  const written = document.querySelector('base[href]')?.getAttribute('href') ?? undefined
  const from = addressFrom(written, base) ?? base
  const links = found.map((element) => (element.localName === 'a' ? element : element.querySelector('a[href]')))
  const items = links.flatMap((link) => {
    const address = addressFrom(link?.getAttribute('href') ?? undefined, from)
    const title = link?.textContent?.replaceAll(/\s+/gu, ' ').trim()
    return address === null ? [] : [{ address, title: title || null, published: null }]
  })
  return {
    items: eachOnce(items),
    title: document.title?.trim() || null,
    passed: links.length - items.length,
    // Many a page is never closed: that says nothing.
    isWhole: true,
  }
}

/** What a selector finds, in order; null for one that is none. */
function selected(document: ReturnType<typeof parseHTML>['document'], selector: string) {
  try {
    return [...document.querySelectorAll(selector)]
  } catch {
    return null
  }
}
