import type { Case, Gender, InflectedForm } from '../morphology.ts'
import { type Alternations, attach, CASES, type Ending, parseEndings } from './cells.ts'
import type { AdjectiveDeclension, Declension } from './paradigms.ts'

/** A cell of a paradigm: one case and number with all its endings. */
export interface Cell {
  case: Case
  number: 'sg' | 'pl'
  endings: Ending[]
}

export interface CompiledDeclension {
  name: string
  gender: Gender | null
  /** Number of the dictionary form. */
  number: 'sg' | 'pl'
  indeclinable: boolean
  share: number
  lemma: string
  fitsStem(stem: string): boolean
  cells: Cell[]
}

/** Makes a paradigm ready; alternations of `oblique` are added to every cell but the dictionary form. */
export function compileDeclension(source: Declension, alternations: Alternations): CompiledDeclension {
  return {
    name: source.name,
    gender: source.gender,
    number: source.number,
    indeclinable: source.indeclinable,
    share: source.share,
    lemma: source.lemma,
    fitsStem: endsLike(source.stem),
    cells: source.indeclinable ? [] : compileCells(source, alternations),
  }
}

/** Whether a text ends with the pattern: looked for from its end, where a plain pattern would be tried at each letter. */
function endsLike(pattern: string): (text: string) => boolean {
  if (pattern === '') return () => true
  const ending = new RegExp(`(?<=${pattern})$`, 'uy')
  return (text) => {
    ending.lastIndex = text.length
    return ending.test(text)
  }
}

function compileCells(source: Declension, alternations: Alternations): Cell[] {
  const oblique = source.oblique.map((name) => {
    const alternation = alternations.get(name)
    if (!alternation) throw new Error(`no alternation «${name}» (in «${source.name}»)`)
    return alternation
  })
  return (['sg', 'pl'] as const).flatMap((number) =>
    CASES.flatMap((name) => {
      const text = source[number][name]
      if (text === undefined) return []
      const plain = parseEndings(text, alternations)
      const changed = plain
        .filter((ending) => !ending.alternation && ending.text !== '' && ending.text !== source.lemma)
        .flatMap((ending) => oblique.map((alternation) => ({ alternation, text: ending.text })))
      return [{ case: name, number, endings: [...plain, ...changed] }]
    }),
  )
}

/** The stem of a lemma under a paradigm, or null where the lemma does not follow it. */
export function stemOf(lemma: string, paradigm: Pick<CompiledDeclension, 'lemma' | 'fitsStem'>): string | null {
  if (!lemma.endsWith(paradigm.lemma)) return null
  const stem = lemma.slice(0, lemma.length - paradigm.lemma.length)
  return stem.length > 0 && paradigm.fitsStem(stem) ? stem : null
}

/** All forms of a lemma that follows the paradigm; none where it does not. */
export function decline(lemma: string, paradigm: CompiledDeclension): InflectedForm[] {
  const stem = stemOf(lemma, paradigm)
  if (stem === null) return []
  const gender = paradigm.gender ? { gender: paradigm.gender } : {}
  if (paradigm.indeclinable) return [{ form: lemma, cases: [...CASES], ...gender }]
  return paradigm.cells.flatMap((cell) =>
    attach(stem, cell.endings).map((form) => ({ form, cases: [cell.case], ...gender, number: cell.number })),
  )
}

/** Places named by an adjective («Рівне», «Хмельницький», "Центральная"): a paradigm for each gender and the plural. */
export function adjectivesAsNames(sources: readonly AdjectiveDeclension[], share: number): CompiledDeclension[] {
  return sources.flatMap((source) =>
    (['m', 'f', 'n', 'pl'] as const).map((column) => {
      const cells = source[column]
      const number = column === 'pl' ? 'pl' : 'sg'
      const declension: Declension = {
        name: `${source.name}, ${column}`,
        gender: column === 'pl' ? null : column,
        number,
        indeclinable: false,
        share,
        lemma: cells.nom ?? '',
        stem: source.stem,
        oblique: [],
        sg: number === 'sg' ? cells : {},
        pl: number === 'pl' ? cells : {},
      }
      return compileDeclension(declension, new Map())
    }),
  )
}
