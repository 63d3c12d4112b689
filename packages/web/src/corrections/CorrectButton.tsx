import type { Refers } from '../../../parley/src/serve/views.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useRefers } from '../names/refers.ts'
import { type Correcting, useCorrect } from './useCorrect.ts'
import { useMayCorrect } from './useMayCorrect.ts'

/** Opens the form to correct something; nothing where nobody may. */
export function CorrectButton(wanted: Omit<Correcting, 'refers'> & { refers?: Refers }) {
  const { t } = useLanguage()
  const { correct } = useCorrect()
  const refers = useRefers()
  return (
    useMayCorrect() && (
      <button type="button" className="quiet correct no-print" onClick={() => correct({ refers, ...wanted })}>
        {t('correct.button')}
      </button>
    )
  )
}
