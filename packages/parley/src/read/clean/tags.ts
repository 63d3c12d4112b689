/** A tag of a page, by its offsets. */
export interface Tag {
  name: string
  closing: boolean
  start: number
  end: number
}

/** Elements whose content is no markup. */
const RAW = new Set(['script', 'style', 'textarea', 'title', 'xmp', 'noembed', 'noframes'])
/** Characters that may be looked at in vain, over the whole page, before quotation marks are no longer respected. */
const PATIENCE = 10_000_000

/**
 * Tags of a page in order, comments left out; markup inside scripts and styles is not looked into. Linear in the length
 * of the page, whatever it holds: a search that failed once is not made again.
 */
export function* tagsOf(html: string): Generator<Tag> {
  const seeker = createSeeker(html)
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      at = seeker.after('-->', at + 4) ?? html.length
      continue
    }
    const name = /[a-z][^\s/>]{0,60}/iy
    const closing = html[at + 1] === '/'
    name.lastIndex = at + (closing ? 2 : 1)
    const match = name.exec(html)
    const end = match || html[at + 1] === '!' || html[at + 1] === '?' ? seeker.tagEnd(at + 1) : null
    if (end === null) {
      at += 1
      continue
    }
    if (match) {
      const tag = { name: match[0].toLowerCase(), closing, start: at, end }
      yield tag
      if (!closing && RAW.has(tag.name)) {
        at = seeker.closing(tag.name, end)
        continue
      }
    }
    at = end
  }
}

function createSeeker(html: string) {
  const missing = new Set<string>()
  let patience = PATIENCE

  function after(wanted: string, from: number): number | null {
    if (missing.has(wanted)) return null
    const found = html.indexOf(wanted, from)
    if (found >= 0) return found + wanted.length
    missing.add(wanted)
    return null
  }

  /** Where the tag ends; a ">" inside a quoted attribute does not end it, unless the quotation never closes. */
  function tagEnd(from: number): number | null {
    let quote = ''
    for (let at = from; at < html.length && patience > 0; at++) {
      const sign = html[at] as string
      if (quote !== '') {
        if (sign === quote) quote = ''
      } else if (sign === '>') {
        return at + 1
      } else if ((sign === '"' || sign === "'") && /[=\s]/u.test(html[at - 1] ?? '')) {
        quote = sign
      }
      if (at - from > 1_000_000) {
        patience -= at - from
        break
      }
      if (at === html.length - 1) patience -= at - from
    }
    return after('>', from)
  }

  /** Where the closing tag of a raw element starts; the end of the page when there is none. */
  function closing(name: string, from: number): number {
    if (missing.has(name)) return html.length
    const pattern = new RegExp(`</${name}`, 'gi')
    pattern.lastIndex = from
    const match = pattern.exec(html)
    if (match) return match.index
    missing.add(name)
    return html.length
  }

  return { after, tagEnd, closing }
}
