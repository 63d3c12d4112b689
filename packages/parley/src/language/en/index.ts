import { assemblePack } from '../assemble.ts'
import type { LanguagePack } from '../pack.ts'
import { createEnglishMorphology } from './morphology.ts'
import { createEnglishTime } from './time.ts'

/** English. Reads its files when called: call it once. */
export const loadEnglish = (): LanguagePack =>
  assemblePack('en', { morphology: createEnglishMorphology(), time: createEnglishTime() })
