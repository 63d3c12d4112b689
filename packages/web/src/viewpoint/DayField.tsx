import { useEffect, useRef } from 'react'
import { useLanguage } from '../language/useLanguage.ts'

interface DayFieldProps {
  day: string | undefined
  onDay: (day: string | undefined) => void
}

/** How long the reader may pause while typing a day, in milliseconds. */
const PAUSE = 400

/** A year of which only the beginning has been typed counts as one of the first centuries. */
const FIRST_DAY = '1900-01-01'

/** The day that the record is shown as known on; empty for today. */
export function DayField({ day, onDay }: DayFieldProps) {
  const { t } = useLanguage()
  const input = useRef<HTMLInputElement>(null)
  const timer = useRef(0)
  // The field is the browser's own while it is typed in: a value given to it would undo a day that is half typed.
  useEffect(() => {
    clearTimeout(timer.current)
    if (input.current && input.current.value !== (day ?? '')) input.current.value = day ?? ''
    return () => clearTimeout(timer.current)
  }, [day])
  const onTyped = ({ value, validity }: HTMLInputElement) => {
    clearTimeout(timer.current)
    if (validity.badInput || (value !== '' && value < FIRST_DAY) || value === (day ?? '')) return
    timer.current = window.setTimeout(() => onDay(value || undefined), PAUSE)
  }
  return (
    <div className="day-field">
      <label>
        <span className="label">{t('viewpoint.asOf')}</span>
        <input
          ref={input}
          type="date"
          min={FIRST_DAY}
          defaultValue={day ?? ''}
          onChange={(event) => onTyped(event.target)}
        />
      </label>
      {day && (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            onDay(undefined)
            input.current?.focus()
          }}
        >
          {t('viewpoint.today')}
        </button>
      )}
    </div>
  )
}
