import type { Mark, MarkKind } from '../../../parley/src/serve/views.ts'
import { useLanguage } from '../language/useLanguage.ts'
import type { TermFamily } from '../language/term.ts'
import { ActorName } from '../names/ActorName.tsx'
import { MarkLabel } from './MarkLabel.tsx'

/** Where the words for a kind's value are; an actor's value is an office, in the report's own words. */
const FAMILIES: Record<MarkKind, TermFamily | null> = {
  actor: null,
  meeting: 'status',
  statement: 'mode',
  progress: 'progress',
  position: 'stance',
  document: 'documentStatus',
}

interface MarkEntryProps {
  mark: Mark
  /** At how many places it was read. */
  count: number
  lang: string
  pointed: boolean
  onGo: () => void
}

/** One thing that was read: what, which field of it, by which rule; pressing goes to the sentence. */
export function MarkEntry({ mark, count, lang, pointed, onGo }: MarkEntryProps) {
  const { term } = useLanguage()
  const family = FAMILIES[mark.kind]
  const plain = mark.field === 'evidence' || mark.field === 'mentions'
  return (
    <button type="button" className="mark-entry" aria-current={pointed || undefined} onClick={onGo}>
      <span className="mark-label">
        <MarkLabel mark={mark} lang={lang} />
      </span>
      {count > 1 && <span className="meta mark-count">×{count}</span>}
      {mark.value && <span className="mark-value">{family ? term(family, mark.value) : <span lang={lang}>{mark.value}</span>}</span>}
      <span className="meta mark-foot">
        {!plain && <span>{term('field', mark.field)}</span>}
        {mark.actor && mark.kind !== 'actor' && <ActorName id={mark.actor} />}
        {mark.timing === 'recap' && <span className="timing timing-recap">{term('timing', 'recap')}</span>}
        <code>{mark.by}</code>
      </span>
    </button>
  )
}
