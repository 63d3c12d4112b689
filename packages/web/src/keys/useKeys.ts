import { useEffect, useRef } from 'react'

export type KeyHandlers = Record<string, (event: KeyboardEvent) => void>

/** Whether what is typed goes into a field. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable="true"]')
}

/**
 * Listens for single keys on the whole page, by `KeyboardEvent.key`.
 * Keys with Ctrl, Alt or Meta are left to the browser; while a field has the focus only Escape is heard,
 * and while a dialog is open nothing is.
 */
export function useKeys(handlers: KeyHandlers, active = true): void {
  const current = useRef(handlers)
  useEffect(() => {
    current.current = handlers
  })
  useEffect(() => {
    if (!active) return
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
      if (isTyping(event.target) && event.key !== 'Escape') return
      if (document.querySelector('[role="dialog"]')) return
      current.current[event.key]?.(event)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [active])
}
