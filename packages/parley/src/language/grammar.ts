import { z } from 'zod'
import { readChecked } from './checked-yaml.ts'
import { type WordSets, WordLists, wordSets } from './grammar/classes.ts'
import { EndingLists, type EndingTests, endingTests } from './grammar/endings.ts'
import type { LanguageCode } from './pack.ts'

const GrammarFile = z.strictObject({
  note: z.string(),
  inflected: z.boolean(),
  subjects: z.strictObject({ m: z.array(z.string()), f: z.array(z.string()) }),
  ...WordLists.shape,
  ...EndingLists.shape,
})

/** Closed classes of one language: sets of keys, and tests of endings. */
export interface Grammar extends WordSets, EndingTests {
  /** Whether endings tell what a noun is in its sentence, and verbs whose they are; where not, order and small words do. */
  inflected: boolean
  /** Pronouns that can be a subject, with their gender. */
  subjects: ReadonlyMap<string, 'm' | 'f'>
}

/** Reads `grammar.yml` of a language. Throws an error that names the file where it is malformed. */
export function loadGrammar(language: LanguageCode): Grammar {
  const file = readChecked(`${language}/grammar.yml`, GrammarFile)
  const { m, f } = file.subjects
  return {
    inflected: file.inflected,
    subjects: new Map([...m.map((word) => [word, 'm'] as const), ...f.map((word) => [word, 'f'] as const)]),
    ...wordSets(file),
    ...endingTests(file),
  }
}
