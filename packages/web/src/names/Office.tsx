import { useQuery } from '@tanstack/react-query'
import type { Edtf, Id } from '../../../parley/src/model/evidence.ts'
import { rolesQuery } from '../api/queries.ts'
import { langOfEvidence } from '../evidence/langOfEvidence.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { officeOf } from './office.ts'
import { RefersContext } from './refers.ts'
import { useViewpoint } from '../viewpoint/useViewpoint.ts'

/** The office that a person held on a day, as a report words it; nothing where none was read. */
export function Office({ id, when }: { id: Id; when: Edtf | null }) {
  const { t, language } = useLanguage()
  const { data } = useQuery(rolesQuery(useViewpoint()))
  const roles = data?.roles.get(id)
  const office = data && roles ? officeOf(roles, { when, language, refers: data.refers }) : null
  if (!data || !office) return null
  const lang = langOfEvidence(office.evidence, data.refers)
  return (
    <RefersContext value={data.refers}>
      {' '}
      <Value
        what={t('value.office')}
        title={office.title}
        titleLang={lang}
        evidence={office.evidence}
        className="office"
      >
        <span lang={lang ?? undefined}>{office.title}</span>
      </Value>
    </RefersContext>
  )
}
