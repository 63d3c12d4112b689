import type { LocalActor } from './local-actor.ts'

/** What the words of a name mean together, by language; none where they tell too little. */
export type MeaningsOf = (name: string, language: string) => readonly string[]

/** By the keys of bodies those that names of other languages with the same meaning tell to be the same. */
export const translatedBodies = (
  byKey: ReadonlyMap<string, readonly LocalActor[]>,
  meaningsOf: MeaningsOf,
): Map<string, Set<string>> => partners([...translated(byKey, meaningsOf).values()])

type Called = ReadonlyMap<string, ReadonlySet<string>>

/**
 * Who is called by names of the same meaning. Two that one language tells apart may both be meant by what another calls by
 * one word («рада»: council, board): then it is neither.
 */
function partners(meanings: readonly Called[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  const languagesOf = new Map<string, ReadonlySet<string>>()
  for (const called of meanings) {
    for (const [key, languages] of called) languagesOf.set(key, languages)
    if (called.size < 2 || !areOfDifferent([...called.values()])) continue
    for (const key of called.keys())
      found.set(key, new Set([...(found.get(key) ?? []), ...called.keys()].filter((other) => other !== key)))
  }
  const ambiguous = [...found].filter(
    ([, others]) => !areOfDifferent([...others].flatMap((key) => languagesOf.get(key) ?? [])),
  )
  for (const [key] of ambiguous) found.delete(key)
  for (const [key, others] of found) found.set(key, new Set([...others].filter((one) => found.has(one))))
  return found
}

/** No language is in two of the sets. */
function areOfDifferent(languages: readonly ReadonlySet<string>[]): boolean {
  const all = languages.flatMap((own) => [...own])
  return new Set(all).size === all.length
}

/** By what their names mean the keys of bodies, each with the languages that tell of it. */
function translated(
  byKey: ReadonlyMap<string, readonly LocalActor[]>,
  meaningsOf: MeaningsOf,
): Map<string, Map<string, Set<string>>> {
  const found = new Map<string, Map<string, Set<string>>>()
  for (const [key, locals] of byKey) {
    const languages = new Set(locals.flatMap(({ actor }) => Object.keys(actor.names)))
    const names = new Set(
      locals.flatMap(({ actor }) =>
        Object.entries(actor.names).flatMap(([language, own]) => own.map((name) => `${language} ${name}`)),
      ),
    )
    for (const written of names) {
      const [language = '', ...words] = written.split(' ')
      for (const meaning of words.length > 1 ? meaningsOf(words.join(' '), language) : []) {
        const told = `${locals[0]?.actor.kind} ${meaning}`
        found.set(told, (found.get(told) ?? new Map<string, Set<string>>()).set(key, languages))
      }
    }
  }
  return found
}
