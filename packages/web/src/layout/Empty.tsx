import type { ReactNode } from 'react'

/** Says that there is nothing, and why. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="state">{children}</p>
}
