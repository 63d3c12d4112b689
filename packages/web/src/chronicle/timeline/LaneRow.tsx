import { type KeyboardEvent, memo } from 'react'
import type { Meeting } from '../../../../parley/src/model/meeting.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { preferredName } from '../../names/preferred.ts'
import { useRefers } from '../../names/refers.ts'
import { MeetingMark } from './MeetingMark.tsx'
import type { PlacedLane } from './layout.ts'
import { moreX } from './undated.ts'

interface LaneRowProps {
  lane: PlacedLane
  width: number
  /** Where the days begin: the room for the name beside them, or 0 when it stands above. */
  left: number
  undatedX: number | null
  current: string | null
  describe: (meeting: Meeting) => string
  onKeyDown: (event: KeyboardEvent<SVGGElement>) => void
  onPoint: (meeting: Meeting | null) => void
  onChoose: (meeting: Meeting) => void
}

/** One track: its marks, and over them its sides in words, which stay in sight when the days are moved. */
export const LaneRow = memo(function LaneRow({
  lane,
  width,
  left,
  undatedX,
  current,
  describe,
  onKeyDown,
  onPoint,
  onChoose,
}: LaneRowProps) {
  const { language, t } = useLanguage()
  const refers = useRefers()
  const sides = lane.lane.sides.map((id) => preferredName(refers.actors[id]?.names, language)?.text ?? id)
  const rest = lane.lane.tracks > 1 ? t('timeline.rest', { count: lane.lane.tracks }) : t('timeline.noSides')
  const name = sides.length > 0 ? sides.join(' – ') : rest
  return (
    <g>
      <line className="lane-rule" x1="0" x2={width} y1={lane.top} y2={lane.top} />
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
      {lane.more > 0 && undatedX !== null && (
        <text className="lane-count" x={moreX(undatedX)} y={lane.top + lane.height - 12} textAnchor="middle">
          +{lane.more}
        </text>
      )}
      <g className="lane-head">
        {left > 0 && <rect className="lane-ground" x="0" y={lane.top + 1} width={left - 2} height={lane.height - 2} />}
        <text className="lane-name" x="0" y={lane.top + (left > 0 ? 19 : 14)}>
          <title>{name}</title>
          {left > 0 ? shorten(name) : name}
          <tspan className="lane-count" dx="6">
            {lane.lane.meetings.length}
          </tspan>
        </text>
      </g>
    </g>
  )
})

/** As many letters as have room beside the marks. */
const LETTERS = 24

function shorten(name: string): string {
  return name.length > LETTERS ? `${name.slice(0, LETTERS - 1).trimEnd()}…` : name
}
