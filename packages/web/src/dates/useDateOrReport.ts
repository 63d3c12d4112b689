import { useCallback } from 'react'
import type { Edtf, Evidence } from '../../../parley/src/model/evidence.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useRefers } from '../names/refers.ts'
import { dateInWords } from './words.ts'

interface Dated {
  when: Edtf | null
  evidence: readonly Evidence[]
}

/** Gives the date of something in words, or, where it has none, the day of the report that has it, and says so. */
export function useDateOrReport(): (dated: Dated) => string {
  const { language, t } = useLanguage()
  const refers = useRefers()
  return useCallback(
    ({ when, evidence }) => {
      if (when) return dateInWords(when, language, t)
      const published = refers.reports[evidence[0]?.report ?? '']?.published
      return published ? t('date.reported', { date: dateInWords(published, language, t) }) : ''
    },
    [language, t, refers],
  )
}
