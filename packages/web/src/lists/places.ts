import { useLocation } from '@tanstack/react-router'
import type { VirtualItem } from '@tanstack/react-virtual'

/** What is remembered of the lists of a page while the reader is elsewhere. */
interface Place {
  /** The list and the entry that had the focus last. */
  list: string
  index: number
  /** The heights of the entries of a long list, by its label: with them it is as long again as it was. */
  heights: Map<string, VirtualItem[]>
}

/** By the entry of the history that the page is: the way back leads to the same, a new visit to another. */
const places = new Map<string, Place>()

/** The place of the page that is shown; what is written to it is there again when the reader comes back. */
export function usePlace(): Place {
  const key = useLocation({ select: ({ state: { __TSR_key: key } }) => key ?? '' })
  let place = places.get(key)
  if (!place) {
    place = { list: '', index: -1, heights: new Map() }
    places.set(key, place)
  }
  return place
}
