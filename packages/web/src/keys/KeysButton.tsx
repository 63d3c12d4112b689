import { lazy, Suspense, useState } from 'react'
import { useLanguage } from '../language/useLanguage.ts'
import { useKeys } from './useKeys.ts'

/** Fetched when it is asked for: it is the only part that needs a dialog. */
const KeysDialog = lazy(() => import('./KeysDialog.tsx'))

/** The button and the key that show which keys there are. */
export function KeysButton() {
  const { t } = useLanguage()
  const [open, setOpen] = useState(false)
  useKeys({ '?': () => setOpen(true) })
  return (
    <>
      <button type="button" className="quiet" aria-label={`? ${t('keys.title')}`} onClick={() => setOpen(true)}>
        ?
      </button>
      {open && (
        <Suspense>
          <KeysDialog onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
