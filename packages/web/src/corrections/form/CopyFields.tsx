import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Id } from '../../../../parley/src/model/evidence.ts'
import { reportsFoundQuery } from '../../api/queries.ts'
import { dateInWords } from '../../dates/words.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { reportName } from '../../reports/reportName.ts'
import { useViewpoint } from '../../viewpoint/useViewpoint.ts'
import type { FieldsProps } from './CorrectDialog.tsx'
import { type Pickable, PickOne } from './PickOne.tsx'

/** Which report is repeated. */
export function CopyFields({ about, onWant }: FieldsProps) {
  const { t, language } = useLanguage()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<Id | null>(null)
  const { data } = useQuery(reportsFoundQuery({ ...useViewpoint(), q: words }))
  useEffect(
    () => onWant(chosen === null ? null : { action: 'copy', report: about.id, of: chosen }),
    [about.id, chosen, onWant],
  )
  const found = (data?.items ?? []).map((report): Pickable => {
    const day = report.published && dateInWords(report.published, language, t)
    const text = [report.outlet, day, reportName(report)].filter(Boolean).join(' · ')
    return { id: report.id, text, lang: report.language }
  })
  return (
    <PickOne
      legend={t('correct.other')}
      found={found}
      without={about.id}
      chosen={chosen}
      onChoose={setChosen}
      onSearch={setWords}
    />
  )
}
