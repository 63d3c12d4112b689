import type { Id } from '../../../parley/src/model/evidence.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { issueName } from './issueName.ts'
import { useRefers } from './refers.ts'
import { TextIn } from './TextIn.tsx'

/** An issue of the agenda by name. */
export function IssueName({ id }: { id: Id }) {
  const { language } = useLanguage()
  const name = issueName(useRefers().issues[id], language)
  return name ? <TextIn lang={name.lang}>{name.text}</TextIn> : <span>{id}</span>
}
