import type { Id } from '../model/evidence.ts'
import type { Findings } from '../model/findings.ts'
import type { Decisions } from '../model/ledger-fold.ts'

export interface CopiedByOptions {
  /** Copies that were told by their words. */
  reprints: ReadonlyMap<Id, Id>
  findings: readonly Findings[]
  corrections: Decisions['corrections']
}

/** By what each copy is held to be one: a person, or the rule that tells reprints, translations, or other rewordings. */
export function copiedBy(
  copies: ReadonlyMap<Id, Id>,
  { reprints, findings, corrections }: CopiedByOptions,
): Map<Id, string> {
  const languages = new Map(findings.map(({ report }) => [report.id, report.language]))
  const said = new Map<Id, string | null>()
  for (const { author, correction: action } of corrections)
    if (action.action === 'copy') said.set(action.report, action.of === null ? null : `person:${author}`)
  const ruleFor = (copy: Id, original: Id): string =>
    reprints.has(copy)
      ? 'copies.words'
      : languages.get(copy) === languages.get(original)
        ? 'copies.rewrite'
        : 'copies.translation'
  return new Map([...copies].map(([copy, original]) => [copy, said.get(copy) ?? ruleFor(copy, original)]))
}
