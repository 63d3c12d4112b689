import type { LanguagePack } from '../pack.ts'
import { loadSentenceWords } from '../sentence-words.ts'
import { compileFinder } from '../vocabulary/finder.ts'
import { loadVocabulary } from '../vocabulary/load.ts'
import { createEnglishMorphology } from './morphology.ts'
import { createEnglishTime } from './time.ts'

/** English. Reads its files when called: call it once. */
export function loadEnglish(): LanguagePack {
  const morphology = createEnglishMorphology()
  return {
    code: 'en',
    cues: compileFinder(loadVocabulary('en'), morphology.inflect),
    morphology,
    time: createEnglishTime(),
    ...loadSentenceWords('en'),
  }
}
