import type { RoleOf } from '../../../parley/src/model/actor.ts'
import type { Edtf, Id } from '../../../parley/src/model/evidence.ts'
import type { Refers } from '../../../parley/src/serve/views.ts'
import { parseEdtf } from '../dates/edtf.ts'
import { langOfEvidence } from '../evidence/langOfEvidence.ts'
import type { Language } from '../language/language.ts'

interface OfficeChoice {
  /** The day that the office is wanted for; null for whenever. */
  when: Edtf | null
  language: Language
  refers: Refers
}

/**
 * The office to show beside a name: one that is not known to begin after the day, in the language of the interface where
 * there is one, the best attested.
 */
export function officeOf(roles: readonly RoleOf<Id>[], choice: OfficeChoice): RoleOf<Id> | null {
  const until = choice.when ? parseEdtf(choice.when)?.end : null
  const possible = roles.filter((role) => {
    const from = role.when ? parseEdtf(role.when)?.start : null
    return until == null || from == null || from <= until
  })
  const rank = (role: RoleOf<Id>) =>
    (langOfEvidence(role.evidence, choice.refers) === choice.language ? 1_000_000 : 0) + role.evidence.length
  return possible.toSorted((a, b) => rank(b) - rank(a))[0] ?? null
}
