import { once } from '../once.ts'
import { createSlavicMorphology, type SlavicMorphology } from '../slavic/morphology.ts'

/** The inflection of Russian: the Slavic engine with Russian paradigms; made once. */
export const loadRussianMorphology = once(
  (): SlavicMorphology =>
    createSlavicMorphology({
      paradigms: 'ru/paradigms.yml',
      surnameEndings: new URL('../names/endings/ru-surnames.tsv', import.meta.url),
      placeEndings: new URL('../names/endings/ru-places.tsv', import.meta.url),
    }),
)
