import type { Block } from './line.ts'
import { normaliseLine } from './text.ts'
import { tagsOf } from './tags.ts'

const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'bdi',
  'bdo',
  'big',
  'cite',
  'code',
  'data',
  'del',
  'em',
  'font',
  'i',
  'ins',
  'kbd',
  'mark',
  'nobr',
  'q',
  's',
  'small',
  'span',
  'strike',
  'strong',
  'sub',
  'sup',
  'time',
  'tt',
  'u',
  'wbr',
])
const SILENT = new Set(['script', 'style', 'title', 'textarea', 'noembed', 'noframes', 'xmp'])
const NAMED: { [name: string]: string } = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  hellip: '…',
  copy: '©',
  shy: '',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  middot: '·',
  bull: '•',
  numero: '№',
}

/** All text of a page by blocks, without weighing what is body: for pages too large or too broken to parse. Linear. */
export function plainPage(html: string): Block[] {
  const blocks: Block[] = []
  let line: string[] = []
  let from = 0
  const flush = () => {
    const text = normaliseLine(decodeEntities(line.join('')))
    if (text !== '') blocks.push({ text, kind: null })
    line = []
  }
  let silent = false
  for (const tag of tagsOf(html)) {
    if (!silent) line.push(html.slice(from, tag.start))
    from = tag.end
    silent = !tag.closing && SILENT.has(tag.name)
    if (!INLINE.has(tag.name)) flush()
  }
  if (!silent) line.push(html.slice(from))
  flush()
  return blocks
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED[name as string] ?? whole
    const code = decimal === undefined ? Number.parseInt(hexadecimal as string, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : ' '
  })
}
