import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react'
import { EvidenceContext, type OpenedValue } from './useEvidence.ts'

/** Keeps which value's evidence is open, and gives the focus back to where it came from. */
export function EvidenceProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<OpenedValue | null>(null)
  const cameFrom = useRef<Element | null>(null)
  const open = useCallback((value: OpenedValue) => {
    const focused = document.activeElement
    if (!focused?.closest('.evidence')) cameFrom.current = focused
    setOpened(value)
  }, [])
  const close = useCallback(() => {
    setOpened(null)
    if (cameFrom.current instanceof HTMLElement && cameFrom.current.isConnected) cameFrom.current.focus()
    cameFrom.current = null
  }, [])
  const desk = useMemo(() => ({ opened, open, close }), [opened, open, close])
  return <EvidenceContext value={desk}>{children}</EvidenceContext>
}
