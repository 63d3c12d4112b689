import type { ReactNode } from 'react'
import type { Evidence } from '../../../parley/src/model/evidence.ts'
import type { Source } from '../../../parley/src/model/report.ts'
import type { Correctable } from '../corrections/correctable.ts'
import { useRefers } from '../names/refers.ts'
import { useEvidence } from './useEvidence.ts'

export interface ValueProps {
  what: string
  title: string
  titleLang?: string | null
  evidence: readonly Evidence[]
  via?: readonly Source[]
  actor?: string | null
  notes?: readonly string[]
  about?: Correctable
  className?: string
  children: ReactNode
}

/** A value of the record; pressing it opens the passages that it was read from. */
export function Value({ children, className = '', ...value }: ValueProps) {
  const refers = useRefers()
  const { opened, open } = useEvidence()
  const isOpen = opened?.evidence === value.evidence && opened.what === value.what && opened.title === value.title
  return (
    <button
      type="button"
      className={`value ${className}`}
      aria-expanded={isOpen}
      onClick={() => open({ ...value, refers })}
    >
      {children}
    </button>
  )
}
