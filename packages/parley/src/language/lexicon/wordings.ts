import { readFileSync } from 'node:fs'
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'

/** A text that stands in a YAML file: the keys that lead to it ("months", "12"), and its line, counted from 1. */
export interface Wording {
  path: string[]
  text: string
  line: number
}

/** Every text of a file of this folder (`uk/time.yml`), in order; numbers of a list are no part of the path. */
export function wordingsOf(file: string): Wording[] {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'), { lineCounter: lines })
  const found: Wording[] = []
  walk(document.contents, [], (node, path, text) =>
    found.push({ path, text, line: lines.linePos(node.range?.[0] ?? 0).line }),
  )
  return found
}

type Visit = (node: Node, path: string[], text: string) => void

function walk(node: unknown, path: string[], visit: Visit): void {
  if (isMap(node)) for (const { key, value } of node.items) walk(value, [...path, String(key)], visit)
  else if (isSeq(node)) for (const item of node.items) walk(item, path, visit)
  else if (isScalar(node) && typeof node.value === 'string') visit(node, path, node.value)
}
