import { assemblePack } from '../assemble.ts'
import type { LanguagePack } from '../pack.ts'
import { loadRussianMorphology } from './morphology.ts'
import { createRussianTime } from './time.ts'

/** Russian. Reads its files when called: call it once. */
export const loadRussian = (): LanguagePack =>
  assemblePack('ru', { morphology: loadRussianMorphology(), time: createRussianTime() })
