import { Link } from '@tanstack/react-router'
import type { Conflict } from '../../../parley/src/model/conflict.ts'
import type { Refers } from '../../../parley/src/serve/views.ts'
import { Value } from '../evidence/Value.tsx'
import { useFieldWords } from '../fields/useFieldWords.ts'
import type { Language } from '../language/language.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { preferredName } from '../names/preferred.ts'
import { useRefers } from '../names/refers.ts'
import { ReadingQuote } from './ReadingQuote.tsx'

interface ConflictEntryProps {
  conflict: Conflict
  /** The meeting that it is about in one line, with a way there; left out where it stands on that meeting's own page. */
  meeting?: string | undefined
  /** What else it is about: the name of a document. */
  subject?: string | undefined
}

/** Tells contradictions of one list apart. */
export const conflictKey = ({ subject, field, about = '', readings }: Conflict): string =>
  [subject, field, about, ...readings.map(({ value }) => value)].join(' ')

/** One contradiction: the field, and each reading with the sources behind it. */
export function ConflictEntry({ conflict, meeting, subject }: ConflictEntryProps) {
  const { t, term, language } = useLanguage()
  const fieldWords = useFieldWords()
  const refers = useRefers()
  const about = conflict.about === undefined ? undefined : nameOf(refers, conflict.about, language)
  const field = [term('field', conflict.field), about].filter(Boolean).join(': ')
  const inWords = (value: string): string => {
    const actor = refers.actors[value]
    return actor ? (preferredName(actor.names, language)?.text ?? value) : fieldWords(conflict.field, value)
  }
  return (
    <article className="conflict">
      {meeting && (
        <h2 className="headline">
          <Link to="/meetings/$id" params={{ id: conflict.subject }}>
            {meeting}
          </Link>
        </h2>
      )}
      {subject && <h2 className="headline">{subject}</h2>}
      <p className="label">{field}</p>
      <ul className="readings">
        {conflict.readings.map((reading) => (
          <li key={reading.value}>
            <Value what={field} title={inWords(reading.value)} evidence={reading.evidence} className="account">
              {inWords(reading.value)}
            </Value>
            <span className="meta">{t('meeting.sources', { count: reading.independentSources })}</span>
            {reading.evidence[0] && <ReadingQuote evidence={reading.evidence[0]} />}
          </li>
        ))}
      </ul>
    </article>
  )
}

/** The name of an actor or an issue. */
const nameOf = ({ actors, issues }: Refers, id: string, language: Language): string =>
  preferredName(actors[id]?.names ?? {}, language)?.text ?? issues[id]?.[language] ?? id
