import type { MessageKey } from '../language/translate.ts'
import { useLanguage } from '../language/useLanguage.ts'
import { Empty } from '../layout/Empty.tsx'
import { useViewpoint } from './useViewpoint.ts'

/** Says that the record has none of something, or, where it is looked at as of a day, that it had none by then. */
export function NothingYet({ words }: { words: MessageKey }) {
  const { t } = useLanguage()
  const { asOf } = useViewpoint()
  return <Empty>{t(asOf === undefined ? words : 'viewpoint.tooEarly')}</Empty>
}
