const CONSONANTS = 'бвгґджзйклмнпрстфхцчшщ'

/** A change of sounds at the end of a stem, usable both ways. */
export interface Alternation {
  /** Stems of the form that a lemma's stem gives: «рук» → «руц». */
  apply(stem: string): string[]
  /** Stems of the lemma that a form's stem may come from: «руц» → «рук». */
  undo(stem: string): string[]
}

/** Compiles pairs `lemma:form`, in which 1 and 2 stand for any consonant. */
export function compileAlternation(pairs: readonly string[]): Alternation {
  const rules = pairs.map((pair) => {
    const [lemma = '', form = ''] = pair.split(':')
    return { forward: compileChange(lemma, form), backward: compileChange(form, lemma) }
  })
  return {
    apply: (stem) => collect(rules.map((rule) => rule.forward(stem))),
    undo: (stem) => collect(rules.map((rule) => rule.backward(stem))),
  }
}

type Change = (stem: string) => string | null

/** Suffixes are compared, digits letter by letter. Regular expressions would be slower by far. */
function compileChange(from: string, to: string): Change {
  if (!DIGIT.test(from)) return (stem) => (stem.endsWith(from) ? stem.slice(0, stem.length - from.length) + to : null)
  return (stem) => {
    const start = stem.length - from.length
    if (start < 0) return null
    const captured: Record<string, string> = {}
    for (let index = 0; index < from.length; index += 1) {
      const wanted = from[index] as string
      const found = stem[start + index] as string
      if (wanted === '1' || wanted === '2') {
        if (!CONSONANTS.includes(found)) return null
        captured[wanted] = found
      } else if (wanted !== found) return null
    }
    return stem.slice(0, start) + to.replace(/[12]/gu, (digit) => captured[digit] ?? '')
  }
}

const DIGIT = /[12]/u

/** Each stem once; mostly there is none or one. */
function collect(stems: readonly (string | null)[]): string[] {
  const found: string[] = []
  for (const stem of stems) if (stem !== null && !found.includes(stem)) found.push(stem)
  return found
}
