import { useCallback } from 'react'
import { useOutcomeWords } from '../chronicle/useOutcomeWords.ts'
import { timeInWords } from '../dates/time.ts'
import { dateInWords } from '../dates/words.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { familyOf } from './families.ts'

/** Says what a field holds: a date, a time, a term in words; anything else as it stands. */
export function useFieldWords(): (field: string, value: string, noun?: string) => string {
  const { t, term, language } = useLanguage()
  const outcome = useOutcomeWords()
  return useCallback(
    (field, value, noun) => {
      if (field === 'outcomes') return outcome(value) ?? value
      if (field === 'when') return dateInWords(value, language, t)
      if (field === 'time') return timeInWords(value)
      if (field === 'hours') return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Number(value))
      const family = familyOf(field, noun)
      return family ? term(family, value) : value
    },
    [t, term, language, outcome],
  )
}
