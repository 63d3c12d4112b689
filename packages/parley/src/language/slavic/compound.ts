import { z } from 'zod'
import { readChecked } from '../checked-yaml.ts'
import type { Case, NameAnalysis } from '../morphology.ts'

const words = z.array(z.string().min(1)).min(1)
const CompoundFile = z.strictObject({ note: z.string(), source: z.string(), fixed: words, middle: words })

/** Parts of hyphenated names that never decline, in lower case. */
export interface CompoundParts {
  fixed: ReadonlySet<string>
  middle: ReadonlySet<string>
}

/** Reads `slavic/compound.yml`. Throws an error that names the file where it is malformed. */
export function loadCompoundParts(): CompoundParts {
  const file = readChecked('slavic/compound.yml', CompoundFile)
  return { fixed: new Set(file.fixed), middle: new Set(file.middle) }
}

type Analyse = (form: string) => NameAnalysis[]

/** Analyses a name part by part at its hyphens; parts that decline must agree in case and gender. */
export function analyseCompound(form: string, known: CompoundParts, analyse: Analyse): NameAnalysis[] {
  const parts = form.split('-')
  if (parts.length === 1 || parts.some((part) => part === '')) return analyse(form)
  const middle = parts.findIndex(
    (part, index) => index > 0 && index < parts.length - 1 && known.middle.has(part.toLowerCase()),
  )
  if (middle > 0) {
    const rest = parts.slice(middle).join('-')
    return analyseCompound(parts.slice(0, middle).join('-'), known, analyse).map((reading) => ({
      ...reading,
      base: `${reading.base}-${rest}`,
    }))
  }
  const earlier = parts.slice(0, -1)
  const never = (part: string): boolean => known.fixed.has(part.toLowerCase()) || part.length < 3
  // A syllable in lower case at the end belongs to a name that is written with hyphens: «Чон-ин» declines as one.
  return analyse(parts.at(-1) ?? '').map((reading) => ({
    ...reading,
    base: [...earlier.map((part) => (never(part) ? part : partBase(part, reading, analyse))), reading.base].join('-'),
  }))
}

/** The base of an earlier part, in the case and gender of the last. */
function partBase(part: string, last: NameAnalysis, analyse: Analyse): string {
  const shared = (reading: NameAnalysis): Case[] => reading.cases.filter((name) => last.cases.includes(name))
  const fitting = analyse(part).find(
    (reading) =>
      reading.number === last.number &&
      (reading.gender === last.gender || reading.gender === null || last.gender === null) &&
      shared(reading).length > 0,
  )
  return fitting?.base ?? part
}
