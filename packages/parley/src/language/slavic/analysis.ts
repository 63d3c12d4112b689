import type { Case } from '../morphology.ts'
import { type CompiledDeclension, stemOf } from './declension.ts'
import type { Ending } from './cells.ts'

/** A dictionary form that an inflected form may have under one paradigm. */
export interface Reading<Paradigm> {
  lemma: string
  paradigm: Paradigm
  case: Case
  number: 'sg' | 'pl'
  /** The form stands on a changed stem: «Львов-» of «Львів». */
  changed: boolean
}

interface Slot<Paradigm> {
  paradigm: Paradigm
  case: Case
  number: 'sg' | 'pl'
  ending: Ending
}

/** Takes forms back to dictionary forms under a set of paradigms. */
export function compileAnalyser<Paradigm extends CompiledDeclension>(
  paradigms: readonly Paradigm[],
): (form: string) => Reading<Paradigm>[] {
  const slots = new Map<string, Slot<Paradigm>[]>()
  for (const paradigm of paradigms) {
    for (const cell of paradigm.cells) {
      for (const ending of cell.endings) {
        const known = slots.get(ending.text)
        const slot = { paradigm, case: cell.case, number: cell.number, ending }
        if (known) known.push(slot)
        else slots.set(ending.text, [slot])
      }
    }
  }
  const longest = Math.max(...[...slots.keys()].map((text) => text.length))
  const indeclinable = paradigms.filter((paradigm) => paradigm.indeclinable)

  return (form) => {
    const readings: Reading<Paradigm>[] = indeclinable
      .filter((paradigm) => stemOf(form, paradigm) !== null)
      .map((paradigm) => ({ lemma: form, paradigm, case: 'nom', number: paradigm.number, changed: false }))
    for (let length = 0; length <= Math.min(longest, form.length - 1); length += 1) {
      const fitting = slots.get(form.slice(form.length - length))
      if (!fitting) continue
      const stem = form.slice(0, form.length - length)
      for (const { paradigm, case: name, number, ending } of fitting) {
        for (const original of ending.alternation ? ending.alternation.undo(stem) : [stem]) {
          if (!paradigm.fitsStem(original)) continue
          readings.push({
            lemma: original + paradigm.lemma,
            paradigm,
            case: name,
            number,
            changed: ending.alternation !== null,
          })
        }
      }
    }
    return readings
  }
}
