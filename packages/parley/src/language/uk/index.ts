import { loadGrammar } from '../grammar.ts'
import type { LanguagePack } from '../pack.ts'
import { loadSentenceWords } from '../sentence-words.ts'
import { compileFinder } from '../vocabulary/finder.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import { createUkrainianMorphology } from './morphology.ts'
import { createUkrainianTime } from './time.ts'

/** Ukrainian. Reads its files when called: call it once. */
export function loadUkrainian(): LanguagePack {
  const words = loadSentenceWords('uk')
  const morphology = createUkrainianMorphology()
  return {
    code: 'uk',
    cues: compileFinder(loadVocabulary('uk'), { inflect: morphology.inflect, functionWords: words.functionWords }),
    morphology,
    grammar: loadGrammar('uk'),
    time: createUkrainianTime(),
    ...words,
  }
}
