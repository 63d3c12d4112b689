import type { Evidence, Id } from '../../../parley/src/model/evidence.ts'
import type { Correctable } from '../corrections/correctable.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { ActorName } from '../names/ActorName.tsx'
import { preferredName } from '../names/preferred.ts'
import { useRefers } from '../names/refers.ts'
import { Value } from './Value.tsx'

interface ActorValueProps {
  id: Id
  what: string
  evidence: readonly Evidence[]
  about?: Correctable
}

/** An actor's name as a value: pressing it opens where it was read, and from there its page. */
export function ActorValue({ id, what, evidence, about }: ActorValueProps) {
  const { language } = useLanguage()
  const name = preferredName(useRefers().actors[id]?.names, language)
  return (
    <Value
      what={what}
      title={name?.text ?? id}
      titleLang={name?.lang ?? null}
      evidence={evidence}
      actor={id}
      {...(about && { about })}
    >
      <ActorName id={id} />
    </Value>
  )
}
