import { lazy, Suspense } from 'react'
import { useCorrect } from './useCorrect.ts'

/** Fetched when something is corrected first. */
const CorrectDialog = lazy(() => import('./form/CorrectDialog.tsx'))

/** The form, while something is being corrected. */
export function CorrectDesk() {
  const { correcting, correct } = useCorrect()
  return (
    correcting && (
      <Suspense>
        <CorrectDialog correcting={correcting} onClose={() => correct(null)} />
      </Suspense>
    )
  )
}
