import type { Id } from '../../../parley/src/model/evidence.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { originalOf, preferredName } from './preferred.ts'
import { useRefers } from './refers.ts'
import { TextIn } from './TextIn.tsx'

/** An actor's name in the language of the interface, or the nearest that there is; what it was romanised from, on a hint. */
export function ActorName({ id }: { id: Id }) {
  const { language } = useLanguage()
  const names = useRefers().actors[id]?.names
  const name = preferredName(names, language)
  if (!names || !name) return <span className="id">{id}</span>
  const original = originalOf(names, name)
  return (
    <TextIn lang={name.lang} {...(original && { title: original.text })}>
      {name.text}
    </TextIn>
  )
}
