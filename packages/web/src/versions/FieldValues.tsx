import { useFieldWords } from '../fields/useFieldWords.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { ActorName } from '../names/ActorName.tsx'
import { IssueName } from '../names/IssueName.tsx'
import { useRefers } from '../names/refers.ts'

/** The values of a field in words: names of actors and issues, dates, terms; words of the report as they stand. */
export function FieldValues({ noun, field, values }: { noun: string; field: string; values: readonly string[] }) {
  const { t } = useLanguage()
  const inWords = useFieldWords()
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
      ) : (
        inWords(field, value, noun)
      )}
    </span>
  ))
}
