import { isOpeningMark } from '../../../quotation-marks.ts'
import type { Reference, ResolvedReport, ResolvedSentence } from '../../../resolved.ts'
import { type Candidate, complete, overlapsAny } from './candidate.ts'

/** Kinds of phrases that mean somebody who can speak. */
const SPEAKING: ReadonlySet<Reference['kind']> = new Set(['person', 'organization', 'side', 'sides', 'body', 'press'])

const ROLES: ReadonlySet<Reference['kind']> = new Set(['side', 'sides', 'body'])

/** Phrases that take up a person, a body or a side, where nothing else was found. */
export function addReferences(report: ResolvedReport, sentence: ResolvedSentence, found: Candidate[]): void {
  for (const reference of sentence.references) {
    if (!SPEAKING.has(reference.kind)) continue
    // "Angola's presidency": the body speaks, not whose it is.
    const owner = found.findIndex(
      ({ first, last, governed }) => governed && first === reference.first && last < reference.last,
    )
    if (owner >= 0 && reference.kind === 'body') found.splice(owner, 1)
    if (overlapsAny(found, reference) || isNamedPress(report, sentence, reference)) continue
    if (reference.kind === 'side' && isNamedBehind(report, sentence, reference)) continue
    const several = reference.actors.length !== 1
    const anonymity = several || ROLES.has(reference.kind) ? 'role' : 'named'
    const takesUp = reference.rule === 'reference.pronoun' ? 'pronoun' : null
    found.push(
      complete(
        report,
        sentence,
        {
          actor: several ? null : (reference.actors[0] ?? null),
          anonymity,
          first: reference.first,
          last: reference.last,
          press: reference.kind === 'press',
          takesUp,
        },
        true,
      ),
    )
  }
}

/** "His Moldovan counterpart, Vasile Rusu, said": English, the name between commas is of him. */
const isNamedBehind = (
  { tokens }: ResolvedReport,
  { grammar, mentions }: ResolvedSentence,
  { last }: Reference,
): boolean =>
  !grammar.inflected &&
  tokens[last + 1]?.text === ',' &&
  mentions.some((one) => one.kind === 'person' && one.first === last + 2 && tokens[one.last + 1]?.text === ',')

/** «кенийское агентство KNA сообщает»: the agency that is named speaks, not its country. */
const isNamedPress = (report: ResolvedReport, { cues, mentions }: ResolvedSentence, { last }: Reference): boolean =>
  cues.some((cue) => cue.entry.meaning.cue === 'press' && cue.last === last) &&
  mentions.some(({ kind, first }) => kind === 'organization' && (first === last + 1 || isQuoted(report, last, first)))

const isQuoted = ({ tokens }: ResolvedReport, last: number, first: number): boolean =>
  first === last + 2 && isOpeningMark(tokens[last + 1]?.text)
