import type { Meeting, MeetingStatus } from '../../../parley/src/model/meeting.ts'
import { SearchBox } from '../lists/SearchBox.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { preferredName } from '../names/preferred.ts'
import { useRefers } from '../names/refers.ts'
import { sidesOf } from './narrow.ts'
import { type ChronicleSearch, STATUSES } from './search.ts'

interface FiltersProps {
  meetings: readonly Meeting[]
  search: ChronicleSearch
  onSearch: (change: { [Field in keyof ChronicleSearch]: ChronicleSearch[Field] | undefined }) => void
}

/** Narrows the chronicle by words, by what became of a meeting, and by side. */
export function Filters({ meetings, search, onSearch }: FiltersProps) {
  const { t, term, language } = useLanguage()
  const refers = useRefers()
  const counts = new Map<string, number>()
  for (const meeting of meetings) for (const side of sidesOf(meeting)) counts.set(side, (counts.get(side) ?? 0) + 1)
  const sides = [...counts].toSorted((a, b) => b[1] - a[1])
  return (
    <search className="filters">
      <SearchBox
        label={t('chronicle.search')}
        value={search.q ?? ''}
        onSearch={(q) => onSearch({ ...search, q: q || undefined })}
      />
      <label>
        <span className="label">{t('filter.status')}</span>
        <select
          value={search.status ?? ''}
          onChange={(event) =>
            onSearch({ ...search, status: (event.target.value || undefined) as MeetingStatus | undefined })
          }
        >
          <option value="">{t('filter.any')}</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {term('status', status)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">{t('filter.side')}</span>
        <select
          value={search.side ?? ''}
          onChange={(event) => onSearch({ ...search, side: event.target.value || undefined })}
        >
          <option value="">{t('filter.any')}</option>
          {sides.map(([id, count]) => (
            <option key={id} value={id}>
              {preferredName(refers.actors[id]?.names, language)?.text ?? id} ({count})
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="label">{t('filter.order')}</span>
        <select
          value={search.order ?? ''}
          onChange={(event) =>
            onSearch({ ...search, order: event.target.value === 'earliest' ? 'earliest' : undefined })
          }
        >
          <option value="">{t('filter.latest')}</option>
          <option value="earliest">{t('filter.earliest')}</option>
        </select>
      </label>
    </search>
  )
}
