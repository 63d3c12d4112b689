import { Link } from '@tanstack/react-router'
import type { Meeting, Move } from '../../../parley/src/model/meeting.ts'
import { dateInWords } from '../dates/words.ts'
import { Value } from '../evidence/Value.tsx'
import { useLanguage } from '../language/useLanguage.ts'
import { preferredName } from '../names/preferred.ts'
import { useRefers } from '../names/refers.ts'

type Direction = 'to' | 'from'

/** Where a meeting was moved to, or from, with a way to its other entry. */
export function MeetingMove({ meeting, move, direction }: { meeting: Meeting; move: Move; direction: Direction }) {
  const { t, language } = useLanguage()
  const refers = useRefers()
  const place = move.place !== null && move.place !== meeting.place ? refers.actors[move.place] : undefined
  const other = [
    ...(move.when !== null && move.when !== meeting.when ? [dateInWords(move.when, language, t)] : []),
    ...(place ? [preferredName(place.names, language)?.text ?? move.place] : []),
  ].join(', ')
  const words = other === '' ? t(`meeting.moved.${direction}.unknown`) : t(`meeting.moved.${direction}`, { other })
  const told = move.told === null ? '' : ` (${t('date.reported', { date: dateInWords(move.told, language, t) })})`
  return (
    <p className="meta meeting-meta">
      <Value what={t('value.status')} title={words} evidence={move.evidence}>
        {words + told}
      </Value>
      {move.meeting !== null && (
        <Link to="/meetings/$id" params={{ id: move.meeting }}>
          {t(`meeting.moved.${direction}.page`)}
        </Link>
      )}
    </p>
  )
}
