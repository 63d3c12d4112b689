import { type ReactNode, useState } from 'react'
import type { WantedCorrection } from '../../../../parley/src/serve/keeping-views.ts'
import { ApiFailure } from '../../api/fetch.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { useViewpoint } from '../../viewpoint/useViewpoint.ts'
import { useDecide } from '../useDecide.ts'
import { useAuthor } from './useAuthor.ts'

interface DecisionFormProps {
  /** What is decided; null while something is missing. */
  decision: { correction: WantedCorrection } | { undo: string } | null
  onClose: () => void
  /** The fields that say what is decided. */
  children?: ReactNode
}

/** Any decision of a person: what, by whom and why; it is sent as a whole, and what the server says against it is shown. */
export function DecisionForm({ decision, onClose, children }: DecisionFormProps) {
  const { t, term } = useLanguage()
  const { dossier } = useViewpoint()
  const [author, sign] = useAuthor()
  const [reason, setReason] = useState('')
  const [everywhere, setEverywhere] = useState(true)
  const [incomplete, setIncomplete] = useState(false)
  const { mutate, isPending, error } = useDecide(onClose)
  const isOfDossier = decision !== null && 'correction' in decision && decision.correction.action === 'belongs'
  const hasChoice = dossier !== undefined && !(decision !== null && 'undo' in decision) && !isOfDossier
  /** A value that a field cannot have, with the field by the name that it has in the room; null for any other trouble. */
  const refusedValue = (failed: Error): string | null => {
    const wanted = decision !== null && 'correction' in decision ? decision.correction : null
    if (wanted?.action !== 'mend' || !(failed instanceof ApiFailure) || failed.part !== 'value') return null
    if (typeof wanted.value === 'object') return null
    return t('correct.cannotBe', { field: term('field', wanted.field), value: String(wanted.value) })
  }
  const send = () => {
    // A button that is disabled would lose the focus, and with it the dialog its keys.
    if (isPending) return
    setIncomplete(decision === null)
    if (decision === null) return
    const signed = { author: author.trim(), reason: reason.trim() }
    mutate(
      'undo' in decision
        ? { ...signed, ...decision }
        : { ...signed, ...decision, everywhere: !isOfDossier && everywhere },
    )
  }
  return (
    <form
      className="decision"
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      {children}
      <label>
        <span className="label">{t('correct.reason')}</span>
        <textarea
          required
          rows={2}
          maxLength={1000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <label>
        <span className="label">{t('correct.author')}</span>
        <input
          required
          maxLength={100}
          autoComplete="name"
          value={author}
          onChange={(event) => sign(event.target.value)}
        />
      </label>
      {hasChoice && (
        <label className="check">
          <input type="checkbox" checked={everywhere} onChange={(event) => setEverywhere(event.target.checked)} />
          <span>{t('correct.everywhere')}</span>
        </label>
      )}
      {(error ?? incomplete) && (
        <p className="decision-trouble" role="alert">
          {error ? (refusedValue(error) ?? (error.message || t(silentOr(error)))) : t('correct.incomplete')}
        </p>
      )}
      <p className="decision-foot">
        <button type="submit" className="do" aria-disabled={isPending || undefined}>
          {t(isPending ? 'correct.noting' : 'correct.note')}
        </button>
        <button type="button" className="quiet" onClick={onClose}>
          {t('correct.cancel')}
        </button>
      </p>
    </form>
  )
}

const silentOr = (error: Error): 'state.silent' | 'state.failed' =>
  error instanceof ApiFailure && error.status === 0 ? 'state.silent' : 'state.failed'
