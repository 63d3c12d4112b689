import { useLanguage } from '../language/useLanguage.ts'
import { momentInWords } from './moment.ts'

/** A moment in words, with what it is to the second behind it. */
export function Moment({ at }: { at: string }) {
  const { language } = useLanguage()
  return (
    <time dateTime={at} title={at}>
      {momentInWords(at, language)}
    </time>
  )
}
