import type { RoleOf } from '../../../parley/src/model/actor.ts'
import type { Edtf, Id } from '../../../parley/src/model/evidence.ts'
import type { Refers } from '../../../parley/src/serve/views.ts'
import { parseEdtf } from '../dates/edtf.ts'
import { langOfEvidence } from '../evidence/langOfEvidence.ts'
import type { Language } from '../language/language.ts'
import { NEAREST } from './preferred.ts'

interface OfficeChoice {
  /** The day that the office is wanted for; null for whenever. */
  when: Edtf | null
  language: Language
  refers: Refers
}

/**
 * The office to show beside a name: one that is not known to begin after the day or to have ended before it, in the language of the interface or the
 * nearest to it that there is, the best attested.
 */
export function officeOf(roles: readonly RoleOf<Id>[], choice: OfficeChoice): RoleOf<Id> | null {
  const nearest: readonly string[] = NEAREST[choice.language]
  const day = choice.when ? parseEdtf(choice.when) : null
  const possible = roles.filter((role) => {
    const held = role.when ? parseEdtf(role.when) : null
    const begins = held?.start == null || day?.end == null || held.start <= day.end
    // Of what has no beginning the end is known: the holder had left it.
    const over = held?.start === null && held.end !== null && day?.start != null && held.end < day.start
    return begins && !over
  })
  const farness = (role: RoleOf<Id>) => {
    const place = nearest.indexOf(langOfEvidence(role.evidence, choice.refers) ?? '')
    return place === -1 ? nearest.length : place
  }
  return possible.toSorted((a, b) => farness(a) - farness(b) || b.evidence.length - a.evidence.length)[0] ?? null
}
