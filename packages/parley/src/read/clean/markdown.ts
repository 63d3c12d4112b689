import type { Block } from './line.ts'
import { normaliseLine } from './text.ts'

/** Markdown to lines: front matter off, marks of headings, emphasis, links, quotations and code taken away, words kept. */
export function readMarkdown(text: string): Block[] {
  const source = text
    .replace(/\r\n?/gu, '\n')
    .replace(/^\uFEFF?---[^\S\n]*\n[\s\S]*?\n(?:---|\.\.\.)[^\S\n]*(?:\n|$)/u, '')
  const blocks: Block[] = []
  for (const line of source.split('\n')) {
    const picture = /^\s*!\[([^\]\n]*)\]\([^)\n]*\)\s*$/u.exec(line)
    if (picture) push(blocks, picture[1] as string, 'caption')
    else if (!/^\s*(?:[-*_=]\s?){3,}$|^\s*```|^\s*<!--.*-->\s*$|^\s*\[[^\]\n]+\]:\s*\S+\s*$/u.test(line))
      push(blocks, inline(line), null)
  }
  return blocks
}

function push(blocks: Block[], text: string, kind: Block['kind']): void {
  const line = normaliseLine(text)
  if (line !== '') blocks.push({ text: line, kind })
}

/** No line of a report is longer; in one that is, looking for the other end of a mark would take too long. */
const LONGEST_MARKED = 20_000

function inline(line: string): string {
  if (line.length > LONGEST_MARKED) return line
  return line
    .replace(/^\s{0,3}#{1,6}\s+|\s+#+\s*$/gu, '')
    .replace(/^(?:\s{0,3}>\s?)+/u, '')
    .replace(/^\s*[*+]\s+/u, '- ')
    .replace(/!?\[([^\]\n]{0,1000})\]\([^)\n]{0,2000}\)/gu, '$1')
    .replace(/\[([^\]\n]{0,1000})\]\[[^\]\n]{0,100}\]/gu, '$1')
    .replace(/<(https?:\/\/[^>\s]{1,2000})>/gu, '$1')
    .replace(/(\*\*|__)(?=\S)([^\n]{1,2000}?\S)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_\n]{1,2000}?\S|\S)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`\n]{1,1000})`/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!>-])/gu, '$1')
}
