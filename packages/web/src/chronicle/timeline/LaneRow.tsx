import type { KeyboardEvent } from 'react'
import type { Meeting } from '../../../../parley/src/model/meeting.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { preferredName } from '../../names/preferred.ts'
import { useRefers } from '../../names/refers.ts'
import { MeetingMark } from './MeetingMark.tsx'
import type { PlacedLane } from './layout.ts'

interface LaneRowProps {
  lane: PlacedLane
  width: number
  /** Whether the name stands beside the marks, where it has less room. */
  beside: boolean
  current: string | null
  describe: (meeting: Meeting) => string
  onKeyDown: (event: KeyboardEvent<SVGGElement>) => void
  onPoint: (meeting: Meeting | null) => void
  onChoose: (meeting: Meeting) => void
}

/** One track: its sides in words and its marks. */
export function LaneRow({ lane, width, beside, current, describe, onKeyDown, onPoint, onChoose }: LaneRowProps) {
  const { language, t } = useLanguage()
  const refers = useRefers()
  const sides = lane.lane.sides.map((id) => preferredName(refers.actors[id]?.names, language)?.text ?? id)
  const rest = lane.lane.tracks > 1 ? t('timeline.rest', { count: lane.lane.tracks }) : t('timeline.noSides')
  const name = sides.length > 0 ? sides.join(' – ') : rest
  return (
    <g>
      <line className="lane-rule" x1="0" x2={width} y1={lane.top} y2={lane.top} />
      <text className="lane-name" x="0" y={lane.top + (beside ? 19 : 14)}>
        {beside ? shorten(name) : name}
        <tspan className="lane-count" dx="6">
          {lane.placed.length}
        </tspan>
      </text>
      {lane.placed.map((mark) => (
        <MeetingMark
          key={mark.meeting.id}
          mark={mark}
          label={describe(mark.meeting)}
          reachable={mark.meeting.id === current}
          onKeyDown={onKeyDown}
          onPoint={onPoint}
          onChoose={onChoose}
        />
      ))}
    </g>
  )
}

/** As many letters as have room beside the marks. */
const LETTERS = 24

function shorten(name: string): string {
  return name.length > LETTERS ? `${name.slice(0, LETTERS - 1).trimEnd()}…` : name
}
