import type { Id } from '../../../parley/src/model/evidence.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { preferredName } from './preferred.ts'
import { useRefers } from './refers.ts'
import { TextIn } from './TextIn.tsx'

/** An actor's name in the language of the interface, or the nearest that there is. */
export function ActorName({ id }: { id: Id }) {
  const { language } = useLanguage()
  const name = preferredName(useRefers().actors[id]?.names, language)
  return name ? <TextIn lang={name.lang}>{name.text}</TextIn> : <span className="id">{id}</span>
}
