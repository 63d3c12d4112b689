import type { Span } from '../../../parley/src/serve/views.ts'

interface FoundTextProps {
  text: string
  /** Where the text begins in what the hits are counted in. */
  from?: number
  hits: readonly Span[]
}

/** A text with what was looked for marked in it. */
export function FoundText({ text, from = 0, hits }: FoundTextProps) {
  const last = hits.at(-1)
  return (
    <>
      {hits.map(({ start, end }, index) => (
        <span key={start}>
          {text.slice((hits[index - 1]?.end ?? from) - from, start - from)}
          <mark className="hit">{text.slice(start - from, end - from)}</mark>
        </span>
      ))}
      {text.slice((last?.end ?? from) - from)}
    </>
  )
}
