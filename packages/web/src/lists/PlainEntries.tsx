import { type RefObject, useImperativeHandle } from 'react'
import type { EntryListHandle, EntryListProps } from './EntryList.tsx'

export interface EntriesProps<Item> extends Omit<EntryListProps<Item>, 'handle'> {
  list: RefObject<HTMLOListElement | null>
  handle: RefObject<EntryListHandle | null>
}

/** A list that is in the page as a whole. */
export function PlainEntries<Item>({ items, keyOf, render, label, list, handle }: EntriesProps<Item>) {
  useImperativeHandle(handle, () => ({
    focusEntry: (index) => {
      const entry = list.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
      entry?.scrollIntoView({ block: 'nearest' })
      entry?.focus({ preventScroll: true })
    },
  }))
  return (
    <ol className="entries" ref={list} aria-label={label}>
      {items.map((item, index) => (
        <li key={keyOf(item)} data-index={index} tabIndex={-1} className="entry">
          {render(item, index)}
        </li>
      ))}
    </ol>
  )
}
