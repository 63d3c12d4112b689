import { useRouter } from '@tanstack/react-router'
import { type RefObject, useEffect } from 'react'
import { usePlace } from './places.ts'

/** Remembers which entry of a list has the focus, and gives it back to that one when the reader comes back to the page. */
export function useReturn(list: RefObject<HTMLOListElement | null>, label: string): number {
  const place = usePlace()
  const router = useRouter()
  useEffect(() => {
    const element = list.current
    const remember = ({ target }: FocusEvent) => {
      const entry = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
      if (entry) Object.assign(place, { list: label, index: Number(entry.dataset.index) })
    }
    const goBack = () => {
      if (place.list !== label || !isAtTheBeginning()) return
      element?.querySelector<HTMLElement>(`[data-index="${place.index}"]`)?.focus({ preventScroll: true })
    }
    element?.addEventListener('focusin', remember)
    // A long list draws the entry only once the router has scrolled to where it was.
    let frame = requestAnimationFrame(goBack)
    const stop = router.subscribe('onRendered', () => {
      frame = requestAnimationFrame(goBack)
    })
    return () => {
      element?.removeEventListener('focusin', remember)
      cancelAnimationFrame(frame)
      stop()
    }
  }, [list, label, place, router])
  return place.list === label ? place.index : -1
}

/** Whether nothing of the page has the focus yet. */
const isAtTheBeginning = (): boolean =>
  document.activeElement === document.body || document.activeElement?.id === 'main'
