import { useEffect, useMemo, useRef, useState } from 'react'
import type { Meeting } from '../../../../parley/src/model/meeting.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { Axis } from './Axis.tsx'
import { LaneRow } from './LaneRow.tsx'
import { Legend } from './Legend.tsx'
import { layOutTimeline } from './layout.ts'
import { Patterns } from './Patterns.tsx'
import { useDescribe } from './useDescribe.ts'
import { useMarkKeys } from './useMarkKeys.ts'
import { useWidth } from './useWidth.ts'

interface TimelineProps {
  meetings: readonly Meeting[]
  /** Whether the list below begins with the latest. */
  latestFirst: boolean
  /** Called when a mark is pressed. */
  onChoose: (meeting: Meeting) => void
}

/** Pixels in sight beside the first or the last mark. */
const AROUND = 32

/** How many tracks have a lane of their own before the reader asks for all. */
const LANES = 7

/** Meetings and announcements in time, a lane for each track. The arrows go from mark to mark. */
export function Timeline({ meetings, latestFirst, onChoose }: TimelineProps) {
  const { t } = useLanguage()
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [all, setAll] = useState(false)
  const [pointed, setPointed] = useState<Meeting | null>(null)
  const describe = useDescribe()
  const layout = useMemo(
    () => layOutTimeline(meetings, { width: Math.max(280, width - 2), lanes: all ? Number.POSITIVE_INFINITY : LANES }),
    [meetings, width, all],
  )
  const keys = useMarkKeys(layout, latestFirst)
  const { from, to } = layout.known
  const { left } = layout
  useEffect(() => {
    // Where not all has room, that end is in sight at which the list below begins, as far as it is dated well: a vague
    // date may be mostly empty days. What is undated stands behind the latest.
    if (frame.current && width > 0) frame.current.scrollLeft = latestFirst ? to + AROUND - width : from - left - AROUND
  }, [width, latestFirst, from, to, left])
  const gathered = layout.lanes.some(({ lane }) => lane.tracks > 1)
  return (
    <section className="timeline" aria-label={t('timeline.label')}>
      <div className="timeline-frame" ref={frame} onScroll={keepNames}>
        {width > 0 && (
          <svg
            width={layout.width}
            height={layout.height}
            viewBox={`0 0 ${layout.width} ${layout.height}`}
            role="group"
            aria-label={t('timeline.label')}
          >
            <Patterns />
            <Axis layout={layout} />
            {layout.lanes.map((lane) => (
              <LaneRow
                key={lane.lane.key}
                lane={lane}
                width={layout.width}
                left={layout.left}
                undatedX={layout.undatedX}
                current={keys.current}
                onKeyDown={keys.onKeyDown}
                describe={describe}
                onPoint={setPointed}
                onChoose={onChoose}
              />
            ))}
          </svg>
        )}
      </div>
      <p className="timeline-caption" aria-hidden="true">
        {pointed ? describe(pointed) : <Legend />}
      </p>
      {(gathered || all) && (
        <button type="button" className="quiet no-print" onClick={() => setAll(!all)}>
          {t(all ? 'timeline.fewer' : 'timeline.all')}
        </button>
      )}
    </section>
  )
}

/** Moves the names of the lanes along with what is in sight. */
function keepNames({ currentTarget }: { currentTarget: HTMLElement }): void {
  currentTarget.style.setProperty('--scrolled', `${currentTarget.scrollLeft}px`)
}
