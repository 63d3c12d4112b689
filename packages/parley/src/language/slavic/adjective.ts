import type { Gender, InflectedForm } from '../morphology.ts'
import { CASES } from './cells.ts'
import type { AdjectiveDeclension } from './paradigms.ts'

/** The adjectives of one language. */
export interface Adjectives {
  /** All forms of an adjective given by its masculine nominative; none where it is no adjective. */
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
        if (!lemma.endsWith(source.lemma) || !stem.test(base)) return []
        return slots.map((slot) => ({ ...slot.form, form: base + slot.ending }))
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
