import { type ReactNode, type RefObject, useRef } from 'react'
import { useKeys } from '../keys/useKeys.ts'
import { PlainEntries } from './PlainEntries.tsx'
import { usePrinting } from './usePrinting.ts'
import { useReturn } from './useReturn.ts'
import { VirtualEntries } from './VirtualEntries.tsx'

export interface EntryListProps<Item> {
  items: readonly Item[]
  keyOf: (item: Item) => string
  render: (item: Item, index: number) => ReactNode
  label: string
  /** A guess at the height of an entry in pixels, until it is measured. */
  estimate: number
  /** What `e` does on an entry. */
  onEvidence?: (item: Item) => void
  /** What Enter does on an entry. */
  onOpen?: (item: Item) => void
  /** Called when the end of the list comes into sight. */
  onEnd?: () => void
  /** For those outside who must bring an entry into sight. */
  handle?: RefObject<EntryListHandle | null>
}

/** What either kind of list offers: to bring an entry into sight and give it the focus. */
export interface EntryListHandle {
  focusEntry: (index: number) => void
}

/** Longer lists keep only what is in sight in the page; they are whole when printed. */
const LONG = 150

/** A list that is walked with j and k (or the arrows, once inside). */
export function EntryList<Item>(props: EntryListProps<Item>) {
  const list = useRef<HTMLOListElement>(null)
  const ownHandle = useRef<EntryListHandle>(null)
  const handle = props.handle ?? ownHandle
  const last = useRef(useReturn(list, props.label))
  const printing = usePrinting()

  const focused = () => {
    const entry = document.activeElement?.closest<HTMLElement>('[data-index]')
    return entry && list.current?.contains(entry) ? Number(entry.dataset.index) : -1
  }
  /** Another list or the panel has the focus, so its keys are not ours. */
  const elsewhere = () => {
    const other = document.activeElement?.closest('.entries, .evidence')
    return other != null && other !== list.current
  }
  const move = (step: number) => (event: KeyboardEvent) => {
    const inside = focused()
    if (event.key.startsWith('Arrow') && inside === -1) return
    if (inside === -1 && elsewhere() && !document.activeElement?.closest('.evidence')) return
    const from = inside === -1 ? last.current : inside
    const next = Math.min(props.items.length - 1, Math.max(0, from + step))
    if (next < 0) return
    event.preventDefault()
    last.current = next
    handle.current?.focusEntry(next)
  }
  const evidence = () => {
    const active = document.activeElement
    if (active instanceof HTMLButtonElement && active.classList.contains('value')) return active.click()
    const inside = focused()
    const item = props.items[inside === -1 ? last.current : inside]
    if (item !== undefined) props.onEvidence?.(item)
  }
  const open = () => {
    const item = props.items[focused()]
    if (item !== undefined && document.activeElement?.matches('[data-index]')) props.onOpen?.(item)
  }
  useKeys({ j: move(1), k: move(-1), ArrowDown: move(1), ArrowUp: move(-1), e: evidence, Enter: open })

  const Entries = props.items.length > LONG && !printing ? VirtualEntries : PlainEntries
  return <Entries {...props} list={list} handle={handle} />
}
