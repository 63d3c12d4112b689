import type { KeyboardEvent } from 'react'
import type { Meeting } from '../../../../parley/src/model/meeting.ts'
import { StatusSign } from '../StatusSign.tsx'
import { isMoved } from '../moved.ts'
import type { PlacedMeeting } from './layout.ts'

interface MeetingMarkProps {
  mark: PlacedMeeting
  label: string
  /** Whether Tab goes to it: one mark of the time line at a time. */
  reachable: boolean
  /** What the arrows do. */
  onKeyDown: (event: KeyboardEvent<SVGGElement>) => void
  onPoint: (meeting: Meeting | null) => void
  onChoose: (meeting: Meeting) => void
}

/** A meeting on the time line: a sign on its day, on a bar with soft ends where the day is not known. */
export function MeetingMark({ mark, label, reachable, onKeyDown, onPoint, onChoose }: MeetingMarkProps) {
  const { meeting, left, right, y } = mark
  const middle = (left + right) / 2
  return (
    // A link or button of HTML cannot stand inside SVG.
    <g
      className={isMoved(meeting) ? 'meeting-mark mark-moved' : 'meeting-mark'}
      role="button"
      tabIndex={reachable ? 0 : -1}
      aria-label={label}
      data-meeting={meeting.id}
      onClick={() => onChoose(meeting)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return onKeyDown(event)
        event.preventDefault()
        onChoose(meeting)
      }}
      onFocus={() => onPoint(meeting)}
      onBlur={() => onPoint(null)}
      onPointerEnter={() => onPoint(meeting)}
      onPointerLeave={() => onPoint(null)}
    >
      {mark.certainty === 'soft' && (
        <rect
          x={left}
          y={y - 6}
          width={right - left}
          height="12"
          fill={mark.approximate ? 'url(#hatched)' : 'url(#soft)'}
          mask={mark.approximate ? 'url(#soft-ends)' : undefined}
        />
      )}
      <rect
        className="mark-field"
        x={Math.min(left, middle - 10)}
        y={y - 11}
        width={Math.max(right - left, 20)}
        height="22"
      />
      <circle className="mark-focus" cx={middle} cy={y} r="9" />
      <g transform={`translate(${middle} ${y})`}>
        {mark.certainty === 'soft' && right - left > 24 && <circle className="mark-ground" r="7" />}
        <StatusSign status={meeting.status} />
      </g>
    </g>
  )
}
