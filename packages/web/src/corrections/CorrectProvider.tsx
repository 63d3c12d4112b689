import { type ReactNode, useMemo, useState } from 'react'
import { CorrectContext, type Correcting } from './useCorrect.ts'

/** Keeps what is being corrected. */
export function CorrectProvider({ children }: { children: ReactNode }) {
  const [correcting, correct] = useState<Correcting | null>(null)
  const desk = useMemo(() => ({ correcting, correct }), [correcting])
  return <CorrectContext value={desk}>{children}</CorrectContext>
}
