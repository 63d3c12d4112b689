import { createRequire } from 'node:module'

/** What the reader uses of a parsed page. */
export interface PageNode {
  nodeType: number
  /** Lower case for elements. */
  localName: string | null
  childNodes: Iterable<PageNode>
  textContent: string | null
  getAttribute(name: string): string | null
  setAttribute(name: string, value: string): void
  querySelectorAll(selector: string): Iterable<PageNode>
}

export interface PageDocument {
  documentElement: PageNode | null
  querySelectorAll(selector: string): Iterable<PageNode>
}

export const ELEMENT = 1
export const TEXT = 3

interface Parsers {
  parseHTML(html: string): { document: PageDocument }
  Readability: new (
    document: PageDocument,
    options: { serializer: (node: PageNode) => PageNode; keepClasses: true },
  ) => { parse(): { content: PageNode | null; title: string | null; siteName: string | null } | null }
}

let parsers: Parsers | undefined

/**
 * The parser of pages and the judge of what on them is body. They take a tenth of a second to load, so only the first
 * page loads them; `require` since cleaning is synchronous. Loading a module is no effect that a reading could see.
 */
export function pageParsers(): Parsers {
  if (!parsers) {
    const require = createRequire(import.meta.url)
    parsers = { parseHTML: require('linkedom').parseHTML, Readability: require('@mozilla/readability').Readability }
  }
  return parsers
}
