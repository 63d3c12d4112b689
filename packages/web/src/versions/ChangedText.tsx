import type { TextPart } from '../../../parley/src/serve/keeping-views.ts'

/** A text with what went and what came marked in it, by form as well as by colour. */
export function ChangedText({ parts }: { parts: readonly TextPart[] }) {
  return parts.map(({ kind, text }, index) => {
    // Parts are never reordered, and some are alike.
    if (kind === 'same') return <span key={index}>{text}</span>
    return kind === 'went' ? <del key={index}>{text}</del> : <ins key={index}>{text}</ins>
  })
}
