import type { ResolvedReport, ResolvedSentence } from '../../resolved.ts'
import { type Candidate, complete, overlapsAny } from './candidates/candidate.ts'
import { addCommonNouns } from './candidates/common-nouns.ts'
import { namesIn } from './candidates/names.ts'
import { officesIn, putOfficesOfOwners, putOfficialsOfSeveral } from './candidates/offices.ts'
import { addReferences } from './candidates/references.ts'
import { putUnnamed } from './candidates/unnamed.ts'

/** Everything in the sentence that may speak, outside quotation marks, in order. */
export function candidates(report: ResolvedReport, sentence: ResolvedSentence): Candidate[] {
  const { found, held } = officesIn(report, sentence)
  found.push(...namesIn(report, sentence, held))
  putOfficesOfOwners(report, sentence, found)
  putOfficialsOfSeveral(report, sentence, found)
  addReferences(report, sentence, found)
  addCommonNouns(report, sentence, found)
  putUnnamed(report, sentence, found)
  addPronouns(report, sentence, found)
  return found.filter((one) => !quoted(sentence, one.first)).sort((one, other) => one.first - other.first)
}

function addPronouns(report: ResolvedReport, sentence: ResolvedSentence, found: Candidate[]): void {
  for (let place = sentence.first; place <= sentence.last; place++) {
    if (
      !sentence.grammar.subjects.has(report.tokens[place]?.key ?? '') ||
      overlapsAny(found, { first: place, last: place })
    )
      continue
    found.push(
      complete(
        report,
        sentence,
        { actor: null, anonymity: 'named', first: place, last: place, press: false, takesUp: 'pronoun' },
        true,
      ),
    )
  }
}

const quoted = (sentence: ResolvedSentence, place: number): boolean =>
  sentence.quotations.some((one) => one.first <= place && place <= one.last && one.last - one.first > 2)
