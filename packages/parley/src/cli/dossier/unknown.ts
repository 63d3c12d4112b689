import { agendaIds } from '../../language/agenda.ts'
import { LANGUAGE_CODES } from '../../language/languages.ts'
import type { Dossier } from '../../model/dossier.ts'
import { nearestTo } from './nearest.ts'

/** What a dossier follows that no report can ever be read to be about, in one line that says what to write; null where there is none. */
export function unknownIn({ agenda, languages }: Pick<Dossier, 'agenda' | 'languages'>): string | null {
  const ids = agendaIds()
  const issue = agenda.find((id) => !ids.includes(id))
  if (issue !== undefined) {
    const near = nearestTo(issue, ids)
    const [which, shown] = near.length === 0 ? ['there are', ids] : ['the nearest:', near]
    return `agenda: no issue is called "${issue}"; ${which} ${shown.join(', ')}`
  }
  const language = languages.find((tag) => !LANGUAGE_CODES.some((code) => code === tag))
  if (language !== undefined)
    return `languages: no report is read in "${language}"; write ${LANGUAGE_CODES.slice(0, -1).join(', ')} or ${LANGUAGE_CODES.at(-1)}`
  return null
}
