import type { Case, NameAnalysis } from '../../language/morphology.ts'
import type { GivenAnalysis } from '../../language/names/given-names.ts'
import type { Mention } from '../annotated.ts'
import { asWritten } from './bare-mention.ts'
import { inBase } from './in-base.ts'
import type { SentenceView } from './view.ts'

export interface PersonParts {
  first: number
  last: number
  given: GivenAnalysis | null
  initial: string | null
  analyses: readonly NameAnalysis[]
  rule: string
  familyStart?: number
}

export function personOf(
  view: SentenceView,
  { first, last, given, initial, analyses, rule, familyStart }: PersonParts,
): Mention {
  const { tokens } = view
  const start = tokens[first]?.start ?? 0
  const end = tokens[last]?.end ?? 0
  const family = analyses.map(({ base, gender }) => ({ base, gender }))
  const cases = sharedCases(given?.cases ?? [], analyses[0]?.cases ?? [])
  const between = familyStart === undefined ? [] : joinedBetween(view, { from: first + 1, to: familyStart, cases })
  const base =
    initialled(view, { first, initial, familyStart }, family[0]?.base ?? '') ??
    [given?.base ?? null, ...between, family[0]?.base ?? ''].filter(Boolean).join(' ')
  const gender = given?.gender ?? analyses[0]?.gender ?? null
  return {
    kind: 'person',
    first,
    last,
    start,
    end,
    known: null,
    country: null,
    press: null,
    base,
    person: { given: given?.base ?? null, givenKey: given?.key || null, initial, gender, family },
    cases,
    rule,
  }
}

/** «Д. Дэвис», «Д.Дэвис»: initials in front are kept as written; null where none stand there. */
function initialled(
  view: SentenceView,
  { first, initial, familyStart }: Pick<PersonParts, 'first' | 'initial' | 'familyStart'>,
  family: string,
): string | null {
  if (!initial || familyStart === undefined) return null
  const gap = (view.tokens[familyStart - 1]?.end ?? 0) < (view.tokens[familyStart]?.start ?? 0) ? ' ' : ''
  return `${asWritten(view, first, familyStart - 1)}${gap}${family}`
}

/** The small words between, with the names that they join: "bin Salman bin …"; patronymics and initials are left out. */
function joinedBetween(
  view: SentenceView,
  { from, to, cases }: { from: number; to: number; cases: readonly Case[] },
): string[] {
  const between = view.tokens.slice(from, to)
  const start = between.findIndex((token) => view.pack.grammar.nameParticles.has(token.key))
  return start < 0
    ? []
    : between.slice(start).map(({ text, shape }) => (shape === 'lower' ? text : inBase(view, text, cases)))
}

function sharedCases(one: readonly Case[], other: readonly Case[]): Case[] {
  if (one.length === 0) return [...other]
  const shared = one.filter((form) => other.includes(form))
  return shared.length > 0 ? shared : [...one]
}
