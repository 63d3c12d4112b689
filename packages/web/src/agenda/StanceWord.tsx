import type { Stance } from '../../../parley/src/model/issue.ts'
import { useLanguage } from '../language/useLanguage.ts'

/** Told apart by the sign, whatever the colour. */
const SIGNS: Record<Stance, string> = {
  demands: '!',
  offers: '→',
  accepts: '✓',
  rejects: '✕',
  conditional: '∗',
  undecided: '?',
}

/** What a party does about an issue, by a sign and in a word. */
export function StanceWord({ stance }: { stance: Stance }) {
  const { term } = useLanguage()
  return (
    <span className={`stance stance-${stance}`}>
      <span className="stance-sign" aria-hidden="true">
        {SIGNS[stance] ?? '·'}
      </span>
      {term('stance', stance)}
    </span>
  )
}
