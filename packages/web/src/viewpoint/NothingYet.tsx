import type { ReactNode } from 'react'
import type { MessageKey } from '../language/translate.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { Empty } from '../layout/Empty.tsx'
import { isPast } from './search.ts'
import { useViewpoint } from './useViewpoint.ts'

/** Says that the record has none of something, or, where it is looked at as of a day, that it had none by then. */
export function NothingYet({ words, children }: { words: MessageKey; children?: ReactNode }) {
  const { t } = useLanguage()
  return (
    <Empty>
      {t(isPast(useViewpoint()) ? 'viewpoint.tooEarly' : words)} {children}
    </Empty>
  )
}
