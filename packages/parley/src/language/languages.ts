import { loadEnglish } from './en/index.ts'
import { type GivenNames, loadGivenNames } from './names/given-names.ts'
import type { LanguageCode, LanguagePack } from './pack.ts'
import { loadRussian } from './ru/index.ts'
import { loadUkrainian } from './uk/index.ts'
import { loadOffices, type Offices } from './world/offices.ts'
import { loadWorld, type World } from './world/world.ts'

/** Everything that Parley knows before it reads: one pack per language, and what all languages share. */
export interface Languages {
  pack(language: LanguageCode): LanguagePack
  givenNames: GivenNames
  world: World
  offices: Offices
}

/** The languages that Parley reads; a fourth is one more line and one more folder. */
const LOADERS: Record<LanguageCode, () => LanguagePack> = { uk: loadUkrainian, ru: loadRussian, en: loadEnglish }

export const LANGUAGE_CODES = Object.keys(LOADERS) as LanguageCode[]

/** Whether reports are read in a language; people name actors in others, too. */
export const isLanguageCode = (tag: string): tag is LanguageCode => LANGUAGE_CODES.some((code) => code === tag)

/** Packs are loaded when first asked for, and once. */
export function createLanguages(): Languages {
  const packs = new Map<LanguageCode, LanguagePack>()
  return {
    pack(language) {
      const pack = packs.get(language) ?? LOADERS[language]()
      packs.set(language, pack)
      return pack
    },
    givenNames: loadGivenNames(),
    world: loadWorld(),
    offices: loadOffices(),
  }
}
