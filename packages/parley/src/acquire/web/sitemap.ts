import { decode } from '../../read/decode.ts'
import { addressFrom, eachOnce, isClosed, type SourceItems, timeOf } from './items.ts'

const ENTRY = /<url\b[^>]*>([\s\S]*?)<\/url\s*>/giu
const ENTITIES: { readonly [name: string]: string } = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * The pages of a sitemap (sitemaps.org), with title and time where it is one for news (Google's extension). A sitemap of
 * sitemaps lists nothing here. Never throws; takes time linear in its length.
 */
export function sitemapItems(bytes: Uint8Array, base: string, now: number): SourceItems {
  const text = decode(bytes)
  if (text === null || !/<urlset\b/iu.test(text)) return { reason: 'is no sitemap of pages' }
  const entries = [...text.matchAll(ENTRY)].map(([, entry = '']) => entry)
  const items = entries.flatMap((entry) => {
    const address = addressFrom(fieldOf(entry, 'loc'), base)
    if (address === null) return []
    const title = fieldOf(entry, 'news:title') ?? null
    const published = timeOf(fieldOf(entry, 'news:publication_date') ?? fieldOf(entry, 'lastmod'), now)
    return [{ address, title, published }]
  })
  return { items: eachOnce(items), title: null, passed: entries.length - items.length, isWhole: isClosed(text) }
}

function fieldOf(entry: string, name: string): string | undefined {
  const open = entry.search(new RegExp(`<${name}\\b`, 'iu'))
  if (open < 0) return undefined
  const start = entry.indexOf('>', open) + 1
  const end = entry.indexOf('</', start)
  if (start === 0 || end < 0) return undefined
  const inner = entry.slice(start, end).trim()
  return unescape(/^<!\[CDATA\[([\s\S]*)\]\]>$/u.exec(inner)?.[1] ?? inner)
}

function unescape(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]+));/giu, (whole, decimal, hex, name) => {
    const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : null
    if (code !== null) return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    return ENTITIES[String(name).toLowerCase()] ?? whole
  })
}
