import { type KeyboardEvent, useCallback, useMemo, useState } from 'react'
import type { TimelineLayout } from './layout.ts'

interface MarkKeys {
  /** Id of the meeting whose mark Tab goes to. */
  current: string | null
  /** For each mark. */
  onKeyDown: (event: KeyboardEvent<SVGGElement>) => void
}

/**
 * Left and right go through the marks in time, whatever the lane; Home and End to the first and the last. Tab goes to the
 * one at which the list below begins.
 */
export function useMarkKeys(layout: TimelineLayout, latestFirst: boolean): MarkKeys {
  const [chosen, setChosen] = useState<string | null>(null)
  const marks = useMemo(
    () => layout.lanes.flatMap((lane) => lane.placed).toSorted((a, b) => a.left - b.left || a.y - b.y),
    [layout],
  )
  const order = useMemo(() => marks.map((mark) => mark.meeting.id), [marks])
  const latest = marks.findLast((mark) => mark.certainty !== 'undated')
  const first = (latestFirst && latest ? latest : marks[0])?.meeting.id ?? null
  const current = chosen && order.includes(chosen) ? chosen : first
  const onKeyDown = useCallback(
    (event: KeyboardEvent<SVGGElement>) => {
      const at = order.indexOf(event.currentTarget.dataset.meeting ?? '')
      const next = nextIndex(event.key, at, order.length)
      const id = next === null ? undefined : order[next]
      if (id === undefined) return
      event.preventDefault()
      setChosen(id)
      const marks = event.currentTarget.ownerSVGElement?.querySelectorAll<SVGGElement>('[data-meeting]')
      for (const mark of marks ?? []) if (mark.dataset.meeting === id) mark.focus()
    },
    [order],
  )
  return { current, onKeyDown }
}

function nextIndex(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
      return Math.min(count - 1, at + 1)
    case 'ArrowLeft':
      return Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
