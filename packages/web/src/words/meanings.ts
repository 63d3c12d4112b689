import type { Language } from '../language/language.ts'
import { en } from './meanings/en.ts'
import { ru } from './meanings/ru.ts'
import { uk } from './meanings/uk.ts'
import type { Meanings } from './words.ts'

/** What the words of the room mean, in each language. */
export const MEANINGS: Record<Language, Meanings> = { en, uk, ru }
