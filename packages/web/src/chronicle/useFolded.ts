import type { Id } from '../../../parley/src/model/evidence.ts'
import type { Meeting } from '../../../parley/src/model/meeting.ts'
import { dateInWords } from '../dates/words.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { useRefers } from '../names/refers.ts'
import { reportName } from '../reports/reportName.ts'

/** Why reports that tell of a meeting are no further source of it, a line each. */
export function useFolded({ folded = [] }: Meeting): string[] {
  const { t, term, language } = useLanguage()
  const { reports } = useRefers()
  const nameOf = (id: Id): string => {
    const head = reports[id]
    if (!head) return id
    const name = head.outlet ?? reportName(head)
    return head.published ? `${name}, ${dateInWords(head.published, language, t)}` : name
  }
  return folded.map(({ report, why, as }) =>
    as === undefined
      ? t('meeting.folded', { report: nameOf(report), why: term('folded', why) })
      : t('meeting.folded.as', { report: nameOf(report), why: term('folded', why), other: nameOf(as) }),
  )
}
