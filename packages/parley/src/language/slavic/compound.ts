import type { Case, NameAnalysis } from '../morphology.ts'

/** Parts of a hyphenated name that never decline: Arabic articles, particles, prepositions of towns. */
const FIXED = new Set([
  'аль',
  'ель',
  'эль',
  'ар',
  'ас',
  'ат',
  'аш',
  'ад',
  'ан',
  'ез',
  'эз',
  'аз',
  'бін',
  'бин',
  'ибн',
  'ібн',
  'абу',
  'ле',
  'ла',
  'сен',
  'сан',
  'санкт',
  'нью',
  'лос',
  'ван',
  'де',
  'да',
  'оглу',
  'огли',
  'бей',
  'паша',
])
/** «Ростові-на-Дону»: what comes before declines. */
const MIDDLE = new Set(['на', 'над', 'під', 'под', 'де', 'сюр', 'ан', 'ам'])

type Analyse = (form: string) => NameAnalysis[]

/** Analyses a name part by part at its hyphens; parts that decline must agree in case and gender. */
export function analyseCompound(form: string, analyse: Analyse): NameAnalysis[] {
  const parts = form.split('-')
  if (parts.length === 1 || parts.some((part) => part === '')) return analyse(form)
  const middle = parts.findIndex(
    (part, index) => index > 0 && index < parts.length - 1 && MIDDLE.has(part.toLowerCase()),
  )
  if (middle > 0) {
    const rest = parts.slice(middle).join('-')
    return analyseCompound(parts.slice(0, middle).join('-'), analyse).map((reading) => ({
      ...reading,
      base: `${reading.base}-${rest}`,
    }))
  }
  const last = parts.at(-1) ?? ''
  // A syllable in lower case at the end belongs to a name that is written with hyphens: «Чон-ин» declines as one.
  return analyse(last).map((reading) => ({
    ...reading,
    base: [...parts.slice(0, -1).map((part) => partBase(part, reading, analyse)), reading.base].join('-'),
  }))
}

/** The base of an earlier part, in the case and gender of the last. */
function partBase(part: string, last: NameAnalysis, analyse: Analyse): string {
  if (FIXED.has(part.toLowerCase()) || part.length < 3) return part
  const shared = (reading: NameAnalysis): Case[] => reading.cases.filter((name) => last.cases.includes(name))
  const fitting = analyse(part).find(
    (reading) =>
      reading.number === last.number &&
      (reading.gender === last.gender || reading.gender === null || last.gender === null) &&
      shared(reading).length > 0,
  )
  return fitting?.base ?? part
}
