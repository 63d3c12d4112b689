import type { Cue } from '../../language/cue.ts'
import type { PlainView, SentenceView } from './view.ts'

/**
 * Keys of what the report calls a film, a ship or a programme: the word behind such a noun, in quotation marks or in
 * Latin letters, in every base form that it may have («шаттл „Дискавери“», «браузер Chrome»). Goods named by their maker
 * are left out.
 */
export function worksOf(views: readonly PlainView[]): Set<string> {
  const works = new Set<string>()
  for (const view of views)
    for (const noun of view.things) {
      if (noun.entry.meaning.cue !== 'work' || view.tokens[noun.first]?.shape !== 'lower') continue
      for (const base of titleBehind(view, noun)) works.add(base.toLowerCase())
    }
  return works
}

function titleBehind(view: PlainView, noun: Cue): string[] {
  const quotation = view.sentence.quotations.find(({ first }) => first === noun.last + 2)
  const place = quotation ? quotation.first : noun.last + 1
  const token = view.tokens[place]
  if (!token || place > view.sentence.last || token.shape === 'lower') return []
  const latin = /^\p{Script=Latin}/u.test(token.text)
  if (!quotation && (!latin || isByMaker(noun))) return []
  if (quotation && quotation.first !== quotation.last) return []
  return [token.text, ...view.pack.morphology.placeName(token.text).map(({ base }) => base)]
}

const isByMaker = ({ entry }: Cue): boolean => entry.meaning.cue === 'work' && !!entry.meaning.maker

/** Whether a word is what the report calls so. */
export const isWork = (view: SentenceView, word: string): boolean =>
  view.works.has(word.toLowerCase()) ||
  view.pack.morphology.placeName(word).some(({ base }) => view.works.has(base.toLowerCase()))
