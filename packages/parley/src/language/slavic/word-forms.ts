import type { Adjectives } from './adjective.ts'
import { compileAnalyser } from './analysis.ts'
import { type CompiledDeclension, decline } from './declension.ts'
import type { Verbs } from './verb.ts'

const VOWEL = /[аеєиіїоуюяыэ]/u

/** What the words of a language decline and conjugate by. */
export interface WordParadigms {
  nouns: readonly CompiledDeclension[]
  names: readonly CompiledDeclension[]
  adjectives: Adjectives
  verbs: Verbs
}

/**
 * Every form of every word that a form in lower case may be one of: «угодою» gives those of «угода». What it may be is
 * told by the endings alone, so words that do not exist are among them; the form itself always is.
 */
export function compileWordForms({ nouns, names, adjectives, verbs }: WordParadigms): (form: string) => string[] {
  const analyse = compileAnalyser([...nouns, ...names])
  return (form) => {
    const forms = new Set([form])
    for (const { lemma, paradigm } of analyse(form)) {
      // A stem without a vowel makes a word of nothing: «в» is none of «а».
      if (lemma !== form && !VOWEL.test(lemma.slice(0, lemma.length - paradigm.lemma.length))) continue
      for (const inflected of decline(lemma, paradigm)) forms.add(inflected.form)
    }
    const nominative = adjectives.nominative(form, 'm', 'sg')
    if (nominative !== null) for (const inflected of adjectives.decline(nominative)) forms.add(inflected.form)
    for (const infinitive of verbs.infinitives(form))
      for (const inflected of verbs.conjugate(infinitive)) forms.add(inflected.form)
    return [...forms]
  }
}
