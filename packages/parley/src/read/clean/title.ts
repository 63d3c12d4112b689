import { isStopped } from './line.ts'
import type { Line } from './line.ts'

const SHORTEST = 15
const LONGEST = 200

/**
 * The headline that a plain text opens with: one line, short, without a stop, before a longer body of sentences.
 * `lines` are those of the body. Null where the first line is not clearly a headline.
 */
export function titleOf(text: string, lines: readonly Line[]): string | null {
  const [first, ...body] = lines.map(({ start, end }) => text.slice(start, end))
  if (first === undefined || body.length === 0) return null
  if (first.length < SHORTEST || first.length > LONGEST || !/^["«“„]?[\p{Lu}\d]/u.test(first)) return null
  if (!/[\p{L}\p{N}"»”!?)%]$/u.test(first) || /[.…]["»”)]?$/u.test(first)) return null
  if (first.trim().split(' ').length < 3) return null
  const sentences = body.filter((line) => line.length > 60 && isStopped(line))
  const length = body.reduce((sum, line) => sum + line.length, 0)
  return sentences.length > 0 && length > first.length * 1.5 ? first : null
}
