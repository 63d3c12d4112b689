import { keep } from '../keep.ts'
import type { Features, InflectedForm, Morphology } from '../morphology.ts'
import type { LanguageCode } from '../pack.ts'
import type { Phrase } from './finder.ts'
import { VOCABULARY_FILES } from './load.ts'
import { formsOf } from './pattern.ts'

/** A word of the vocabulary that a form may be, with what the form then tells. */
export interface FormOf {
  word: string
  features: Features
}

/** The words of a vocabulary that are looked for in every form (`план~`), by their forms. */
export type Forms = (key: string) => readonly FormOf[]

/**
 * As they are kept: under the first letters of forms a line for each, with its places in `words` and in `features` by
 * turns. A text asks for few of them, so that lines stay text until a word is looked for among them.
 */
interface Kept {
  words: string[]
  features: Features[]
  byHead: Record<string, string>
}

const HEAD = 6
const headOf = (form: string): string => form.slice(0, HEAD)

/** Inflecting a vocabulary takes longer than all else that a pack is made of, so its forms are kept. */
export function loadForms(language: LanguageCode, phrases: readonly Phrase[], { inflect }: Morphology): Forms {
  const files = [...VOCABULARY_FILES, 'paradigms'].map((name) => `${language}/${name}.yml`)
  return formsIn(keep(`${language}/forms`, files, () => inflectAll(phrases, inflect)))
}

/** The same, made anew. */
export const inflected = (phrases: readonly Phrase[], inflect: Morphology['inflect']): Forms =>
  formsIn(inflectAll(phrases, inflect))

function formsIn({ words, features, byHead }: Kept): Forms {
  return (key) => {
    const head = headOf(key)
    const places = Object.hasOwn(byHead, head) ? placesIn(byHead[head] ?? '', key) : []
    const found: FormOf[] = []
    for (let at = 0; at < places.length; at += 2)
      found.push({ word: words[places[at] ?? -1] ?? '', features: features[places[at + 1] ?? -1] ?? {} })
    return found
  }
}

/** The numbers on the line of a form; none where it has no line. */
function placesIn(lines: string, form: string): number[] {
  const start = lines.indexOf(`\n${form} `)
  if (start < 0) return []
  const end = lines.indexOf('\n', start + 1)
  return lines
    .slice(start + form.length + 2, end < 0 ? undefined : end)
    .split(' ')
    .map(Number)
}

function inflectAll(phrases: readonly Phrase[], inflect: (lemma: string) => InflectedForm[]): Kept {
  const alternatives = phrases.flatMap(({ words }) => words.flatMap((word) => word.alternatives))
  const words = [...new Set(alternatives.flatMap(({ how, word }) => (how === 'inflected' ? [word] : [])))]
  const features = new Map<string, { place: number; told: Features }>()
  const forms = new Map<string, number[]>()
  for (const [word, lemma] of words.entries())
    for (const [form, told] of formsOf({ how: 'inflected', word: lemma }, inflect)) {
      const name = JSON.stringify(told)
      const known = features.get(name) ?? { place: features.size, told }
      features.set(name, known)
      const places = forms.get(form)
      if (places) places.push(word, known.place)
      else forms.set(form, [word, known.place])
    }
  const byHead: Record<string, string> = {}
  for (const [form, places] of forms) {
    const head = headOf(form)
    byHead[head] = `${Object.hasOwn(byHead, head) ? byHead[head] : ''}\n${form} ${places.join(' ')}`
  }
  return { words, features: Array.from(features.values(), ({ told }) => told), byHead }
}
