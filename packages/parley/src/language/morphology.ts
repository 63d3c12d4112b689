export type Case = 'nom' | 'gen' | 'dat' | 'acc' | 'ins' | 'loc' | 'voc'
export type Gender = 'm' | 'f' | 'n'
export type Tense = 'past' | 'present' | 'future' | 'infinitive' | 'participle'

/** What the form of a word tells. Fields that the form leaves open are absent. */
export interface Features {
  cases?: Case[]
  gender?: Gender
  number?: 'sg' | 'pl'
  tense?: Tense
}

/** One form of a lemma. */
export interface InflectedForm extends Features {
  form: string
}

/** A base form that an inflected name may have, with what the form then is. */
export interface NameAnalysis {
  /** Nominative singular (a place may be plural), capitalised as written. */
  base: string
  gender: 'm' | 'f' | null
  cases: readonly Case[]
  number: 'sg' | 'pl'
  /** Higher is likelier; comparable among the analyses of one form only. */
  weight: number
}

/**
 * The inflection of one language. English has almost none; Ukrainian and Russian share an engine
 * (`slavic/`) and differ in their paradigms, which are data.
 */
export interface Morphology {
  /** Every form of a noun, adjective or verb given by its dictionary form. Over-generation is harmless: forms are looked up, not printed. */
  inflect(lemma: string): InflectedForm[]
  /**
   * Every form of every word that a form may be one of, by its ending and by what is irregular; the form itself among
   * them, in lower case. Words that do not exist are among them as well: they are looked for, not printed.
   */
  formsLike(form: string): string[]
  /** Base forms that a surname, never seen before, may have. Likelier first, never empty. */
  surname(form: string): readonly NameAnalysis[]
  /** The same for the name of a place or of an organisation of one word. */
  placeName(form: string): readonly NameAnalysis[]
  /** The nominative of an adjective with the noun's gender and number: «мирного» → «мирний». Null when it is no adjective form. */
  adjective(form: string, gender: Gender, number: 'sg' | 'pl'): string | null
}
