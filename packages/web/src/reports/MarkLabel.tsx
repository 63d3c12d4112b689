import type { Mark } from '../../../parley/src/serve/views.ts'
import { dateInWords } from '../dates/words.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { ActorName } from '../names/ActorName.tsx'
import { IssueName } from '../names/IssueName.tsx'
import { useRefers } from '../names/refers.ts'

/** What was read, by name: in the language of the interface where the record has it, else in that of the report. */
export function MarkLabel({ mark, lang }: { mark: Mark; lang: string }) {
  const { t, term, language } = useLanguage()
  const refers = useRefers()
  if (refers.actors[mark.subject]) return <ActorName id={mark.subject} />
  if (mark.kind === 'statement' && mark.actor) return <ActorName id={mark.actor} />
  if (refers.issues[mark.subject]) return <IssueName id={mark.subject} />
  if (mark.kind === 'meeting') {
    const when = mark.when !== null || mark.place === null
    return (
      <span>
        {when && (mark.when === null ? t('date.none') : dateInWords(mark.when, language, t))}
        {when && mark.place !== null && ' · '}
        {mark.place !== null && <ActorName id={mark.place} />}
      </span>
    )
  }
  return <span lang={lang}>{mark.label || term('mark', mark.kind)}</span>
}
