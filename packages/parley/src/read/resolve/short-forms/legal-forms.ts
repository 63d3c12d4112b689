import type { AnnotatedReport, Mention } from '../../annotated.ts'
import { keyOfName, mayMean, type Meant, onlyOnes } from './meant.ts'

/** «НАК „Нафтова“ …, апеляція НАК»: a legal form alone is the one company that the report names with it. */
export function companiesByLegalForm({ sentences, tokens }: AnnotatedReport): [form: string, company: Mention][] {
  const mentions = sentences.flatMap((sentence) => sentence.mentions)
  const alone = mentions.filter(({ rule }) => rule === 'name.legal-form')
  const forms = new Map(alone.map((one) => [one.base, keyOfName(one)]))
  const meant: Meant = new Map()
  for (const mention of forms.size > 0 ? mentions : []) {
    const quoted = tokens[mention.first - 1]?.kind === 'mark'
    const form = forms.get(tokens[mention.first - (quoted ? 2 : 1)]?.text ?? '')
    if (mention.kind === 'organization' && form !== undefined) mayMean(meant, form, mention)
  }
  return onlyOnes(meant)
}
