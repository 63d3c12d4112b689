import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CorrectionLine } from '../../../parley/src/serve/keeping-views.ts'
import { dossiersQuery } from '../api/queries.ts'
import { momentInWords } from '../dates/moment.ts'
import { Moment } from '../dates/Moment.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { CorrectionPassages } from './CorrectionPassages.tsx'
import { CorrectionSubject } from './CorrectionSubject.tsx'
import { DecisionForm } from './form/DecisionForm.tsx'
import { useCorrectionWords } from './useCorrectionWords.ts'
import { useMayCorrect } from './useMayCorrect.ts'

interface CorrectionEntryProps {
  line: CorrectionLine
  /** `h3` on the page of the meeting itself, which need not be named there. */
  level?: 'h2' | 'h3'
}

/** One correction: when and who, what it says of which passages, why, and what became of it. */
export function CorrectionEntry({ line, level: Heading = 'h2' }: CorrectionEntryProps) {
  const { t, language } = useLanguage()
  const wordsOf = useCorrectionWords()
  const mayCorrect = useMayCorrect()
  const [undoing, setUndoing] = useState(false)
  const { data } = useQuery(dossiersQuery)
  const { undone, orphaned } = line
  const dossier = data?.items.find(({ id }) => id === line.dossier)?.title ?? line.dossier
  return (
    <article className={undone ? 'correction correction-undone' : 'correction'}>
      <div className="when">
        <Moment at={line.at} />
        <br />
        <span className="correction-author">{line.author}</span>
      </div>
      <div>
        <Heading className="headline">{wordsOf(line)}</Heading>
        {Heading === 'h2' && <CorrectionSubject line={line} />}
        <CorrectionPassages action={line.correction} />
        <p className="meta run">
          <span>
            <q>{line.reason}</q>
          </span>
          {dossier !== null && <span>{t('corrections.inDossier', { dossier })}</span>}
        </p>
        {orphaned && <p className="meta orphaned">{t('corrections.orphaned')}</p>}
        {undone && (
          <p className="meta">
            {t('corrections.undone', {
              author: undone.author,
              date: momentInWords(undone.at, language),
              reason: undone.reason,
            })}
          </p>
        )}
        {!undone &&
          mayCorrect &&
          (undoing ? (
            <DecisionForm decision={{ undo: line.id }} onClose={() => setUndoing(false)} />
          ) : (
            <button type="button" className="quiet correct no-print" onClick={() => setUndoing(true)}>
              {t('corrections.undo')}
            </button>
          ))}
      </div>
    </article>
  )
}
