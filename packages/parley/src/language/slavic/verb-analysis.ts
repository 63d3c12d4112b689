import type { Alternation } from './alternation.ts'
import type { Ending } from './cells.ts'

/** One form of a paradigm, ready to be read back. */
export interface VerbSlot {
  /** Part of the infinitive behind the stem. */
  infinitive: string
  stem: RegExp
  ending: Ending
  /** The form is a participle, which is declined: its ending is that of the masculine nominative. */
  participle: boolean
}

export interface VerbAnalysis {
  /** Infinitives that a form without a reflexive ending may have. */
  infinitives(form: string): string[]
}

/** Takes forms of verbs back to infinitives. `nominative`: of an adjective's form, since participles decline as adjectives. */
export function compileVerbAnalysis(
  slots: readonly VerbSlot[],
  nominative: (form: string) => string | null,
): VerbAnalysis {
  const finite = byEnding(slots.filter(({ participle }) => !participle))
  const participles = byEnding(slots.filter(({ participle }) => participle))
  return {
    infinitives: (form) => {
      const participle = nominative(form)
      return [...new Set([...finite(form), ...(participle === null ? [] : participles(participle))])]
    },
  }
}

/** A form without an ending («досяг») ends in one of these; any other word would be a form of some verb in «-нути». */
const BARE = /[бгґзкпсхь]$/u

function byEnding(slots: readonly VerbSlot[]): (form: string) => string[] {
  const known = Map.groupBy(slots, ({ ending }) => ending.text)
  const longest = Math.max(0, ...[...known.keys()].map((text) => text.length))
  return (form) => {
    const found: string[] = []
    for (let length = Math.min(longest, form.length - 1); length >= 0; length -= 1) {
      if (length === 0 && !BARE.test(form)) break
      const stem = form.slice(0, form.length - length)
      for (const slot of known.get(form.slice(form.length - length)) ?? [])
        for (const original of originals(stem, slot.ending.alternation))
          if (slot.stem.test(original)) found.push(original + slot.infinitive)
    }
    return found
  }
}

const originals = (stem: string, alternation: Alternation | null): string[] => alternation?.undo(stem) ?? [stem]
