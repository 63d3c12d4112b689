import { ELEMENT, TEXT } from './dom.ts'
import type { PageNode } from './dom.ts'
import type { Block, NotBodyKind } from './line.ts'
import { normaliseLine } from './text.ts'

const INLINE = new Set([
  'a',
  'abbr',
  'acronym',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'dfn',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'label',
  'mark',
  'nobr',
  'q',
  'ruby',
  's',
  'samp',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'var',
  'wbr',
])
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'button', 'form', 'nav', 'head'])
/** What a page's own markup says of a part. */
const KINDS: { [name: string]: NotBodyKind } = {
  figcaption: 'caption',
  figure: 'caption',
  aside: 'teaser',
  footer: 'navigation',
  address: 'byline',
}

/** The text under a node, one block per line, with what the markup says of it. Depth is bounded before parsing. */
export function blocksOf(root: PageNode): Block[] {
  const blocks: Block[] = []
  let line: string[] = []
  const flush = (kind: NotBodyKind | null, bullet = '') => {
    const text = normaliseLine(line.join(''))
    if (text !== '') blocks.push({ text: bullet + text, kind })
    line = []
  }
  const walk = (node: PageNode, kind: NotBodyKind | null, bullet: string): void => {
    let mark = bullet
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) {
        line.push(child.textContent ?? '')
      } else if (child.nodeType === ELEMENT) {
        const name = child.localName ?? ''
        if (SILENT.has(name)) continue
        if (INLINE.has(name)) {
          walk(child, kind, mark)
          continue
        }
        if (line.length > 0) {
          const before = blocks.length
          flush(kind, mark)
          if (blocks.length > before) mark = ''
        }
        const inner = KINDS[name] ?? kind
        const before = blocks.length
        walk(child, inner, name === 'li' ? '- ' : mark)
        flush(inner, blocks.length > before ? '' : name === 'li' ? '- ' : mark)
        if (blocks.length > before) mark = ''
      }
    }
  }
  walk(root, null, '')
  flush(null)
  return blocks
}
