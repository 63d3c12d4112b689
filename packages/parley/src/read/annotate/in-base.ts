import type { Case } from '../../language/morphology.ts'
import type { SentenceView } from './view.ts'

/** «Тамимом бен Хамадом», «Жозе Марой да Силвой»: a name in the middle of another stands in the case of the whole; its base form. */
export function inBase({ pack, languages, sentence }: SentenceView, text: string, cases: readonly Case[]): string {
  if (!pack.grammar.inflected || cases.length === 0 || cases.includes('nom')) return text
  const read = [...languages.givenNames.find(text, sentence.language), ...pack.morphology.surname(text)]
  return read.find((one) => one.cases.some((form) => cases.includes(form)))?.base ?? text
}
