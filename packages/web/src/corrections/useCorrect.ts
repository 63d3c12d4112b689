import { createContext, use } from 'react'
import type { Refers } from '../../../parley/src/serve/views.ts'
import type { Correctable } from './correctable.ts'

/** What is being corrected, by the words that stand on the page. */
export interface Correcting {
  about: Correctable
  title: string
  titleLang: string | null
  /** The reports that it was read from, by their headings. */
  refers: Refers
}

export interface CorrectingDesk {
  correcting: Correcting | null
  correct: (wanted: Correcting | null) => void
}

export const CorrectContext = createContext<CorrectingDesk | null>(null)

/** Opens and closes the form in which something is corrected. */
export function useCorrect(): CorrectingDesk {
  const desk = use(CorrectContext)
  if (!desk) throw new Error('useCorrect is used outside CorrectProvider')
  return desk
}
