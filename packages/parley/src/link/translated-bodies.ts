import type { LocalActor } from './local-actor.ts'

/** What the words of a name mean together, by language; none where they tell too little. */
export type MeaningsOf = (name: string, language: string) => readonly string[]

/** By the keys of bodies those names of theirs that mean one thing: "en grain council". */
type Called = ReadonlyMap<string, ReadonlySet<string>>

/**
 * By the keys of bodies those that names of other languages with the same meaning tell to be the same. Two that one
 * language tells apart may both be meant by what another calls by one word («рада»: council, board): then it is neither.
 */
export function translatedBodies(
  byKey: ReadonlyMap<string, readonly LocalActor[]>,
  meaningsOf: MeaningsOf,
): Map<string, Set<string>> {
  const found = new Map<string, Map<string, ReadonlySet<string>>>()
  for (const called of meanings(byKey, meaningsOf).values()) {
    if (called.size < 2 || !isOneOfEach([...called.values()])) continue
    for (const key of called.keys()) {
      const others = [...called].filter(([other]) => other !== key)
      found.set(key, new Map([...(found.get(key) ?? []), ...others]))
    }
  }
  const clear = new Map([...found].filter(([, others]) => isOneOfEach([...others.values()])))
  return new Map([...clear].map(([key, others]) => [key, new Set([...others.keys()].filter((one) => clear.has(one)))]))
}

/** No language has two names among them. */
function isOneOfEach(names: readonly ReadonlySet<string>[]): boolean {
  const all = new Set(names.flatMap((own) => [...own]))
  return new Set([...all].map(languageOf)).size === all.size
}

const languageOf = (written: string): string => written.slice(0, written.indexOf(' '))

function meanings(byKey: ReadonlyMap<string, readonly LocalActor[]>, meaningsOf: MeaningsOf): Map<string, Called> {
  const found = new Map<string, Map<string, Set<string>>>()
  for (const [key, locals] of byKey)
    for (const written of new Set(locals.flatMap(({ actor }) => namesOf(actor)))) {
      const [language = '', ...words] = written.split(' ')
      for (const meaning of words.length > 1 ? meaningsOf(words.join(' '), language) : []) {
        const told = `${locals[0]?.actor.kind} ${meaning}`
        const called = found.get(told) ?? new Map<string, Set<string>>()
        found.set(told, called.set(key, (called.get(key) ?? new Set()).add(written.toLowerCase())))
      }
    }
  return found
}

const namesOf = ({ names }: LocalActor['actor']): string[] =>
  Object.entries(names).flatMap(([language, own]) => own.map((name) => `${language} ${name}`))
