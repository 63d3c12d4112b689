import { useCallback } from 'react'

interface Loadable {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => unknown
}

/** Fetches the next part of a list, unless there is none or it is on its way. */
export function useLoadMore({ hasNextPage, isFetchingNextPage, fetchNextPage }: Loadable): () => void {
  return useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
}
