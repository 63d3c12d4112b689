import { useRouter } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import type { Report } from '../../../parley/src/model/report.ts'
import type { Mark } from '../../../parley/src/serve/views.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { MarkedRun } from './MarkedRun.tsx'
import { MarkedWords } from './MarkedWords.tsx'
import { paragraphsOf, type Segment, segmentsOf } from './segments.ts'

interface ReportTextProps {
  report: Report
  marks: readonly Mark[]
  /** The passage to go to. */
  place: { start: number; end: number } | null
  /** Places in `marks` of those pointed at. */
  pointed: readonly number[]
  onPoint: (marks: readonly number[]) => void
}

/** The text of a report as text alone, with what was read from it underlined and what is not the report dimmed. */
export function ReportText({ report, marks, place, pointed, onPoint }: ReportTextProps) {
  const { t, term } = useLanguage()
  const router = useRouter()
  const text = useRef<HTMLDivElement>(null)
  const { start, end } = place ?? {}
  const paragraphs = useMemo(() => {
    // The passage asked for is cut out as if it were one more mark, the last.
    const ranges = start !== undefined && end !== undefined ? [...marks, { start, end }] : marks
    return paragraphsOf(report.text, segmentsOf(report.text, ranges, report.notBody))
  }, [report, marks, start, end])
  useEffect(() => {
    const go = () => {
      const passage = text.current?.querySelector<HTMLElement>('.at')
      if (start === undefined || !passage) return
      passage.scrollIntoView({ block: 'center' })
      passage.focus({ preventScroll: true })
    }
    go()
    // A report that is at hand already is drawn before the router scrolls to the top of the page: go once more after it.
    return router.subscribe('onRendered', go)
  }, [start, end, router])
  useEffect(() => {
    // One listener for the whole text. It is for the pointer: by keyboard the list beside goes to every mark.
    const point = (event: MouseEvent) => {
      const run = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-marks]') : null
      if (!run) return
      onPoint((run.dataset.marks ?? '').split(' ').map(Number))
      // What was read rises over a narrow page: the words are not left under it.
      requestAnimationFrame(() => run.scrollIntoView({ block: 'nearest' }))
    }
    const element = text.current
    element?.addEventListener('click', point)
    return () => element?.removeEventListener('click', point)
  }, [onPoint])
  if (report.text === '') return <p className="state">{t('report.noText')}</p>
  return (
    <div className="report-text" ref={text} lang={report.language}>
      {paragraphs.map((segments) => (
        <Paragraph key={segments[0]?.start} segments={segments} aside={asideOf(segments, term)}>
          {passagesOf(segments, marks.length).map((passage) => {
            const runs = passage.segments.map((segment) => (
              <MarkedRun
                key={segment.start}
                text={report.text.slice(segment.start, segment.end)}
                segment={segment}
                marks={marks}
                pointed={pointed}
              />
            ))
            if (!passage.asked) return runs
            return (
              <mark key={passage.segments[0]?.start} className="at" tabIndex={-1}>
                {runs}
              </mark>
            )
          })}
        </Paragraph>
      ))}
      <MarkedWords report={report} drawn={text} />
    </div>
  )
}

interface ParagraphProps {
  segments: readonly Segment[]
  aside: string | null
  children: React.ReactNode
}

function Paragraph({ aside, children }: ParagraphProps) {
  const { language } = useLanguage()
  return (
    <p className={aside ? 'not-body' : undefined}>
      {aside && (
        <span className="not-body-kind" lang={language}>
          {aside}
        </span>
      )}
      {children}
    </p>
  )
}

/** What a paragraph is when all of it is not the report. */
function asideOf(segments: readonly Segment[], term: (family: 'notBody', value: string) => string): string | null {
  const kind = segments[0]?.notBody
  return kind && segments.every((segment) => segment.notBody === kind) ? term('notBody', kind) : null
}

/** Runs side by side that are all of the passage asked for, or all not: it has the mark after the last. */
function passagesOf(segments: readonly Segment[], asked: number): { asked: boolean; segments: Segment[] }[] {
  const passages: { asked: boolean; segments: Segment[] }[] = []
  for (const segment of segments) {
    const isAsked = segment.marks.includes(asked)
    const last = passages.at(-1)
    if (last?.asked === isAsked) last.segments.push(segment)
    else passages.push({ asked: isAsked, segments: [segment] })
  }
  return passages
}
