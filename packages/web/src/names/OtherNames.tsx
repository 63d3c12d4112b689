import type { Names } from '../../../parley/src/model/actor.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { otherNames, preferredName } from './preferred.ts'

/** The names that are not the one shown, each in its language. */
export function OtherNames({ names, most = 4 }: { names: Names; most?: number }) {
  const { language } = useLanguage()
  const others = otherNames(names, preferredName(names, language)).slice(0, most)
  if (others.length === 0) return null
  return (
    <span className="other-names">
      {others.map((name, index) => (
        <span key={`${name.lang} ${name.text}`}>
          {index > 0 && ' · '}
          <span lang={name.lang ?? undefined}>{name.text}</span>
        </span>
      ))}
    </span>
  )
}
