import { createEnglishMorphology } from '../en/morphology.ts'
import type { Morphology } from '../morphology.ts'
import { once } from '../once.ts'
import { loadRussianMorphology } from '../ru/morphology.ts'
import { loadUkrainianMorphology } from '../uk/morphology.ts'
import { loadWorld, type World } from '../world/world.ts'

/** What search knows of words. */
export interface SearchKnowledge {
  /** The inflection of each language that a word may be of, as its script tells. */
  morphologies(word: string): readonly Morphology[]
  world: Pick<World, 'names'>
}

/** Loaded when first asked for, and once. */
export const loadSearchKnowledge = once((): SearchKnowledge => {
  const cyrillic = [loadUkrainianMorphology(), loadRussianMorphology()]
  const latin = [createEnglishMorphology()]
  return { morphologies: (word) => (/\p{sc=Cyrillic}/u.test(word) ? cyrillic : latin), world: loadWorld() }
})
