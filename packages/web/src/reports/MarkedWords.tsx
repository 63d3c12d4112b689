import { type RefObject, useEffect, useState } from 'react'
import type { Report } from '../../../parley/src/model/report.ts'
import type { SeenPlace } from '../../../parley/src/serve/keeping-views.ts'
import { aboutReport } from '../corrections/correctable.ts'
import { useCorrect } from '../corrections/useCorrect.ts'
import { useMayCorrect } from '../corrections/useMayCorrect.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useRefers } from '../names/refers.ts'
import { markedPlace } from './markedPlace.ts'
import { reportName } from './reportName.ts'

/** Words that the reader marks in the text, and the way to add what they tell; nothing while none are marked. */
export function MarkedWords({ report, drawn }: { report: Report; drawn: RefObject<HTMLElement | null> }) {
  const { t, language } = useLanguage()
  const refers = useRefers()
  const { correct } = useCorrect()
  const mayCorrect = useMayCorrect()
  const [marked, setMarked] = useState<SeenPlace | null>(null)
  useEffect(() => {
    if (!mayCorrect) return undefined
    const look = () => {
      const selection = document.getSelection()
      const range = selection && !selection.isCollapsed ? selection.getRangeAt(0) : null
      setMarked(range && drawn.current ? markedPlace(drawn.current, range, report) : null)
    }
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [drawn, report, mayCorrect])
  if (!mayCorrect || marked === null) return null
  return (
    <p className="marked-words no-print" lang={language}>
      <button
        type="button"
        className="do"
        // What is marked stays marked.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() =>
          correct({
            about: aboutReport(report.id, marked),
            title: reportName(report),
            titleLang: report.title ? report.language : null,
            refers,
          })
        }
      >
        {t('correct.addMarked')}
      </button>
    </p>
  )
}
