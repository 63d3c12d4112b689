import type { ToldField } from '../../../parley/src/serve/keeping-views.ts'
import { useFieldWords } from '../fields/useFieldWords.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { ActorName } from '../names/ActorName.tsx'
import { IssueName } from '../names/IssueName.tsx'

interface FieldValuesProps {
  noun: string
  field: string
  /** Left out where the field is not told. */
  told?: ToldField | undefined
}

/** The values of a field in words: names of actors and issues, dates, terms; words of the report as they stand. */
export function FieldValues({ noun, field, told }: FieldValuesProps) {
  const { t } = useLanguage()
  const inWords = useFieldWords()
  if (told === undefined) return <span className="nothing">{t('versions.none')}</span>
  // A name is often spelt alike in several languages.
  return [...new Set(told.values)].map((value, index) => (
    <span key={value}>
      {index > 0 && ', '}
      {told.of === 'actor' ? (
        <ActorName id={value} />
      ) : told.of === 'issue' ? (
        <IssueName id={value} />
      ) : (
        inWords(field, value, noun)
      )}
    </span>
  ))
}
