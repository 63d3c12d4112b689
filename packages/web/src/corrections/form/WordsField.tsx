import { useQuery } from '@tanstack/react-query'
import { useEffect, useId, useState } from 'react'
import type { Id } from '../../../../parley/src/model/evidence.ts'
import type { SeenPlace } from '../../../../parley/src/serve/keeping-views.ts'
import { reportQuery } from '../../api/queries.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { useViewpoint } from '../../viewpoint/useViewpoint.ts'
import { findWords } from './findWords.ts'

interface WordsFieldProps {
  report: Id
  /** What the reader marked in the text. */
  marked: SeenPlace | null
  /** Null while the words stand nowhere in the report, or in several places. */
  onPlace: (place: SeenPlace | null) => void
}

/** Words of a report: those that were marked in it, or that are typed as they stand there. */
export function WordsField({ report, marked, onPlace }: WordsFieldProps) {
  const { t } = useLanguage()
  const [words, setWords] = useState(marked?.quote ?? '')
  const { data } = useQuery(reportQuery(report, useViewpoint()))
  const found = data ? findWords(data.report, words, marked) : null
  const { start, end, quote } = (found && 'place' in found && found.place) || {}
  const told = useId()
  useEffect(() => {
    onPlace(start === undefined || end === undefined || quote === undefined ? null : { report, start, end, quote })
  }, [report, start, end, quote, onPlace])
  return (
    <div>
      <label>
        <span className="label">{t('correct.words')}</span>
        <textarea
          rows={3}
          lang={data?.report.language}
          aria-describedby={told}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <p id={told} className="meta" role="status">
        {words !== '' && found && 'times' in found && t('correct.wordsStand', { count: found.times })}
      </p>
    </div>
  )
}
