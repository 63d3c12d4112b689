import { useEffect, useMemo, useRef } from 'react'
import type { Mark, MarkKind } from '../../../parley/src/serve/views.ts'
import { useKeys } from '../keys/useKeys.ts'
import { isLanguage } from '../language/language.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { groupMarks, isSameSubject, thingsIn } from './groupMarks.ts'
import { MarkEntry } from './MarkEntry.tsx'

const KINDS: readonly MarkKind[] = ['meeting', 'statement', 'position', 'progress', 'document', 'actor']

interface MarkListProps {
  marks: readonly Mark[]
  /** The report's text and language. */
  text: string
  lang: string
  pointed: readonly number[]
  onGo: (index: number) => void
  onClose: () => void
}

/**
 * Everything that was read from the report, kind by kind; each goes to its sentence, and again to the next one that says it.
 * j and k walk through it. On a narrow page it stands under the text, and rises over it while something is pointed at.
 */
export function MarkList({ marks, text, lang, pointed, onGo, onClose }: MarkListProps) {
  const { t, term } = useLanguage()
  const byKind = useMemo(() => groupMarks(marks), [marks])
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    list.current?.querySelector('.mark-entry[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [pointed])
  const move = (step: number) => (event: KeyboardEvent) => {
    const entries = [...(list.current?.querySelectorAll<HTMLButtonElement>('.mark-entry') ?? [])]
    const at = entries.findIndex((entry) => entry === document.activeElement)
    if (event.key.startsWith('Arrow') && at === -1) return
    event.preventDefault()
    entries[Math.min(entries.length - 1, Math.max(0, at + step))]?.focus()
  }
  useKeys({ j: move(1), k: move(-1), ArrowDown: move(1), ArrowUp: move(-1), Escape: onClose })
  return (
    <aside
      className={pointed.length > 0 ? 'mark-list mark-list-open' : 'mark-list'}
      ref={list}
      aria-label={t('report.read')}
    >
      <h2>{t('report.read')}</h2>
      {pointed.length > 0 && (
        <button type="button" className="quiet mark-list-close no-print" onClick={onClose}>
          {t('evidence.close')} <kbd>Esc</kbd>
        </button>
      )}
      {marks.length === 0 && <p className="meta">{t(isLanguage(lang) ? 'report.nothing' : 'report.unread')}</p>}
      {KINDS.map((kind) => {
        const groups = byKind.get(kind)
        if (!groups) return null
        return (
          <section key={kind}>
            <h3>
              <span className={`under under-${kind}`}>{term('mark', kind)}</span>{' '}
              <span className="meta">{thingsIn(groups)}</span>
            </h3>
            <ul className="plain">
              {groups.map(({ mark, places }, index) => (
                <li key={places[0]}>
                  <MarkEntry
                    mark={mark}
                    under={isSameSubject(mark, groups[index - 1]?.mark)}
                    count={places.length}
                    lang={lang}
                    words={text.slice(mark.start, mark.end)}
                    pointed={places.some((place) => pointed.includes(place))}
                    onGo={() => onGo(nextPlace(places, pointed))}
                  />
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </aside>
  )
}

/** The place after the one pointed at, and the first after the last. */
function nextPlace(places: readonly number[], pointed: readonly number[]): number {
  const at = places.findIndex((place) => pointed.includes(place))
  return places[(at + 1) % places.length] ?? 0
}
