import type { AnnotatedReport, Mention } from '../../annotated.ts'
import { bodiesIn, keyOfName, mayMean, type Meant, onlyOnes, spacesOf } from './meant.ts'

/** "Harbor Lines …, Harbor said": the first words of a company's name alone are the one company that the report names so. */
export function companiesByFirstWords({ sentences }: AnnotatedReport): [form: string, company: Mention][] {
  const shown = bodiesIn(sentences).filter(({ rule }) => rule === 'name.body-shown')
  const short = new Map(shown.map((one) => [one.base, keyOfName(one)]))
  const meant: Meant = new Map()
  for (const company of short.size > 0 ? companiesIn(sentences) : [])
    for (const end of spacesOf(company)) {
      const form = short.get(company.base.slice(0, end))
      if (form !== undefined) mayMean(meant, form, company)
    }
  return onlyOnes(meant)
}

/** By the noun of a company within their name: "Harbor Lines", and not the "Harbor Pilots' Union". */
const companiesIn = (sentences: AnnotatedReport['sentences']): Mention[] =>
  sentences.flatMap(({ mentions, cues }) => {
    const nouns = cues.flatMap(({ entry: { meaning }, first }) =>
      meaning.cue === 'body' && meaning.business ? [first] : [],
    )
    return mentions.filter(
      ({ kind, first, last }) => kind === 'organization' && nouns.some((noun) => first < noun && noun <= last),
    )
  })
