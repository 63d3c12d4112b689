import { once } from '../once.ts'
import { createSlavicMorphology, type SlavicMorphology } from '../slavic/morphology.ts'

/** The inflection of Ukrainian: the Slavic engine with Ukrainian paradigms; made once. */
export const loadUkrainianMorphology = once(
  (): SlavicMorphology =>
    createSlavicMorphology({
      paradigms: 'uk/paradigms.yml',
      surnameEndings: new URL('../names/endings/uk-surnames.tsv', import.meta.url),
      placeEndings: new URL('../names/endings/uk-places.tsv', import.meta.url),
    }),
)
