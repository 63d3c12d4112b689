import type { Gender, InflectedForm } from '../morphology.ts'
import { CASES } from './cells.ts'
import type { AdjectiveDeclension } from './paradigms.ts'

/** The adjectives of one language. */
export interface Adjectives {
  /** All forms of an adjective given by its masculine nominative, or those of its column given by another; none where it is no adjective. */
  decline(lemma: string): InflectedForm[]
  /** The nominative of the gender and number, from any form; null where it is no adjective form. */
  nominative(form: string, gender: Gender, number: 'sg' | 'pl'): string | null
}

interface Slot {
  ending: string
  form: Omit<InflectedForm, 'form'>
}

export function compileAdjectives(sources: readonly AdjectiveDeclension[]): Adjectives {
  const paradigms = sources.map((source) => ({
    source,
    stem: new RegExp(`(?:${source.stem})$`, 'u'),
    slots: slotsOf(source),
  }))
  const longest = Math.max(...paradigms.flatMap((paradigm) => paradigm.slots.map((slot) => slot.ending.length)))
  return {
    decline: (lemma) =>
      paradigms.flatMap(({ source, stem, slots }) => {
        const base = lemma.slice(0, -source.lemma.length)
        if (lemma.endsWith(source.lemma) && stem.test(base))
          return slots.map((slot) => ({ ...slot.form, form: base + slot.ending }))
        return declineColumn(lemma, source, slots)
      }),
    nominative: (form, gender, number) => {
      for (let length = Math.min(longest, form.length - 2); length > 0; length -= 1) {
        const ending = form.slice(-length)
        const base = form.slice(0, -length)
        const fitting = paradigms.find(
          ({ stem, slots }) => stem.test(base) && slots.some((slot) => slot.ending === ending),
        )
        const nominative = number === 'pl' ? fitting?.source.pl.nom : fitting?.source[gender].nom
        if (nominative) return base + nominative.split('|')[0]
      }
      return null
    },
  }
}

/** The forms of one gender or of the plural, for a lemma that stands in it: «Сполучені» → «Сполучених». */
function declineColumn(lemma: string, source: AdjectiveDeclension, slots: readonly Slot[]): InflectedForm[] {
  for (const column of ['f', 'n', 'pl'] as const) {
    const nominative = source[column].nom
    const pattern = source.own[column]
    if (!nominative || !pattern || !lemma.endsWith(nominative)) continue
    const base = lemma.slice(0, -nominative.length)
    if (!new RegExp(`(?:${pattern})$`, 'u').test(base)) continue
    const inColumn = slots.filter(
      ({ form }) => form.cases && (column === 'pl' ? form.number === 'pl' : form.gender === column),
    )
    return inColumn.map((slot) => ({ ...slot.form, form: base + slot.ending }))
  }
  return []
}

function slotsOf(source: AdjectiveDeclension): Slot[] {
  const table = (['m', 'f', 'n', 'pl'] as const).flatMap((column) =>
    CASES.flatMap((name) =>
      (source[column][name] ?? '')
        .split('|')
        .filter(Boolean)
        .map((ending): Slot => {
          const features = column === 'pl' ? { number: 'pl' as const } : { gender: column, number: 'sg' as const }
          return { ending, form: { cases: [name], ...features } }
        }),
    ),
  )
  const extra = source.extra.map(({ form, ...features }): Slot => {
    const { gender, cases, number } = features
    return { ending: form, form: { number, ...(gender ? { gender } : {}), ...(cases ? { cases } : {}) } }
  })
  return [...table, ...extra]
}
