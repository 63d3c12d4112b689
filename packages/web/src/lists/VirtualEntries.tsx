import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useImperativeHandle, useLayoutEffect, useState } from 'react'
import { usePlace } from './places.ts'
import type { EntriesProps } from './PlainEntries.tsx'

/** A long list: only what is in sight, and a little more, is in the page. */
export function VirtualEntries<Item>(props: EntriesProps<Item>) {
  const { items, keyOf, render, label, estimate, list, handle, onEnd } = props
  const [top, setTop] = useState(0)
  const { heights } = usePlace()
  useLayoutEffect(() => {
    const measure = () => setTop(list.current?.offsetTop ?? 0)
    measure()
    // What stands above may grow once it is drawn.
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [list])
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => estimate,
    overscan: 8,
    scrollMargin: top,
    getItemKey: (index) => keyOf(items[index] as Item),
    initialMeasurementsCache: heights.get(label) ?? [],
  })
  useEffect(
    () => () => {
      heights.set(label, virtual.measurementsCache)
    },
    [heights, label, virtual],
  )
  useImperativeHandle(handle, () => ({
    focusEntry: (index) => {
      virtual.scrollToIndex(index, { align: 'auto' })
      // The entry is in the page only once the list has moved.
      requestAnimationFrame(() =>
        requestAnimationFrame(() => {
          list.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true })
        }),
      )
    },
  }))
  const shown = virtual.getVirtualItems()
  const lastShown = shown.at(-1)?.index ?? -1
  useEffect(() => {
    if (lastShown >= items.length - 20) onEnd?.()
  }, [lastShown, items.length, onEnd])
  return (
    <ol className="entries entries-long" ref={list} aria-label={label} style={{ height: virtual.getTotalSize() }}>
      {shown.map((row) => (
        <li
          key={row.key}
          ref={virtual.measureElement}
          data-index={row.index}
          aria-posinset={row.index + 1}
          aria-setsize={items.length}
          tabIndex={-1}
          className="entry"
          style={{ transform: `translateY(${row.start - top}px)` }}
        >
          {render(items[row.index] as Item, row.index)}
        </li>
      ))}
    </ol>
  )
}
