import { type CalendarDate, parseDate } from '@internationalized/date'
import { useEffect, useState } from 'react'
import { DateField, DateInput, DateSegment, I18nProvider, Label } from 'react-aria-components'
import { useLanguage } from '../language/useLanguage.ts'

/** How long the reader may pause while typing a day, in milliseconds. */
const PAUSE = 400

/** A year of which only the beginning has been typed counts as one of the first centuries. */
const FIRST_DAY = parseDate('1900-01-01')

interface TypedDayProps {
  day: string | undefined
  onDay: (day: string | undefined) => void
}

/** A day that is typed in the order and words of the language of the room: the browser's own field has those of the browser. */
export default function TypedDay({ day, onDay }: TypedDayProps) {
  const { t, language } = useLanguage()
  const [typed, setTyped] = useState<CalendarDate | null>(() => dayOf(day))
  const [given, setGiven] = useState(day)
  if (given !== day) {
    setGiven(day)
    setTyped(dayOf(day))
  }
  useEffect(() => {
    const wanted = typed?.toString()
    if (wanted === day || (typed !== null && typed.compare(FIRST_DAY) < 0)) return
    const timer = setTimeout(() => onDay(wanted), PAUSE)
    return () => clearTimeout(timer)
  }, [typed, day, onDay])
  return (
    <I18nProvider locale={language === 'en' ? 'en-GB' : language}>
      <DateField value={typed} onChange={setTyped} shouldForceLeadingZeros>
        <Label className="label">{t('viewpoint.asOf')}</Label>
        <DateInput className="day-input">
          {(segment) => <DateSegment className="day-segment" segment={segment} />}
        </DateInput>
      </DateField>
    </I18nProvider>
  )
}

const dayOf = (day: string | undefined): CalendarDate | null => (day === undefined ? null : parseDate(day))
