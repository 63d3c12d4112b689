import { useQuery } from '@tanstack/react-query'
import type { Id } from '../../../../../parley/src/model/evidence.ts'
import { agendaQuery } from '../../../api/queries.ts'
import { useLanguage } from '../../../language/useLanguage.ts'
import { issueName } from '../../../names/issueName.ts'

/** One of all issues that a report can be about. */
export function IssueSelect({ value, onChoose }: { value: Id; onChoose: (issue: Id) => void }) {
  const { t, language } = useLanguage()
  const { data } = useQuery(agendaQuery)
  return (
    <label>
      <span className="label">{t('value.issue')}</span>
      <select required value={value} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{t('correct.choose')}</option>
        {data?.items.map(({ id, names }) => (
          <option key={id} value={id}>
            {issueName(names, language)?.text ?? id}
          </option>
        ))}
      </select>
    </label>
  )
}
