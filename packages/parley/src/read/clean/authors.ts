import { furnitureKey } from '../../language/furniture.ts'
import type { Furniture } from '../../language/furniture.ts'
import { isStopped } from './line.ts'
import type { Line } from './line.ts'

/** "— Jane Smith", «З Дохи — Олена Коваль». */
const LEAD = /^(?:\p{L}{1,4} \p{Lu}[\p{L}'’ʼ-]+ )?[—–-]\s*/u
const LONGEST = 160
/** Lines at the head of a report among which its authors stand. */
const HEAD = 4

interface Head {
  furniture: Furniture
  /** Whether the text begins without its headline. */
  titled: boolean
}

/**
 * Lines of a report's head and foot that hold but names of its authors, or tell who they are: "Jane Smith, Geneva",
 * "Jane Smith covers diplomacy for The Herald." `lines` are those that are not told to be furniture yet.
 */
export function authorLines(text: string, lines: readonly Line[], { furniture, titled }: Head): Line[] {
  const found = new Set<Line>()
  const contentOf = ({ start, end }: Line) => text.slice(start, end)
  for (const [place, line] of lines.slice(0, HEAD).entries()) {
    const content = contentOf(line)
    if (isStopped(content)) break
    // A name alone where the headline stands is what the report is about.
    if (areAuthors(content, furniture) && (place > 0 || titled || content.includes(','))) found.add(line)
  }
  for (const line of lines.slice(1).toReversed()) {
    const content = contentOf(line).replace(LEAD, '')
    if (!areAuthors(content, furniture) && !isNotice(content, furniture)) break
    found.add(line)
  }
  return [...found]
}

/** Names and where they write from or what they are, and nothing that they do. */
function areAuthors(content: string, { authors, roles, joiners }: Furniture): boolean {
  const names = content.length <= LONGEST && !isStopped(content) ? authors.exec(content) : null
  if (!names) return false
  const rest = content.slice(names[0].length)
  const beside = rest.replace(/^\s*[,(/|•·—–-]\s*/u, '')
  if (rest === '') return /\p{Ll}/u.test(content)
  const words = beside.match(/\p{L}[\p{L}'’ʼ.-]*/gu) ?? []
  if (beside === rest && !joiners.has(words.shift() ?? '')) return false
  return (
    (words.length <= 7 && roles.in(furnitureKey(beside))) ||
    (words.length <= 7 && words.every((word) => /^\p{Lu}/u.test(word) || joiners.has(word)))
  )
}

const DASH_BEFORE = /^\s*[—–-]?\s*/u

/** A sentence on who the author is. */
function isNotice(content: string, { authors, notices }: Furniture): boolean {
  const names = content.length <= LONGEST * 2 ? authors.exec(content) : null
  if (!names) return false
  const behind = content.slice(names[0].length)
  return notices.at(furnitureKey(behind), DASH_BEFORE.exec(behind)?.[0].length ?? 0)
}
