import { tagsOf } from './tags.ts'
import type { Tag } from './tags.ts'

/** A page cut down to what can hold text, so that parsing it takes bounded time. */
export interface BoundedPage {
  html: string
  /** Whether it is small enough for a parser that weighs every element against its neighbours. */
  parseable: boolean
}

const MOST_TAGS = 40_000
const MOST_CHARACTERS = 4_000_000
const DEEPEST = 150
/** Elements that are dropped with all that they hold. */
const DROPPED = new Set([
  'style',
  'svg',
  'iframe',
  'object',
  'template',
  'canvas',
  'math',
  'noembed',
  'noframes',
  'select',
  'textarea',
  'xmp',
  'video',
  'audio',
  'map',
])
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
  'p',
  'li',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
  'option',
  'tbody',
  'thead',
  'tfoot',
])

/**
 * Takes scripts (but linked data), styles, drawings and comments out of a page, and tags that nest deeper than any real
 * page, whose text stays. One pass.
 */
export function boundPage(html: string): BoundedPage {
  const parts: string[] = []
  let kept = 0
  let tags = 0
  let depth = 0
  let dropping: { name: string; depth: number } | null = null
  const copy = (upTo: number) => {
    if (dropping === null && upTo > kept) parts.push(withoutComments(html.slice(kept, upTo)))
    kept = Math.max(kept, upTo)
  }
  for (const tag of tagsOf(html)) {
    if (dropping !== null) {
      if (tag.name === dropping.name) dropping.depth += tag.closing ? -1 : 1
      if (dropping.depth === 0) {
        kept = tag.end
        dropping = null
      }
      continue
    }
    if (!tag.closing && isDropped(html, tag)) {
      copy(tag.start)
      if (!html.startsWith('/>', tag.end - 2)) dropping = { name: tag.name, depth: 1 }
      kept = tag.end
      continue
    }
    tags++
    if (VOID.has(tag.name)) continue
    depth += tag.closing ? -1 : 1
    if (depth < 0) depth = 0
    if (depth > DEEPEST || (tag.closing && depth === DEEPEST)) {
      copy(tag.start)
      parts.push(' ')
      kept = tag.end
    }
  }
  copy(html.length)
  const bounded = parts.join('')
  return { html: bounded, parseable: tags <= MOST_TAGS && bounded.length <= MOST_CHARACTERS }
}

function isDropped(html: string, tag: Tag): boolean {
  if (tag.name === 'script') return !/ld\+json/iu.test(html.slice(tag.start, Math.min(tag.end, tag.start + 300)))
  return DROPPED.has(tag.name)
}

function withoutComments(part: string): string {
  if (!part.includes('<!--')) return part
  const kept: string[] = []
  for (let at = 0; at < part.length; ) {
    const start = part.indexOf('<!--', at)
    if (start < 0) {
      kept.push(part.slice(at))
      break
    }
    kept.push(part.slice(at, start))
    const end = part.indexOf('-->', start + 4)
    at = end < 0 ? part.length : end + 3
  }
  return kept.join('')
}
