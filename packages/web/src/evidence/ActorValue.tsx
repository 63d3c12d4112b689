import type { Evidence, Id } from '../../../parley/src/model/evidence.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { ActorName } from '../names/ActorName.tsx'
import { preferredName } from '../names/preferred.ts'
import { useRefers } from '../names/refers.ts'
import { Value } from './Value.tsx'

/** An actor's name as a value: pressing it opens where it was read, and from there its page. */
export function ActorValue({ id, what, evidence }: { id: Id; what: string; evidence: readonly Evidence[] }) {
  const { language } = useLanguage()
  const name = preferredName(useRefers().actors[id]?.names, language)
  return (
    <Value what={what} title={name?.text ?? id} titleLang={name?.lang ?? null} evidence={evidence} actor={id}>
      <ActorName id={id} />
    </Value>
  )
}
