import { timeInWords } from '../dates/time.ts'
import { dateInWords } from '../dates/words.ts'
import type { TermFamily } from '../language/term.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { ActorName } from '../names/ActorName.tsx'
import { IssueName } from '../names/IssueName.tsx'
import { useRefers } from '../names/refers.ts'

/** Fields whose values are terms, with the words for these. */
const FAMILIES: { readonly [field: string]: TermFamily } = {
  status: 'status',
  medium: 'medium',
  mode: 'mode',
  progress: 'progress',
  stance: 'stance',
  documentKind: 'documentKind',
  documentStatus: 'documentStatus',
}

/** The values of a field in words: names of actors and issues, dates, terms; words of the report as they stand. */
export function FieldValues({ field, values }: { field: string; values: readonly string[] }) {
  const { t, term, language } = useLanguage()
  const refers = useRefers()
  if (values.length === 0) return <span className="nothing">{t('versions.none')}</span>
  // A name is often spelt alike in several languages.
  return [...new Set(values)].map((value, index) => (
    <span key={value}>
      {index > 0 && ', '}
      {refers.actors[value] ? (
        <ActorName id={value} />
      ) : refers.issues[value] ? (
        <IssueName id={value} />
      ) : field === 'when' ? (
        dateInWords(value, language, t)
      ) : field === 'time' ? (
        timeInWords(value)
      ) : FAMILIES[field] ? (
        term(FAMILIES[field], value)
      ) : (
        value
      )}
    </span>
  ))
}
