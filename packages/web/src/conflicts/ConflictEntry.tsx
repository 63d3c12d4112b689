import { Link } from '@tanstack/react-router'
import type { Conflict } from '../../../parley/src/model/conflict.ts'
import { dateInWords } from '../dates/words.ts'
import { langOfEvidence } from '../evidence/langOfEvidence.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { preferredName } from '../names/preferred.ts'
import { useRefers } from '../names/refers.ts'

/** One contradiction: the field, and each reading with the sources behind it. */
export function ConflictEntry({ conflict, subject }: { conflict: Conflict; subject?: string | undefined }) {
  const { t, term, language } = useLanguage()
  const refers = useRefers()
  const field = term('field', conflict.field)
  const inWords = (value: string): string => {
    const actor = refers.actors[value]
    if (actor) return preferredName(actor.names, language)?.text ?? value
    if (conflict.field === 'when') return dateInWords(value, language, t)
    return conflict.field === 'status' || conflict.field === 'medium' ? term(conflict.field, value) : value
  }
  return (
    <article className="conflict">
      {subject && (
        <h2 className="headline">
          <Link to="/meetings/$id" params={{ id: conflict.subject }}>
            {subject}
          </Link>
        </h2>
      )}
      <p className="label">{field}</p>
      <ul className="readings">
        {conflict.readings.map((reading) => (
          <li key={reading.value}>
            <Value what={field} title={inWords(reading.value)} evidence={reading.evidence} className="account">
              {inWords(reading.value)}
            </Value>
            <span className="meta">{t('meeting.sources', { count: reading.independentSources })}</span>
            {reading.evidence[0] && (
              <p className="position-quote" lang={langOfEvidence(reading.evidence, refers) ?? undefined}>
                {reading.evidence[0].quote}
              </p>
            )}
          </li>
        ))}
      </ul>
    </article>
  )
}
