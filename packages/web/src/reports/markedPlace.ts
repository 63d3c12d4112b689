import type { Report } from '../../../parley/src/model/report.ts'
import type { SeenPlace } from '../../../parley/src/serve/keeping-views.ts'

/** The words of a report that lie in a range of its text as it is drawn, without the spaces around them; null where none do. */
export function markedPlace(drawn: Element, range: Range, { id, text }: Pick<Report, 'id' | 'text'>): SeenPlace | null {
  const runs = [...drawn.querySelectorAll<HTMLElement>('[data-start]')].filter((run) => range.intersectsNode(run))
  const [first, last] = [runs[0], runs.at(-1)]
  if (!first || !last) return null
  const from =
    startOf(first) +
    (first.contains(range.startContainer) ? lengthBefore(first, range.startContainer, range.startOffset) : 0)
  const to =
    startOf(last) +
    (last.contains(range.endContainer)
      ? lengthBefore(last, range.endContainer, range.endOffset)
      : (last.textContent ?? '').length)
  const words = text.slice(from, to)
  const quote = words.trim()
  if (quote === '') return null
  const start = from + words.indexOf(quote)
  return { report: id, start, end: start + quote.length, quote }
}

const startOf = (run: HTMLElement): number => Number(run.dataset.start)

/** UTF-16 code units of a run that stand before a point in it. */
function lengthBefore(run: Element, node: Node, offset: number): number {
  const before = document.createRange()
  before.selectNodeContents(run)
  before.setEnd(node, offset)
  return before.toString().length
}
