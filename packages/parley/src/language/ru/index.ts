import { loadGrammar } from '../grammar.ts'
import type { LanguagePack } from '../pack.ts'
import { loadSentenceWords } from '../sentence-words.ts'
import { compileFinder } from '../vocabulary/finder.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import { createRussianMorphology } from './morphology.ts'
import { createRussianTime } from './time.ts'

/** Russian. Reads its files when called: call it once. */
export function loadRussian(): LanguagePack {
  const words = loadSentenceWords('ru')
  const morphology = createRussianMorphology()
  return {
    code: 'ru',
    cues: compileFinder(loadVocabulary('ru'), { inflect: morphology.inflect, functionWords: words.functionWords }),
    morphology,
    grammar: loadGrammar('ru'),
    time: createRussianTime(),
    ...words,
  }
}
