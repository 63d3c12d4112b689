import { useCallback, useState } from 'react'

const STORED = 'parley.author'

/** By what name the reader signs, kept for the next time. */
export function useAuthor(): [string, (name: string) => void] {
  const [author, setAuthor] = useState(() => localStorage.getItem(STORED) ?? '')
  const sign = useCallback((name: string) => {
    localStorage.setItem(STORED, name)
    setAuthor(name)
  }, [])
  return [author, sign]
}
