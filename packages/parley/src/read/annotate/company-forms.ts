import { isOpeningMark } from '../quotation-marks.ts'
import { isNameWord, type PlainView } from './view.ts'

/** Legal forms that stand before a name somewhere in the report, quoted or not: there and later they are of that company. */
export function companyFormsOf(views: readonly PlainView[]): Set<string> {
  const forms = new Set<string>()
  for (const { tokens, sentence, pack } of views)
    for (let place = sentence.first; place < sentence.last; place++) {
      const form = tokens[place]
      if (form?.shape !== 'upper' || !pack.legalForms.has(form.text)) continue
      const next = tokens[place + 1]
      const name = next && isOpeningMark(next.text) ? tokens[place + 2] : next
      if (isNameWord(name)) forms.add(form.text)
    }
  return forms
}
