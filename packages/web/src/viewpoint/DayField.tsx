import { lazy, Suspense, useCallback, useRef } from 'react'
import { useLanguage } from '../language/useLanguage.ts'
import type { ViewpointSearch } from './search.ts'

/** Fetched beside the page: what a day is made of in each language weighs more than the rest of the bar. */
const TypedDay = lazy(() => import('./TypedDay.tsx'))

type Past = { [Field in 'asOf' | 'readBy']: string | undefined }

interface DayFieldProps {
  viewpoint: ViewpointSearch
  onPast: (past: Past) => void
}

/** The day that the record is shown as known on; empty for today. */
export function DayField({ viewpoint: { asOf, readBy }, onPast }: DayFieldProps) {
  const { t } = useLanguage()
  const field = useRef<HTMLDivElement>(null)
  const onDay = useCallback(
    (day: string | undefined) => onPast({ asOf: day, readBy: readBy === undefined ? undefined : day }),
    [onPast, readBy],
  )
  return (
    <div className="day-field" ref={field}>
      <Suspense fallback={<span className="label">{t('viewpoint.asOf')}</span>}>
        <TypedDay day={asOf} onDay={onDay} />
      </Suspense>
      {asOf && (
        <label className="also-read">
          <input
            type="checkbox"
            checked={readBy !== undefined}
            onChange={({ target }) => onPast({ asOf, readBy: target.checked ? asOf : undefined })}
          />
          {t('viewpoint.alsoRead')}
        </label>
      )}
      {(asOf ?? readBy) && (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            onPast({ asOf: undefined, readBy: undefined })
            field.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus()
          }}
        >
          {t('viewpoint.today')}
        </button>
      )}
    </div>
  )
}
