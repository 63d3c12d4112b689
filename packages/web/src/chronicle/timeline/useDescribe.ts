import { useCallback } from 'react'
import type { Meeting } from '../../../../parley/src/model/meeting.ts'
import { dateInWords } from '../../dates/words.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { preferredName } from '../../names/preferred.ts'
import { useRefers } from '../../names/refers.ts'
import { isMoved } from '../moved.ts'
import { partiesOf } from '../parties.ts'

/** Gives a meeting in one line: when, what became of it, where, between whom. */
export function useDescribe(): (meeting: Meeting) => string {
  const { language, t, term } = useLanguage()
  const refers = useRefers()
  return useCallback(
    (meeting) => {
      const name = (id: string) => preferredName(refers.actors[id]?.names, language)?.text ?? id
      const parts = [
        meeting.when ? dateInWords(meeting.when, language, t) : t('date.none'),
        isMoved(meeting) ? t('meeting.moved') : term('status', meeting.status),
        meeting.place && name(meeting.place),
        partiesOf(meeting)
          .map(({ id }) => name(id))
          .join(' – '),
      ]
      // A dot never begins a line.
      return parts.filter(Boolean).join('\u00a0· ')
    },
    [language, t, term, refers],
  )
}
