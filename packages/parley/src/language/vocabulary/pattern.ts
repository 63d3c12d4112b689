import { keyOf } from '../key.ts'
import type { Features, InflectedForm } from '../morphology.ts'

/** One word of a pattern: any of its alternatives. */
export interface PatternWord {
  alternatives: Alternative[]
}

/** `exact`: the form as it stands; `inflected`: every form of the dictionary word; `prefix`: any word that begins so; `any`: one word, whatever it is. */
export type Alternative = { how: 'exact' | 'inflected' | 'prefix' | 'any'; word: string }

/** Reads `заявити~`, `мирн* план~`, `за|по даним`. Throws on a word that is nothing but a sign. */
export function parsePattern(pattern: string): PatternWord[] {
  return pattern
    .trim()
    .split(/\s+/u)
    .map((word) => ({ alternatives: word.split('|').map(parseAlternative) }))
}

function parseAlternative(text: string): Alternative {
  const sign = text.at(-1)
  const bare = sign === '~' || sign === '*' ? text.slice(0, -1) : text
  if (!bare) throw new Error(`«${text}» is no word`)
  const how = sign === '~' ? 'inflected' : sign === '*' ? 'prefix' : 'exact'
  return { how, word: bare }
}

const GAP = '…'

/** A pattern with `…` in it is two: with one word in the gap, and with none. */
export function withoutGaps(words: readonly PatternWord[]): PatternWord[][] {
  const gap = words.findIndex((word) => word.alternatives[0]?.word === GAP)
  if (gap < 0) return [[...words]]
  const [before, after] = [words.slice(0, gap), words.slice(gap + 1)]
  const any: PatternWord = { alternatives: [{ how: 'any', word: '' }] }
  return withoutGaps(after).flatMap((rest) => [
    [...before, ...rest],
    [...before, any, ...rest],
  ])
}

/** The pattern without its signs: what is shown as its dictionary form. */
export const lemmaOf = (words: readonly PatternWord[]): string =>
  words.map((word) => word.alternatives[0]?.word ?? '').join(' ')

/** Features under the keys of all forms that an alternative has; several readings of one form are joined. */
export function formsOf(alternative: Alternative, inflect: (lemma: string) => InflectedForm[]): Map<string, Features> {
  const forms = new Map<string, Features>()
  if (alternative.how === 'inflected') {
    for (const { form, ...features } of inflect(alternative.word)) {
      const key = keyOf(form)
      forms.set(key, joinFeatures(forms.get(key), features))
    }
  }
  const own = keyOf(alternative.word)
  const told = forms.get(own)
  // The dictionary form is the nominative; that an ending also fits another case is the engine's over-generation.
  forms.set(own, told?.cases?.includes('nom') ? { ...told, cases: ['nom'] } : (told ?? {}))
  return forms
}

/** A form that may be present or future is present: the engine offers both for verbs whose aspect it does not know. */
function joinTense(one: Features['tense'], other: Features['tense']): Pick<Features, 'tense'> {
  if (one === other || !other) return one ? { tense: one } : {}
  if (!one) return { tense: other }
  return one === 'present' || other === 'present' ? { tense: 'present' } : { tense: one }
}

/** Two readings of one form: the cases of both, and what both agree on. */
function joinFeatures(one: Features | undefined, other: Features): Features {
  if (!one) return other
  const cases = [...new Set([...(one.cases ?? []), ...(other.cases ?? [])])]
  return {
    ...(cases.length > 0 ? { cases } : {}),
    ...(one.gender && one.gender === other.gender ? { gender: one.gender } : {}),
    ...(one.number && one.number === other.number ? { number: one.number } : {}),
    ...joinTense(one.tense, other.tense),
  }
}
