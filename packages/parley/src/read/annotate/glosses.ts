import { ACRONYM } from '../acronym.ts'
import type { Mention } from '../annotated.ts'
import { asWritten, bareMention } from './bare-mention.ts'
import { isLatin } from './latin-names.ts'
import type { SentenceView } from './view.ts'

const LONGEST_GLOSS = 9

/**
 * «Томас Віннер (Thomas Winner)», «Комитет защиты журналистов (КЗЖ) (Committee to …)»: Latin letters in brackets right behind a
 * name spell the same name. What they are a gloss of is told by `glossOf`, the first token of that mention.
 */
export function glosses(view: SentenceView, mentions: readonly Mention[]): Mention[] {
  if (view.sentence.language === 'en') return []
  return mentions.flatMap((mention) => {
    const first = behind(view, mention)
    if (first === null || !isLatin(view, first)) return []
    const last = closing(view, first)
    if (last === null || isOfBody(view, mention, { first, last })) return []
    const gloss = bareMention(
      view,
      { first, last },
      { kind: mention.kind, base: asWritten(view, first, last), rule: 'name.gloss' },
    )
    return [{ ...gloss, glossOf: mention.first }]
  })
}

/**
 * Capitals alone behind a person or a place spell no name of theirs, but that of a body: «Кристиан Берг (SPÖ)», «Рада
 * фермерів Чилі (CNAC)».
 */
const isOfBody = (
  { tokens }: SentenceView,
  { kind }: Mention,
  { first, last }: { first: number; last: number },
): boolean => kind !== 'organization' && first === last && ACRONYM.test(tokens[first]?.text ?? '')

/** The first token in the brackets behind a mention, or behind the mark that closes its quotation. */
function behind({ tokens }: SentenceView, { last }: Mention): number | null {
  const place = '»"”“'.includes(tokens[last + 1]?.text ?? ' ') ? last + 2 : last + 1
  return tokens[place]?.text === '(' ? place + 1 : null
}

/** The last token before the bracket closes; null where more than a name stands in it. */
function closing({ tokens, sentence }: SentenceView, first: number): number | null {
  for (let place = first; place <= Math.min(first + LONGEST_GLOSS, sentence.last); place++) {
    if (tokens[place]?.text === ')') return place - 1
    if (/\p{Script=Cyrillic}/u.test(tokens[place]?.text ?? '') || [',', ';', ':'].includes(tokens[place]?.text ?? ''))
      return null
  }
  return null
}
