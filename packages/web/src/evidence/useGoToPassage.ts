import { useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Evidence } from '../../../parley/src/model/evidence.ts'
import { atPlace } from '../reports/search.ts'

/** Goes to the first passage of some evidence in its report: that is the page of what has none of its own. */
export function useGoToPassage(): (evidence: readonly Evidence[]) => void {
  const navigate = useNavigate()
  return useCallback(
    ([first]) => {
      if (!first) return
      navigate({ to: '/reports/$id', params: { id: first.report }, search: atPlace(first) })
    },
    [navigate],
  )
}
