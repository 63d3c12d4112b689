import { useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ViewpointSearch } from './search.ts'

/** The viewpoint that the address names: the same object until it names another. */
export function useViewpoint(): ViewpointSearch {
  const dossier = useSearch({ from: '__root__', select: (search) => search.dossier })
  const asOf = useSearch({ from: '__root__', select: (search) => search.asOf })
  const readBy = useSearch({ from: '__root__', select: (search) => search.readBy })
  return useMemo(
    () => ({
      ...(dossier !== undefined && { dossier }),
      ...(asOf !== undefined && { asOf }),
      ...(readBy !== undefined && { readBy }),
    }),
    [dossier, asOf, readBy],
  )
}
