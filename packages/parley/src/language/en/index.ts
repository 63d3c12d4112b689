import { loadGrammar } from '../grammar.ts'
import type { LanguagePack } from '../pack.ts'
import { loadSentenceWords } from '../sentence-words.ts'
import { compileFinder } from '../vocabulary/finder.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import { createEnglishMorphology } from './morphology.ts'
import { createEnglishTime } from './time.ts'

/** English. Reads its files when called: call it once. */
export function loadEnglish(): LanguagePack {
  const words = loadSentenceWords('en')
  const morphology = createEnglishMorphology()
  return {
    code: 'en',
    cues: compileFinder(loadVocabulary('en'), { inflect: morphology.inflect, functionWords: words.functionWords }),
    morphology,
    grammar: loadGrammar('en'),
    time: createEnglishTime(),
    ...words,
  }
}
