import { assemblePack } from '../assemble.ts'
import type { LanguagePack } from '../pack.ts'
import { loadUkrainianMorphology } from './morphology.ts'
import { createUkrainianTime } from './time.ts'

/** Ukrainian. Reads its files when called: call it once. */
export const loadUkrainian = (): LanguagePack =>
  assemblePack('uk', { morphology: loadUkrainianMorphology(), time: createUkrainianTime() })
