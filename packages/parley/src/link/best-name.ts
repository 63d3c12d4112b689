import type { Names } from '../model/actor.ts'
import { byText } from './order.ts'

const LANGUAGES_FOR_IDS = ['en', 'uk', 'ru']

/** The first name in the first language that ids are made of; empty where there is none. */
export function bestOf(names: Names): string {
  for (const language of [...LANGUAGES_FOR_IDS, ...Object.keys(names).sort(byText)]) {
    const [name] = names[language] ?? []
    if (name) return name
  }
  return ''
}
