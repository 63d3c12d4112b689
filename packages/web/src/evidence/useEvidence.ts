import { createContext, use } from 'react'
import type { Evidence } from '../../../parley/src/model/evidence.ts'
import type { Source } from '../../../parley/src/model/report.ts'
import type { Refers } from '../../../parley/src/serve/views.ts'
import type { Correctable } from '../corrections/correctable.ts'

/** A value whose evidence is shown. */
export interface OpenedValue {
  /** The value in words. */
  title: string
  titleLang?: string | null
  /** What the value is of, in words: "Place", "Participant". */
  what: string
  evidence: readonly Evidence[]
  refers: Refers
  /** The chain of a statement; without it the report's own is shown. */
  via?: readonly Source[]
  /** The page of an actor that the value names. */
  actor?: string | null
  /** What else is to be said of its reports, a line each. */
  notes?: readonly string[]
  /** What of the record the value is of, where a reader may correct it. */
  about?: Correctable
}

export interface EvidenceDesk {
  opened: OpenedValue | null
  open: (value: OpenedValue) => void
  close: () => void
}

export const EvidenceContext = createContext<EvidenceDesk | null>(null)

/** Opens and closes the panel of evidence. */
export function useEvidence(): EvidenceDesk {
  const desk = use(EvidenceContext)
  if (!desk) throw new Error('useEvidence is used outside EvidenceProvider')
  return desk
}
