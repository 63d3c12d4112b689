import { blocksOf, namedKind } from './blocks.ts'
import { boundPage } from './bounds.ts'
import { pageParsers } from './dom.ts'
import type { PageDocument } from './dom.ts'
import type { Block } from './line.ts'
import { readPageMetadata } from './page-metadata.ts'
import type { PageMetadata } from './page-metadata.ts'
import { plainPage } from './plain-page.ts'

export interface Page {
  blocks: Block[]
  metadata: PageMetadata
}

const NOTHING: PageMetadata = { title: null, outlet: null, published: null, language: null, url: null }

/**
 * A page to what it says of itself and the blocks of its body, as Readability judges it. A page that is too large for
 * that, or that no parser takes, gives all its text instead.
 */
export function readPage(html: string, months: ReadonlyMap<string, number>): Page {
  const bounded = boundPage(html)
  if (!bounded.parseable) return { blocks: plainPage(bounded.html), metadata: NOTHING }
  const { parseHTML, Readability } = pageParsers()
  const { document } = parseHTML(whole(bounded.html))
  const metadata = readPageMetadata(document, months)
  passNamesDown(document)
  try {
    const article = new Readability(document, { serializer: (node) => node, keepClasses: true }).parse()
    const blocks = article?.content ? blocksOf(article.content) : []
    if (blocks.some((block) => block.kind === null)) return { blocks, metadata }
  } catch {
    // Readability throws on documents that lack what every browser would have added; their text is still there.
  }
  return { blocks: plainPage(bounded.html), metadata }
}

/** Readability drops a box that holds but one paragraph: the paragraph bears the name of its box from then on. */
function passNamesDown(document: PageDocument): void {
  for (const part of document.querySelectorAll('div[class], section[class], aside[class]')) {
    if (namedKind(part) === null) continue
    for (const inner of part.querySelectorAll('p, div')) inner.setAttribute('class', part.getAttribute('class') ?? '')
  }
}

/** A fragment gets the elements that a browser would add. */
function whole(html: string): string {
  if (/<body[\s>]/iu.test(html)) return html
  if (/<html[\s>]/iu.test(html)) return html.replace(/(<html[^>]{0,2000}>)/iu, '$1<body>')
  return `<!doctype html><html><head></head><body>${html}</body></html>`
}
