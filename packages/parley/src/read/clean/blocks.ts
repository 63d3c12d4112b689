import { ELEMENT, TEXT } from './dom.ts'
import type { PageNode } from './dom.ts'
import { isStopped } from './line.ts'
import type { Block, NotBodyKind } from './line.ts'
import { normaliseLine } from './text.ts'

const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q ruby s samp small span strike strong sub sup td th time tt u var wbr'.split(
    ' ',
  ),
)
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'button', 'form', 'nav', 'head'])
/** What a page's own markup says of a part. */
const KINDS: { [name: string]: NotBodyKind } = {
  figcaption: 'caption',
  figure: 'caption',
  aside: 'teaser',
  footer: 'navigation',
  address: 'byline',
}
/** The same by the names that pages give their parts, by one word of "author-bio" or "newsletter_signup". */
const NAMED: { names: RegExp; kind: NotBodyKind }[] = [
  {
    names:
      /^(?:ad|ads|adv|adblock|advert|adverts|advertisement|advertising|banner|promo|sponsor|sponsored|sponsorship)$/u,
    kind: 'advert',
  },
  { names: /^(?:readalso|readmore|related|recommended|recommendations|teaser|seealso)$/u, kind: 'teaser' },
  { names: /^(?:caption|figcaption|credit|credits)$/u, kind: 'caption' },
  { names: /^(?:byline|author|authors|bio)$/u, kind: 'byline' },
  {
    names:
      /^(?:share|sharing|social|subscribe|subscription|newsletter|tags|breadcrumb|breadcrumbs|comments|donate|donation|paywall|cookie|cookies|poll|plea|membership)$/u,
    kind: 'navigation',
  },
]
const PAIRED = /^(?:read[-_](?:also|more|next)|see[-_]also|more[-_](?:news|stories))$/u
/** What is longer is no part beside the report, whatever its name. */
const LONGEST_NAMED = 400
/** Shorter links stand alone for other reasons: a name, a document. */
const SHORTEST_TEASER = 20

/** A line that grows while its elements are walked. */
interface OpenLine {
  parts: string[]
  /** Characters of it, spaces left out, and how many of them are in links. */
  length: number
  linked: number
}

/** The text under a node, one block per line, with what the markup says of it. Depth is bounded before parsing. */
export function blocksOf(root: PageNode): Block[] {
  const blocks: Block[] = []
  let line: OpenLine = { parts: [], length: 0, linked: 0 }
  let bullet = ''

  const flush = (kind: NotBodyKind | null) => {
    const text = normaliseLine(line.parts.join(''))
    if (text !== '') {
      blocks.push({ text: bullet + text, kind: kind ?? (isLinkAlone(line, text) ? 'teaser' : null) })
      bullet = ''
    }
    line = { parts: [], length: 0, linked: 0 }
  }
  const write = (text: string, inLink: boolean) => {
    const length = text.replace(/\s+/gu, '').length
    line.parts.push(text)
    line.length += length
    if (inLink) line.linked += length
  }
  const walk = (node: PageNode, kind: NotBodyKind | null, inLink: boolean): void => {
    for (const child of node.childNodes) {
      const name = child.localName ?? ''
      if (child.nodeType === TEXT) write(child.textContent ?? '', inLink)
      else if (child.nodeType !== ELEMENT || SILENT.has(name)) continue
      else if (INLINE.has(name)) {
        walk(child, kind, inLink || name === 'a')
        if (name === 'td' || name === 'th') write(' ', false)
      } else {
        flush(kind)
        const inner = KINDS[name] ?? kind ?? namedKind(child)
        if (name === 'li') bullet = '- '
        walk(child, inner, inLink)
        flush(inner)
        if (name === 'li') bullet = ''
      }
    }
  }
  walk(root, null, false)
  flush(null)
  return blocks
}

/** What the names of a part say that it is; null for what they do not tell, or for a long part. */
export function namedKind(node: PageNode): NotBodyKind | null {
  const names = node.getAttribute('class')?.toLowerCase().split(/\s+/u) ?? []
  const words = names.flatMap((name) => name.split(/[-_]+/u))
  const paired = names.some((name) => PAIRED.test(name)) ? 'teaser' : null
  const kind = paired ?? NAMED.find((one) => words.some((word) => one.names.test(word)))?.kind ?? null
  return kind !== null && (node.textContent?.length ?? 0) <= LONGEST_NAMED ? kind : null
}

/** A line that is one link and no sentence points to another report. */
function isLinkAlone({ length, linked }: OpenLine, text: string): boolean {
  return text.length >= SHORTEST_TEASER && linked >= length * 0.95 && !isStopped(text)
}
