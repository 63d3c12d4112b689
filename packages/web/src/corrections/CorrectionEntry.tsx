import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { CorrectionAction } from '../../../parley/src/model/correction.ts'
import type { CorrectionLine } from '../../../parley/src/serve/keeping-views.ts'
import { dossiersQuery } from '../api/queries.ts'
import { momentInWords } from '../dates/moment.ts'
import { Moment } from '../dates/Moment.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { CorrectionPassages } from './CorrectionPassages.tsx'
import { DecisionForm } from './form/DecisionForm.tsx'
import { useCorrectionWords } from './useCorrectionWords.ts'
import { useMayCorrect } from './useMayCorrect.ts'

/** The way to the meeting or the actor that is corrected. */
function SubjectLink({ id, correction }: { id: string; correction: CorrectionAction }) {
  const { t } = useLanguage()
  const isMeeting = 'noun' in correction && correction.noun === 'meeting'
  return (
    <Link to={isMeeting ? '/meetings/$id' : '/people/$id'} params={{ id }} className="no-print">
      {t(isMeeting ? 'meeting.page' : 'evidence.actorPage')}
    </Link>
  )
}

/** One correction: when and who, what it says of which passages, why, and what became of it. */
export function CorrectionEntry({ line }: { line: CorrectionLine }) {
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
        <h2 className="headline">{wordsOf(line)}</h2>
        <CorrectionPassages action={line.correction} />
        <p className="meta run">
          <span>
            <q>{line.reason}</q>
          </span>
          {dossier !== null && <span>{t('corrections.inDossier', { dossier })}</span>}
          {line.about !== null && <SubjectLink id={line.about} correction={line.correction} />}
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
