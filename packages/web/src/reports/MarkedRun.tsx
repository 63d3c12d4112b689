import type { ReactNode } from 'react'
import type { Mark } from '../../../parley/src/serve/views.ts'
import { useLanguage } from '../language/useLanguage.ts'
import type { Segment } from './segments.ts'

interface MarkedRunProps {
  text: string
  segment: Segment
  marks: readonly Mark[]
  pointed: readonly number[]
}

/**
 * A run of text under its marks, each kind with a line of its own.
 * `data-marks` tells the text which marks are pressed, `data-start` which words are marked by the reader.
 */
export function MarkedRun({ text, segment, marks, pointed }: MarkedRunProps) {
  const { term } = useLanguage()
  const known = segment.marks.filter((index) => index < marks.length)
  let run: ReactNode = text
  for (const kind of new Set(known.map((index) => marks[index]?.kind))) {
    run = <span className={`under under-${kind}`}>{run}</span>
  }
  if (segment.notBody) {
    run = (
      <span className="not-body-run" title={term('notBody', segment.notBody)}>
        {run}
      </span>
    )
  }
  if (known.length > 0) {
    const classes = known.some((index) => pointed.includes(index)) ? 'read read-pointed' : 'read'
    run = (
      <span
        className={classes}
        title={[...new Set(known.map((index) => term('mark', marks[index]?.kind ?? '')))].join(', ')}
        data-marks={known.join(' ')}
      >
        {run}
      </span>
    )
  }
  return <span data-start={segment.start}>{run}</span>
}
