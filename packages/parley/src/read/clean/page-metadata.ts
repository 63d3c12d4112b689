import type { Edtf } from '../../model/evidence.ts'
import { metadataDay } from './day.ts'
import type { PageDocument, PageNode } from './dom.ts'
import { normaliseLine } from './text.ts'

/** What a page says of itself, outside its text. */
export interface PageMetadata {
  title: string | null
  outlet: string | null
  published: Edtf | null
  language: string | null
  url: string | null
}

/** Names under which sites give the day of publication, the most telling first. */
const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'publish_date',
  'publish-date',
  'publishdate',
  'pubdate',
  'published',
  'published_at',
  'published-at',
  'date.published',
  'parsely-pub-date',
  'sailthru.date',
  'mediator_published_time',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'date',
  'article.published',
  'cxenseparse:recs:publishtime',
]
const ARTICLE = /Article$|^Report$|BlogPosting|^LiveBlog|WebPage$/u

/** Reads title, outlet, day, language and address from meta elements, linked data and time elements. */
export function readPageMetadata(document: PageDocument, months: ReadonlyMap<string, number>): PageMetadata {
  const metas = metaOf(document)
  const linked = linkedData(document)
  const first = (...names: string[]) =>
    names.map((name) => metas.get(name)).find((value) => value !== undefined) ?? null
  const url = attribute(document, 'link[rel="canonical"]', 'href') ?? first('og:url')
  const windowTitle = textOf(document, 'title')
  const title = first('og:title') ?? linked.title ?? textOf(document, 'h1') ?? first('twitter:title')
  const outlet = outletName(
    first('og:site_name') ??
      linked.outlet ??
      first('application-name', 'publisher', 'dc.publisher') ??
      outletInTitle(windowTitle, title),
  )
  return {
    title: withoutOutlet(title ?? windowTitle, outlet),
    outlet,
    published: published(document, metas, linked.published, months),
    language: languageOf(
      document.documentElement?.getAttribute('lang') ??
        first('content-language', 'og:locale', 'language', 'inlanguage') ??
        linked.language,
    ),
    url: url !== null && /^https?:\/\//u.test(url) ? url : null,
  }
}

/** "ua", "uk_UA" and "uk-UA" all mean the language "uk"; null for what is no language tag. */
export function languageOf(tag: string | null | undefined): string | null {
  const primary = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/iu.exec(tag ?? '')?.[1]?.toLowerCase()
  return primary === undefined ? null : primary === 'ua' ? 'uk' : primary
}

function metaOf(document: PageDocument): Map<string, string> {
  const metas = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const name =
      meta.getAttribute('property') ??
      meta.getAttribute('name') ??
      meta.getAttribute('itemprop') ??
      meta.getAttribute('http-equiv')
    const content = normaliseLine((meta.getAttribute('content') ?? '').slice(0, 1000))
    if (name && content !== '' && !metas.has(name.toLowerCase())) metas.set(name.toLowerCase(), content)
  }
  return metas
}

function published(
  document: PageDocument,
  metas: Map<string, string>,
  linked: string | null,
  months: ReadonlyMap<string, number>,
): Edtf | null {
  const times = [...document.querySelectorAll('time')].slice(0, 50)
  const named = times.filter((time) =>
    /datePublished|pubdate|publish|entry-date/u.test(
      `${time.getAttribute('itemprop')} ${time.getAttribute('class')} ${time.getAttribute('pubdate') === null ? '' : 'pubdate'}`,
    ),
  )
  const candidates = [
    ...PUBLISHED.slice(0, 6).map((name) => metas.get(name)),
    linked,
    ...PUBLISHED.slice(6).map((name) => metas.get(name)),
    ...[...named, ...times].map((time) => time.getAttribute('datetime') ?? time.textContent),
  ]
  for (const candidate of candidates) {
    const day = candidate ? metadataDay(candidate, months) : null
    if (day !== null) return day
  }
  return null
}

interface LinkedData {
  title: string | null
  outlet: string | null
  published: string | null
  language: string | null
}

/** JSON-LD of the page: the first thing on it that is an article. Broken JSON is passed over, as browsers do. */
function linkedData(document: PageDocument): LinkedData {
  const found: LinkedData = { title: null, outlet: null, published: null, language: null }
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const waiting = [parseJson(script.textContent ?? '')]
    for (let seen = 0; waiting.length > 0 && seen < 500; seen++) {
      const item = waiting.shift()
      if (Array.isArray(item)) waiting.push(...item.slice(0, 100))
      else if (typeof item === 'object' && item !== null) readItem(item as Record<string, unknown>, found, waiting)
    }
  }
  return found
}

function readItem(item: Record<string, unknown>, found: LinkedData, waiting: unknown[]): void {
  if (Array.isArray(item['@graph'])) waiting.push(item['@graph'])
  if (item['mainEntity']) waiting.push(item['mainEntity'])
  const types = [item['@type']].flat().filter((type) => typeof type === 'string')
  if (!types.some((type) => ARTICLE.test(type))) return
  const publisher = [item['publisher']].flat()[0]
  found.title ??= textField(item['headline'])
  found.published ??= textField(item['datePublished'])
  found.language ??= textField(item['inLanguage'])
  found.outlet ??= textField(
    typeof publisher === 'object' && publisher !== null ? (publisher as Record<string, unknown>)['name'] : publisher,
  )
}

function textField(value: unknown): string | null {
  const text = typeof value === 'string' ? normaliseLine(value.slice(0, 1000)) : ''
  return text === '' ? null : text
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

function attribute(document: PageDocument, selector: string, name: string): string | null {
  for (const node of document.querySelectorAll(selector)) {
    const value = node.getAttribute(name)?.trim()
    if (value) return value
  }
  return null
}

function textOf(document: PageDocument, selector: string): string | null {
  for (const node of document.querySelectorAll(selector)) {
    const text = normaliseLine((node as PageNode).textContent ?? '')
    if (text !== '' && text.length < 500) return text
  }
  return null
}

/** Sites hang their name on the title: "Talks go on | The Daily". */
function withoutOutlet(title: string | null, outlet: string | null): string | null {
  if (title === null || outlet === null) return title
  const match = /^(.{10,}?)\s+[|–—·»-]+\s+([^|]+)$/u.exec(title)
  const plain = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
  if (!match) return title
  const tail = plain(match[2] as string)
  return tail !== '' && (plain(outlet).includes(tail) || tail.includes(plain(outlet))) ? (match[1] as string) : title
}

/** Sites hang a slogan or their sections on their name: "The Daily | News and weather". */
function outletName(name: string | null): string | null {
  const [own] = (name ?? '').replace(/^@/u, '').split(/\s+[|–—•·]\s+/u)
  return own === undefined || own.trim() === '' ? null : own.trim()
}

/** What the window's title adds to the headline is the name of the site: "Talks go on | World | The Daily". */
function outletInTitle(windowTitle: string | null, title: string | null): string | null {
  if (windowTitle === null || title === null || !windowTitle.startsWith(title)) return null
  const added = windowTitle.slice(title.length).split(/\s*[|–—·»•]\s*|\s+-\s+/u)
  const name = added.length > 1 && added[0]?.trim() === '' ? (added.at(-1) ?? '').trim() : ''
  return name !== '' && name.length <= 40 ? name : null
}
