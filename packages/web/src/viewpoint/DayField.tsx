import { lazy, Suspense, useRef } from 'react'
import { useLanguage } from '../language/useLanguage.ts'

/** Fetched beside the page: what a day is made of in each language weighs more than the rest of the bar. */
const TypedDay = lazy(() => import('./TypedDay.tsx'))

interface DayFieldProps {
  day: string | undefined
  onDay: (day: string | undefined) => void
}

/** The day that the record is shown as known on; empty for today. */
export function DayField({ day, onDay }: DayFieldProps) {
  const { t } = useLanguage()
  const field = useRef<HTMLDivElement>(null)
  return (
    <div className="day-field" ref={field}>
      <Suspense fallback={<span className="label">{t('viewpoint.asOf')}</span>}>
        <TypedDay day={day} onDay={onDay} />
      </Suspense>
      {day && (
        <button
          type="button"
          className="quiet"
          onClick={() => {
            onDay(undefined)
            field.current?.querySelector<HTMLElement>('[role="spinbutton"]')?.focus()
          }}
        >
          {t('viewpoint.today')}
        </button>
      )}
    </div>
  )
}
