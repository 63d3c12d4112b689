import type { Case } from '../morphology.ts'
import type { Alternation } from './alternation.ts'

/** One ending of a paradigm: what the stem goes through first, and the letters after it. */
export interface Ending {
  alternation: Alternation | null
  text: string
}

export type Alternations = ReadonlyMap<string, Alternation>

/** Reads `velar+і|і|0`. Throws where an alternation is not known. */
export function parseEndings(text: string, alternations: Alternations): Ending[] {
  return text.split('|').map((part) => {
    const [first = '', second] = part.split('+')
    if (second === undefined) return { alternation: null, text: letters(first) }
    const alternation = alternations.get(first)
    if (!alternation) throw new Error(`no alternation «${first}» (in «${text}»)`)
    return { alternation, text: letters(second) }
  })
}

const letters = (text: string): string => (text === '0' ? '' : text)

/** The words that a stem makes with some endings. */
export function attach(stem: string, endings: readonly Ending[]): string[] {
  return endings.flatMap(({ alternation, text }) =>
    (alternation ? alternation.apply(stem) : [stem]).map((changed) => changed + text),
  )
}

export const CASES: readonly Case[] = ['nom', 'gen', 'dat', 'acc', 'ins', 'loc', 'voc']
