import { useEffect, useState } from 'react'
import type { Id } from '../../../../parley/src/model/evidence.ts'
import type { WantedCorrection } from '../../../../parley/src/serve/keeping-views.ts'
import { dateInWords } from '../../dates/words.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { useRefers } from '../../names/refers.ts'
import { type Correctable, placesByReport } from '../correctable.ts'
import type { FieldsProps } from './CorrectDialog.tsx'

/** In which reports something was read wrongly, or which of them mean another one; each by the passage that it rests on. */
export function ReportChoice({ about, way, onWant }: FieldsProps & { way: 'refuse' | 'part' }) {
  const { t } = useLanguage()
  const { reports } = useRefers()
  const [places] = useState(() => [...placesByReport(about.evidence).values()])
  const [chosen, setChosen] = useState<ReadonlySet<Id>>(
    () => new Set(way === 'refuse' ? places.map(({ report }) => report) : []),
  )
  useEffect(() => {
    const own = places.filter(({ report }) => chosen.has(report))
    onWant(own.length === 0 ? null : wantedOf(about.noun, way, own))
  }, [about.noun, way, places, chosen, onWant])
  const toggle = (report: Id) => {
    const next = new Set(chosen)
    if (!next.delete(report)) next.add(report)
    setChosen(next)
  }
  return (
    <fieldset className="ways choices-long">
      <legend className="label">{t('correct.inReports')}</legend>
      {places.map(({ report, quote }) => (
        <label key={report} className="check">
          <input type="checkbox" checked={chosen.has(report)} onChange={() => toggle(report)} />
          <span>
            <ReportHeading id={report} />
            <span className="choice-quote" lang={reports[report]?.language}>
              {quote}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** Whose report it is, and of which day. */
function ReportHeading({ id }: { id: Id }) {
  const { t, language } = useLanguage()
  const head = useRefers().reports[id]
  if (head === undefined) return null
  const day = head.published === null ? t('date.none') : dateInWords(head.published, language, t)
  return <span className="meta">{`${head.outlet ?? t('report.noOutlet')} · ${day} `}</span>
}

type Places = (WantedCorrection & { action: 'refuse' })['places']

function wantedOf(noun: Correctable['noun'], way: 'refuse' | 'part', places: Places): WantedCorrection | null {
  if (way === 'part') return noun === 'actor' || noun === 'meeting' ? { action: 'part', noun, places } : null
  return noun === 'report' ? null : { action: 'refuse', noun, places }
}
