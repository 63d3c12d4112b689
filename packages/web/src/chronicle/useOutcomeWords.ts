import { useCallback } from 'react'
import { useLanguage } from '../language/useLanguage.ts'
import { issueName } from '../names/issueName.ts'
import { useRefers } from '../names/refers.ts'

/** Says what came of a meeting where the summary is two terms, an issue and its state; null where it is a report's words. */
export function useOutcomeWords(): (summary: string) => string | null {
  const { term, language } = useLanguage()
  const { issues } = useRefers()
  return useCallback(
    (summary) => {
      const [id = '', state] = summary.split(': ')
      const issue = state ? issueName(issues[id], language) : null
      return issue && state ? `${issue.text}: ${term('progress', state)}` : null
    },
    [term, language, issues],
  )
}
