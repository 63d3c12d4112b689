import type { AnnotatedReport, Mention } from '../annotated.ts'
import { bodiesBesideShort } from './short-forms/beside.ts'
import { bodiesByCompound } from './short-forms/compounds.ts'
import { companiesByFirstWords } from './short-forms/first-words.ts'
import { bodiesByLastWords } from './short-forms/last-words.ts'
import { companiesByLegalForm } from './short-forms/legal-forms.ts'

/** Bodies that a report names in full and in short: for the key of a name that tells too little, the name that tells more. The later way is the surer. */
export const shortForms = (report: AnnotatedReport): ReadonlyMap<string, Mention> =>
  new Map([
    ...bodiesBesideShort(report),
    ...companiesByLegalForm(report),
    ...companiesByFirstWords(report),
    ...bodiesByLastWords(report),
    ...bodiesByCompound(report),
  ])
