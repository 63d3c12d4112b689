import { dateOfDay } from '../../dates/edtf.ts'
import { dayInWords } from '../../dates/words.ts'
import { useLanguage } from '../../language/useLanguage.ts'
import { AXIS, MONTH_ROOM, type TimelineLayout } from './layout.ts'
import { dayTicks, monthTicks, namesYear } from './ticks.ts'

/** Months and days above the lanes, the breaks where a pause is folded, and the place of the undated. */
export function Axis({ layout }: { layout: TimelineLayout }) {
  const { language, t } = useLanguage()
  const { scale, lanes, height, undatedX, left } = layout
  const months = monthTicks(scale, MONTH_ROOM)
  return (
    <g className="axis" aria-hidden="true">
      {months.map((tick, index) => (
        <g key={tick.day}>
          <path
            className="month-rule"
            d={`M${tick.x} 0V${AXIS}${lanes.map((lane) => `M${tick.x} ${lane.top + (left > 0 ? 0 : lane.head)}v${lane.height - (left > 0 ? 0 : lane.head)}`).join('')}`}
          />
          <text className="month-name" x={tick.x + 4} y="11">
            {dayInWords(tick.day, language, { month: 'short' })}
            {namesYear(tick.day, months[index - 1]?.day) && ` ${dateOfDay(tick.day).getUTCFullYear()}`}
          </text>
        </g>
      ))}
      {dayTicks(scale).map((tick) => (
        <text key={tick.day} className="day-number" x={tick.x + scale.pixelsPerDay / 2} y="27" textAnchor="middle">
          {dateOfDay(tick.day).getUTCDate()}
        </text>
      ))}
      {scale.stretches.slice(1).map((stretch, index) => {
        const before = scale.stretches[index]
        const x = ((before?.x ?? 0) + (before?.width ?? 0) + stretch.x) / 2
        return <path key={stretch.first} className="fold" d={`M${x - 3} 0V${height}M${x + 3} 0V${height}`} />
      })}
      {undatedX !== null && (
        <>
          <line className="undated-rule" x1={undatedX - 12} x2={undatedX - 12} y1="0" y2={height} />
          <text className="month-name" x={undatedX - 6} y="11">
            {t('timeline.undated')}
          </text>
        </>
      )}
    </g>
  )
}
