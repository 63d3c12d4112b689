import type { Mark, MarkKind } from '../../../parley/src/serve/views.ts'
import { useOutcomeWords } from '../chronicle/useOutcomeWords.ts'
import { useLanguage } from '../language/useLanguage.ts'
import type { TermFamily } from '../language/term.ts'
import { ActorName } from '../names/ActorName.tsx'
import { isWhole } from './groupMarks.ts'
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
  /** Whether the entry above is of the same thing, so that it need not be named again. */
  under: boolean
  lang: string
  /** The words it was read from. */
  words: string
  pointed: boolean
  onGo: () => void
}

/** One thing that was read: what, which field of it, by which rule; pressing goes to the sentence. */
export function MarkEntry({ mark, count, under, lang, words, pointed, onGo }: MarkEntryProps) {
  const { term } = useLanguage()
  const outcomeWords = useOutcomeWords()
  const inWords = ({ field, kind }: Mark, value: string): string | null => {
    if (field === 'outcomes') return outcomeWords(value)
    const family = FAMILIES[kind]
    return family && term(family, value)
  }
  const plain = isWhole(mark)
  const who = mark.actor && mark.kind !== 'actor' && mark.kind !== 'statement'
  return (
    <button
      type="button"
      className={under ? 'mark-entry mark-entry-under' : 'mark-entry'}
      aria-current={pointed || undefined}
      onClick={onGo}
    >
      <span className="mark-label">
        {under && !plain ? (
          who ? (
            <ActorName id={mark.actor ?? ''} />
          ) : (
            term('field', mark.field)
          )
        ) : (
          <MarkLabel mark={mark} lang={lang} />
        )}
      </span>
      {count > 1 && <span className="meta mark-count">×{count}</span>}
      {mark.value && (
        <span className="mark-value">{inWords(mark, mark.value) ?? <span lang={lang}>{mark.value}</span>}</span>
      )}
      {plain && mark.kind !== 'actor' && (
        <span className="mark-words" lang={lang}>
          {words}
        </span>
      )}
      <span className="meta mark-foot">
        {!plain && (who || !under) && <span>{term('field', mark.field)}</span>}
        {who && !(under && !plain) && <ActorName id={mark.actor ?? ''} />}
        {mark.timing === 'recap' && <span className="timing timing-recap">{term('timing', 'recap')}</span>}
        <code>{mark.by}</code>
      </span>
    </button>
  )
}
