import { createSlavicMorphology, type SlavicMorphology } from '../slavic/morphology.ts'

/** The inflection of Russian: the Slavic engine with Russian paradigms. */
export const createRussianMorphology = (): SlavicMorphology =>
  createSlavicMorphology({
    paradigms: 'ru/paradigms.yml',
    surnameEndings: new URL('../names/endings/ru-surnames.tsv', import.meta.url),
    placeEndings: new URL('../names/endings/ru-places.tsv', import.meta.url),
  })
