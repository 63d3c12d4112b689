import { readChecked } from '../checked-yaml.ts'
import { keyOf } from '../key.ts'
import type { Features } from '../morphology.ts'
import type { LanguagePack } from '../pack.ts'
import { type Meaning, VocabularyFile } from '../vocabulary/entry.ts'
import { VOCABULARY_FILES } from '../vocabulary/load.ts'
import { type Alternative, formsOf, parsePattern } from '../vocabulary/pattern.ts'
import type { LexiconEntry } from './entry.ts'
import { wordingsOf } from './wordings.ts'

/** Where the words of a phrase stand in the vocabulary of a language, whole patterns and parts of longer ones. */
export function inVocabulary(keys: readonly string[], pack: LanguagePack): LexiconEntry[] {
  return VOCABULARY_FILES.flatMap((name) =>
    patternsOf(`${pack.code}/${name}.yml`).flatMap(({ pattern, meaning, where }): LexiconEntry[] => {
      const fit = fitOf(pattern, keys, pack)
      if (!fit) return []
      const tells = [...wordsOfMeaning(meaning), ...wordsOfFeatures(fit.features)]
      return [{ language: pack.code, what: meaning.cue, written: pattern, tells, where, whole: fit.whole }]
    }),
  )
}

interface Pattern {
  pattern: string
  meaning: Meaning
  where: { file: string; line: number }
}

/** The patterns of a vocabulary file in order, each with its line. */
function patternsOf(file: string): Pattern[] {
  const lines = wordingsOf(file).flatMap(({ path, line }) => (path.at(-1) === 'words' ? [line] : []))
  const patterns = readChecked(file, VocabularyFile).groups.flatMap(
    ({ words, tense: _tense, note: _note, source: _source, ...meaning }) =>
      words.map((pattern) => ({ pattern, meaning: meaning as Meaning })),
  )
  return patterns.map((pattern, place) => ({ ...pattern, where: { file, line: lines[place] ?? 0 } }))
}

/** How the words fit a pattern: all of it, or words that follow each other in it; null where they do not. */
function fitOf(
  source: string,
  keys: readonly string[],
  pack: LanguagePack,
): { whole: boolean; features: Features } | null {
  const words = parsePattern(source)
  for (let from = 0; from + keys.length <= words.length; from++) {
    const told = keys.map((key, place) => featuresOf(words[from + place]?.alternatives ?? [], key, pack))
    if (told.every((features) => features !== null))
      return { whole: keys.length === words.length, features: told[0] ?? {} }
  }
  return null
}

function featuresOf(alternatives: readonly Alternative[], key: string, pack: LanguagePack): Features | null {
  for (const alternative of alternatives) {
    const written = keyOf(alternative.word)
    if (alternative.how === 'prefix' && key.startsWith(written)) return {}
    if (alternative.how === 'exact' && key === written) return {}
    if (alternative.how !== 'inflected' || key.charAt(0) !== written.charAt(0)) continue
    const features = formsOf(alternative, pack.morphology.inflect).get(key)
    if (features && (key === written || !pack.functionWords.has(key))) return features
  }
  return null
}

const wordsOfMeaning = ({ cue: _cue, ...rest }: Meaning): string[] =>
  Object.entries(rest).map(([name, value]) => (value === true ? name : `${name} ${String(value)}`))

const wordsOfFeatures = ({ tense, cases, gender, number }: Features): string[] =>
  [tense, cases?.join('/'), gender, number].filter((word) => word !== undefined)
